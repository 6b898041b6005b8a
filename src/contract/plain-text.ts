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

/** A line of text as it is kept: composed, trimmed; an empty one is none. */
export function line(most: number) {
  return z
    .string()
    .max(most)
    .regex(visible)
    .transform((text) => text.normalize('NFC').trim() || null)
    .nullable()
    .default(null)
}

/** Text of several lines as it is kept; control characters go. */
export function paragraph(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[^\p{Cs}]*$/u)
    .transform(
      (text) =>
        text
          .normalize('NFC')
          .replace(/[^\P{Cc}\n\t]/gu, '')
          .trim() || null,
    )
    .nullable()
    .default(null)
}
