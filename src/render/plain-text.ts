import type { Inline } from '../report/report-document.ts'

/** Writes running text without its looks, for names, titles and descriptions; footnotes are left out. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'footnote' ? '' : inline.text)).join('')
}
