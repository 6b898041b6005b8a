/**
 * Writes text so that it can stand in XML, between tags and in attributes.
 *
 * @example xmlText('Sở "A" & B') // => 'Sở &quot;A&quot; &amp; B'
 */
export function xmlText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Drops the control characters, which XML 1.0 cannot hold even escaped. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
