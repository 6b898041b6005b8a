import type { Place } from '../fault.ts'

/**
 * Prepares the look-up of places in a text whose lines end in \n.
 *
 * @returns a function from an offset in the text to its line and column. A column counts characters (code points), so
 * that it is the one an editor shows.
 */
export function placeFinder(file: string, text: string): (offset: number) => Place {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return (offset) => {
    const line = countAtMost(lineStarts, offset)
    return { file, line, column: characterCount(text.slice(lineStarts[line - 1], offset)) + 1 }
  }
}

/** How many of the sorted numbers are at most the limit. */
function countAtMost(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function characterCount(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}
