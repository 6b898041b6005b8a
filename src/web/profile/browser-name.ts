/** The order matters: most browsers also claim to be those further down. */
const browsers = [
  [/\bEdgA?\/(\d+)/, 'Edge'],
  [/\bcoc_coc_browser\/(\d+)/, 'Cốc Cốc'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*Safari/, 'Safari'],
] as const

const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/**
 * What people call the browser of a User-Agent header.
 *
 * @returns undefined for none and for one that is not known
 * @example browserName('Mozilla/5.0 (X11; Linux x86_64) Firefox/144.0') // => 'Firefox 144 · Linux'
 */
export function browserName(userAgent: string | null): string | undefined {
  const text = userAgent ?? ''
  const browser = browsers.find(([form]) => form.test(text))
  const system = systems.find(([form]) => form.test(text))?.[1]
  if (!browser) return system
  const [form, name] = browser
  return [`${name} ${form.exec(text)?.[1]}`, system].filter(Boolean).join(' · ')
}
