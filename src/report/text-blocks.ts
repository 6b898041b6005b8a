import { paragraph } from './cells.ts'
import type { Block } from './report-document.ts'
import { reference, words } from './words.ts'

/** A text that somebody wrote, a paragraph a line; what stands where there is none has no digit. */
export function textBlocks(text: string | null, source: string, none: string): readonly Block[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  if (written.length === 0) return [paragraph(words`${none}`)]
  return written.map((line) => paragraph([reference(line, source)]))
}

/** A text of several lines on one line, as it stands in a cell. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
