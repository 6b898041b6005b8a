import type { Exact } from '../number/exact.ts'
import { exact } from '../number/exact.ts'
import { type CalendarDate, formatDate } from '../number/vietnamese-date.ts'
import { formatNumber, type NumberForm } from '../number/vietnamese-number.ts'
import type { BoundFigure, Footnote, Inline, Reference } from './report-document.ts'

/** What may stand in a sentence: bound figures, references, other pieces, or words without a digit. */
export type Piece = Inline | readonly Inline[] | string

/**
 * Builds running text. Words stand in the template; whatever is a figure, a date or a name from the data is bound by one of
 * the functions below. A digit typed in the words is a bug and throws: every numeral in a report has a source.
 */
export function words(strings: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Inline[] {
  return strings.flatMap((plain, index) => [...text(plain), ...toInlines(pieces[index] ?? '')])
}

function toInlines(piece: Piece): readonly Inline[] {
  if (typeof piece === 'string') return text(piece)
  return 'kind' in piece ? [piece] : piece
}

function text(plain: string): readonly Inline[] {
  if (/\d/.test(plain)) throw new Error(`a numeral is typed in a sentence: "${plain}"`)
  return plain === '' ? [] : [{ kind: 'text', text: plain }]
}

/** Binds a number to its form and its source; null is a missing figure. */
export function figure(value: Exact | null, form: NumberForm, source: string): BoundFigure {
  return { kind: 'figure', value, form, text: formatNumber(value, form), source }
}

export function count(value: number, source: string): BoundFigure {
  return figure(exact(BigInt(value)), forms.count, source)
}

export function year(value: number, source = 'round/indexYear'): BoundFigure {
  return figure(exact(BigInt(value)), forms.year, source)
}

/** A name, number of a document or text of the data, as it stands there. */
export function reference(name: string, source: string): Reference {
  return { kind: 'reference', text: name, source }
}

export function dateReference(date: CalendarDate, source: string): Reference {
  return reference(formatDate(date), source)
}

export function footnote(content: readonly Inline[]): Footnote {
  return { kind: 'footnote', content }
}

export function bold(piece: BoundFigure): BoundFigure {
  return { ...piece, bold: true }
}

/** Lists pieces as Vietnamese does: "a, b và c"; semicolons where the pieces hold commas themselves. */
export function listed(pieces: readonly (readonly Inline[])[], separator: ', ' | '; ' = ', '): readonly Inline[] {
  return pieces.flatMap((piece, index) => {
    if (index === 0) return piece
    return [...text(index === pieces.length - 1 ? `${separator === '; ' ? '; ' : ' '}và ` : separator), ...piece]
  })
}

/** "tăng 0,21 điểm", "giảm 0,65 điểm" or "không đổi"; "chưa so sánh được" where the change is missing. */
export function changed(change: Exact | null, form: NumberForm, source: string): readonly Inline[] {
  if (change === null) return words`chưa so sánh được`
  if (change.n === 0n) return words`không đổi`
  return words`${change.s > 0n ? 'tăng' : 'giảm'} ${figure(change.abs(), form, source)}`
}

/** The forms of numbers in the report. */
export const forms = {
  count: { decimals: 0, zeros: 'fixed' },
  year: { decimals: 0, zeros: 'fixed', ungrouped: true },
  percent: { decimals: 2, zeros: 'fixed', unit: '%' },
  percentagePoints: { decimals: 2, zeros: 'fixed', unit: 'điểm phần trăm' },
  /** An index in a table whose head says "%". */
  index: { decimals: 2, zeros: 'fixed' },
  change: { decimals: 2, zeros: 'fixed', signed: true },
  /** Totals. */
  total: { decimals: 2, zeros: 'fixed' },
  totalPoints: { decimals: 2, zeros: 'fixed', unit: 'điểm' },
  /** Scores and maxima of sub-criteria. */
  score: { decimals: 3, zeros: 'atMost' },
  scorePoints: { decimals: 3, zeros: 'atMost', unit: 'điểm' },
} as const satisfies Record<string, NumberForm>
