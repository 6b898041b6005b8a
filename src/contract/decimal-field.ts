import { z } from 'zod'
import { type Exact, exact, hundred } from '../number/exact.ts'
import { parseVietnameseNumber } from '../number/parse-vietnamese-number.ts'

/**
 * A decimal number in a file: 1,5 or 1.5, never through binary floating point. Hardly anything in a framework is above 100
 * points or 100 %, so 1.323 can only be a decimal.
 *
 * @param atMost a whole number
 */
export function decimalField(meaning: string, atMost: Exact = hundred) {
  return z
    .string({ error: 'number' })
    .transform((text, context) => {
      const reading = parseVietnameseNumber(text, { atMost })
      if (reading.kind === 'number') return reading.value
      context.addIssue({ code: 'custom', message: 'number' })
      return exact(0n)
    })
    .meta({ description: meaning, decimal: { atMost: Number(atMost.n / atMost.d) } })
}

/** A whole number in a file, from `atLeast` to `atMost`. */
export function wholeField(meaning: string, atLeast: number, atMost: number) {
  return z
    .string({ error: 'whole' })
    .regex(/^\d+$/, { error: 'whole' })
    .transform(Number)
    .refine((value) => value >= atLeast && value <= atMost, { error: 'whole' })
    .meta({ description: meaning, whole: { atLeast, atMost } })
}

export function textField(meaning: string) {
  return z.string({ error: 'text' }).trim().min(1, { error: 'text' }).meta({ description: meaning })
}
