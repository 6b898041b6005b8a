/** Signs that show nothing: soft hyphens, joiners, marks of byte order and of direction. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Text in one line: composed (NFC), every stretch of blanks and breaks one blank, signs that show nothing left out. */
export function oneLine(text: string): string {
  return text.replace(unseen, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Text of a cell: as `oneLine`, but its lines kept apart by line feeds and empty ones left out. */
export function linesOfCell(text: string): string {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
}
