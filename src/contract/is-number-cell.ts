/**
 * Whether a cell holds nothing but numbers and signs, which stand at the right of their column.
 *
 * @example isNumberCell('− 1.234,5 %') // => true
 */
export function isNumberCell(text: string): boolean {
  return /\d/.test(text) && /^[\d\s.,%()+−–-]+$/.test(text)
}
