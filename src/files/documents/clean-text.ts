/** Signs that show nothing: soft hyphens, joiners, marks of byte order and of direction. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A no-break or a thin blank between groups of digits as thousands have them: 1 250, not 2024 250. */
const thousands = /(?<=(?<![\d.,])\d{1,3}|[\u00a0\u202f\u2009]\d{3})[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g

/** Stands for such a blank while the others are put in order: no letter, in no text of a document. */
const kept = '\ufdd1'

/**
 * Text in one line: composed (NFC), every stretch of blanks and breaks one blank, signs that show nothing left out. Blanks that
 * part the thousands of a number and do not break it stay no-break ones.
 */
export function oneLine(text: string): string {
  const plain = text.replace(unseen, '').normalize('NFC')
  if (!/[\u00a0\u202f\u2009]/.test(plain)) return plain.replace(/\s+/g, ' ').trim()
  return plain.replaceAll(kept, '').replace(thousands, kept).replace(/\s+/g, ' ').replaceAll(kept, '\u00a0').trim()
}

/** Digits that blanks part in threes and nothing else, as in a cell of its own. */
const spacedDigits = /^[-+−–(]?[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?\s?[%)]?$/

/** A line of a cell; where it is digits in groups of three alone, it is one number. */
export function lineOfNumber(line: string): string {
  return spacedDigits.test(line) ? line.replace(/(?<=\d) (?=\d{3})/g, '\u00a0') : line
}

/** Text of a cell: as `oneLine`, but its lines kept apart by line feeds and empty ones left out. */
export function linesOfCell(text: string): string {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
}
