/** The mark that begins an item of a list. */
export interface EntryMark {
  readonly text: string
  /** What all marks of a list have in common: `1.` and `2.` are `#.`, `a)` and `b)` are `a)`. */
  readonly style: string
}

const marks = /^(?:[-+*•–](?=\s+[\p{L}“"(]|$)|(\d{1,2})([.)])(?=\s|$)|([a-zđ])([.)])(?=\s|$))/u

/** The order in which letters count, the Vietnamese and the Latin one. */
const orders = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz']

/** The mark of the item that a text begins with; undefined where it begins with none. */
export function entryMark(text: string): EntryMark | undefined {
  const match = marks.exec(text)
  if (!match) return undefined
  const [mark, digits, pointOfDigits = '', letter, pointOfLetter = ''] = match
  if (digits !== undefined) return { text: mark, style: `#${pointOfDigits}` }
  return { text: mark, style: letter === undefined ? mark : `a${pointOfLetter}` }
}

/** Tells whether a mark is that of the next item of the same list. */
export function isNextMark(before: EntryMark, next: EntryMark): boolean {
  if (before.style !== next.style) return false
  if (before.style.startsWith('#')) return Number.parseInt(next.text, 10) === Number.parseInt(before.text, 10) + 1
  if (!before.style.startsWith('a')) return true
  const [one = '', other = ''] = [before.text[0], next.text[0]]
  return orders.some((order) => order.includes(one) && order.indexOf(other) === order.indexOf(one) + 1)
}
