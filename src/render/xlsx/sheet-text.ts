import type { Inline } from '../../report/report-document.ts'

/** Writes running text as the plain text of a cell; a footnote stands in brackets. */
export function sheetText(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'footnote' ? ` (${sheetText(inline.content)})` : inline.text))
    .join('')
}
