import { z } from 'zod'

/** Text without control characters and halves of characters: they would neither show nor be kept. */
export const visible = /^[^\p{Cc}\p{Cs}]*$/u

/** A name as it is kept: composed, trimmed, one line, not empty. */
export function nameText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(visible)
    .transform((name) => name.normalize('NFC'))
}
