import { textWidth } from './text-width.ts'

/** Room for another font where Times New Roman is not installed; less than what the next word would take. */
const spareShare = 1.08

/**
 * Finds how narrow a line has to be for its text to break in two even halves, where it does not fit in one: a name
 * then never ends in a single word on a line of its own.
 *
 * @param available width in twips
 * @returns the available width for a text that fits, or that needs more than two lines
 */
export function balancedWidth(text: string, sizePoints: number, available: number): number {
  if (textWidth(text, sizePoints) <= available) return available
  const words = text.split(' ')
  const halves = words.slice(1).map((_, index) => {
    const [first, second] = [words.slice(0, index + 1), words.slice(index + 1)]
    return Math.max(...[first, second].map((half) => textWidth(half.join(' '), sizePoints)))
  })
  return Math.min(available, Math.ceil(spareShare * Math.min(available, ...halves)))
}
