import type { Passage } from './passage.ts'
import { readOnce } from './read-once.ts'

/**
 * A text in small letters without diacritics, as long as the text itself: what stands at a position stands there in the text too.
 * A letter that cannot be made one plain letter stays as it is; line feeds become blanks.
 *
 * @example plainLetters('Sở Nội vụ') // => 'so noi vu'
 */
export function plainLetters(text: string): string {
  return text.replace(/[^\x20-\x40\x5b-\x7e]/g, (letter) => known.get(letter) ?? remembered(letter))
}

/** The text of a passage in plain letters, as many tables are laid beside it. */
export const plainTextOf = readOnce(({ text }: Passage) => plainLetters(text))

/** By single letters, of which there are few. */
const known = new Map<string, string>()

function remembered(letter: string): string {
  const plain = plainLetter(letter)
  known.set(letter, plain)
  return plain
}

function plainLetter(letter: string): string {
  if (/\s/.test(letter)) return ' '
  if (letter === 'đ' || letter === 'Đ') return 'd'
  const [first = letter] = letter.normalize('NFD')
  const small = first.toLowerCase()
  return small.length === letter.length ? small : letter
}
