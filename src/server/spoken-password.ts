import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another when they are read from a screen. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read and typed: four groups of four letters, 79 bits. */
export function spokenPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
