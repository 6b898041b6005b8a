/**
 * Names a column as spreadsheets do.
 *
 * @param column counts from 1
 * @example columnLetters(27) // => 'AA'
 */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}
