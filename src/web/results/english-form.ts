/** A number as Vietnamese documents write it: groups of three behind dots, or a decimal comma. */
const vietnameseNumber = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.])|(?<![\d.,])\d+,\d+/g

/**
 * Writes the numbers of a Vietnamese line of arithmetic in the English form; codes such as 7.3.6 stay.
 *
 * @example englishForm('44.399 / 50.328 × 1,5') // => '44,399 / 50,328 × 1.5'
 */
export function englishForm(line: string): string {
  return line.replace(vietnameseNumber, (number) => number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')))
}
