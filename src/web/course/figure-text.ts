import type { ItemView } from '../../contract/api-views.ts'
import { parseVietnameseNumber } from '../../number/parse-vietnamese-number.ts'
import { toDecimalText } from '../../number/round.ts'
import { formatDecimal } from '../parts/format.ts'

export type FigureAsked = ItemView['definition']['figures'][number]

/** What is typed for a figure: the number as it is written, and where it comes from. */
export interface FigureText {
  readonly text: string
  readonly source: string
}

export type FigureReading =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly why: 'number' | 'whole' | 'ambiguous' | 'negative' }

/** Reads a figure as Vietnamese documents write it: 82,96 and 1.234.567. */
export function readFigure(text: string, kind: string): FigureReading {
  if (text.trim() === '') return { kind: 'empty' }
  const whole = kind === 'count' || kind === 'position'
  const reading = parseVietnameseNumber(text.replace(/\s+/g, ''), { whole })
  switch (reading.kind) {
    case 'number':
      return reading.value.s < 0n && kind !== 'percent' && kind !== 'amount'
        ? { kind: 'wrong', why: 'negative' }
        : { kind: 'number', value: toDecimalText(reading.value) }
    case 'ambiguous':
      // A dot before three digits groups them, as everywhere in this form.
      return { kind: 'number', value: text.trim().replace(/^−/, '-').replace(/^\+/, '').replaceAll('.', '') }
    case 'out-of-context':
      return { kind: 'wrong', why: 'whole' }
    case 'not-a-number':
      return { kind: 'wrong', why: 'number' }
  }
}

/** Writes a figure as it is typed. */
export function figureText(
  figure: { readonly value: string | null; readonly source: string | null } | undefined,
): FigureText {
  const { value = null, source = null } = figure ?? {}
  return { text: value === null ? '' : formatDecimal(value, 'vi').replace('−', '-'), source: source ?? '' }
}

/** Two ways to write one number, and spaces around a source, are no difference. */
export function isSameFigure(kind: string): (one: FigureText, other: FigureText) => boolean {
  return (one, other) => numberOf(one, kind) === numberOf(other, kind) && one.source.trim() === other.source.trim()
}

function numberOf({ text }: FigureText, kind: string): string {
  const reading = readFigure(text, kind)
  return reading.kind === 'number' ? reading.value : text.trim()
}

/** The figures as the trial takes them; what is no number is missing. */
export function figureValues(
  asked: readonly FigureAsked[],
  texts: Readonly<Record<string, FigureText>>,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    asked.map(({ code, kind }) => {
      const reading = readFigure(texts[code]?.text ?? '', kind)
      return [code, reading.kind === 'number' ? reading.value : null]
    }),
  )
}
