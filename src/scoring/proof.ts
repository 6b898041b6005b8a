import type { FigureDefinition, FigureKind, Standing } from '../framework/framework.ts'
import type { FigureCode, RuleKind } from '../framework/rule.ts'
import { type Exact, isZero, type Points } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { arithmeticText, type Expression, remarksOf } from './expression.ts'
import type { Refusal } from './rule-outcome.ts'

/** A figure as it went into a score. */
export interface ProofFigure {
  readonly code: FigureCode
  readonly name: string
  readonly kind: FigureKind
  readonly unit: string
  /** Null where it is missing. */
  readonly value: Exact | null
  /** Where it comes from, as stated; null if nothing is stated. */
  readonly source: string | null
}

/** How a score came about: rule → figures → arithmetic → rounding. Enough to redo it by hand. */
export interface Proof {
  readonly rule: {
    readonly kind: RuleKind
    /** The rule in a Vietnamese sentence. */
    readonly text: string
    readonly standing: Standing
  }
  readonly figures: readonly ProofFigure[]
  /** Null where there is no score. */
  readonly arithmetic: Expression | null
  readonly rounding: { readonly mode: 'half-up'; readonly decimals: number }
  readonly outcome: 'scored' | 'missing' | 'refused' | 'not-applicable'
  readonly missing: readonly FigureDefinition[]
  readonly refusal: Refusal | null
  readonly value: Points | null
  readonly rounded: Points | null
}

/** A value with its arithmetic, before and after rounding. */
export interface Calculated {
  readonly arithmetic: Expression
  readonly value: Points
  readonly rounded: Points
  /** Decimals that rounding leaves. */
  readonly decimals: number
}

/** No value is written with more decimals before it is rounded. */
const mostDecimals = 20

export const standingText: Record<Standing, string | null> = {
  printed: null,
  derived: 'quy tắc suy ra từ số liệu đã công bố',
  assumed: 'quy tắc giả định, chưa được xác nhận',
}

const refusalText: Record<Refusal['code'], (name: string) => string> = {
  'zero-total': (name) => `"${name}" bằng 0 nên không chia được`,
  'above-maximum': (name) => `"${name}" vượt mức lớn nhất có thể`,
  'below-zero': (name) => `"${name}" cho kết quả âm`,
  'not-a-place': (name) => `"${name}" không phải là một thứ hạng`,
  'below-quorum': (name) => `"${name}" chưa đủ để hội đồng quyết định`,
}

/**
 * Writes a proof's arithmetic and rounding as one line of Vietnamese: "44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm".
 *
 * The value before the arrow has one decimal more than the rounding leaves, or as many as it takes for a reader who rounds
 * it to get the score; without a score the line says why there is none.
 */
export function proofLine({ arithmetic, rounding, value, rounded, ...proof }: Proof): string {
  if (!arithmetic || !value || !rounded) return reasonText(proof)
  return calculationText({ arithmetic, value, rounded, decimals: rounding.decimals })
}

/** Writes the arithmetic of a value and its rounding as one line, as `proofLine` does for a score. */
export function calculationText({ arithmetic, value, rounded, decimals }: Calculated): string {
  const remarks = remarksOf(arithmetic)
  const exactText = formatNumber(value, { decimals: decimalsBefore(value, decimals), zeros: 'atMost' })
  const roundedText = `${formatNumber(rounded, { decimals, zeros: 'atMost' })} điểm`
  const calculation =
    arithmetic.kind === 'operation' ? `${arithmeticText(arithmetic)} = ${exactText} → ${roundedText}` : ''
  if (calculation) return [...remarks, calculation].join('; ')
  return remarks.length > 0 ? `${remarks.join('; ')} → ${roundedText}` : `${exactText} → ${roundedText}`
}

/** 0,34449 is not written 0,3445 before it becomes 0,344. */
function decimalsBefore(value: Points, decimals: number): number {
  const rounded = roundHalfUp(value, decimals)
  let more = decimals + 1
  while (more < mostDecimals && !roundHalfUp(roundHalfUp(value, more), decimals).equals(rounded)) more += 1
  return more
}

/** Writes a whole proof as lines of Vietnamese: rule, figures, arithmetic and rounding. */
export function proofText(proof: Proof): readonly string[] {
  const standing = standingText[proof.rule.standing]
  return [
    `Quy tắc: ${proof.rule.text}${standing ? ` (${standing})` : ''}`,
    ...proof.figures.map((figure) => `Số liệu: ${figure.name} = ${figureText(figure)}${sourceText(figure)}`),
    `Tính điểm: ${proofLine(proof)}`,
    roundingText(proof.rounding.decimals),
  ]
}

export function roundingText(decimals: number): string {
  return `Làm tròn: ${decimals} chữ số thập phân, nửa đơn vị làm tròn lên, ở bước cuối`
}

function reasonText({
  outcome,
  missing,
  refusal,
  figures,
}: Pick<Proof, 'outcome' | 'missing' | 'refusal' | 'figures'>) {
  if (outcome === 'not-applicable') return 'không áp dụng: điểm tối đa không tính vào mẫu số'
  if (refusal) {
    const name = figures.find(({ code }) => code === refusal.figure)?.name ?? refusal.figure
    const because = refusal.because === undefined ? '' : ` (${refusal.because})`
    return `không chấm được: ${refusalText[refusal.code](name)}${because}`
  }
  return `chưa có điểm, thiếu: ${missing.map(({ name }) => name).join(', ')}`
}

function sourceText({ source }: ProofFigure): string {
  return source === null ? '' : ` (${source})`
}

function figureText({ kind, unit, value }: ProofFigure): string {
  if (value === null) return 'chưa có'
  if (kind === 'yes-no') return isZero(value) ? 'không' : 'có'
  return formatNumber(value, { decimals: 6, zeros: 'atMost', unit })
}
