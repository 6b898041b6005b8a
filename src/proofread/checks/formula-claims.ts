import { exact, one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, type Interval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { type ArithmeticToken, computed, operand } from '../figures/written-arithmetic.ts'
import { between, type Passage } from '../text/passage.ts'

const equals = /^[)\s]*(?:[\p{L}/]+[)\s]*){0,4}=\s*$/u
const operator = /^\s*(?:điểm\s*)?([)\s]*)\s*([*x×.:/÷+−–-])\s*([(\s]*)$|^\s*(?:[\p{L}/]+\s+){1,4}[x×*]\s*$/u

/** Readings of figures with two: more than so many ambiguous figures are not tried in all ways. */
const mostAmbiguous = 4

/** Arithmetic that is written out: 44.399/50.328 * 1,5 = 1,3223. */
export const formulaClaims: PassageCheck = (passage, claimed) => {
  if (!passage.text.includes('=')) return []
  return passage.figures.flatMap((result, at) => {
    const last = passage.figures[at - 1]
    const isFraction = /^\s*\/\s*\d/.test(passage.text.slice(result.end, result.end + 4))
    if (
      !last ||
      isFraction ||
      isStep(passage, at) ||
      claimed.has(result) ||
      !equals.test(between(passage, last, result))
    )
      return []
    const from = firstOperand(passage, at - 1)
    // The share of a single fraction is told with what else it could be of.
    if (result.isPercent && from === at - 2 && isFractionOf(passage, at - 1)) return []
    return from === at - 1 ? [] : formulaClaim(passage, passage.figures.slice(from, at), result)
  })
}

/** Whether the figure at a position is the lower number of a fraction: 13,33/15. */
function isFractionOf(passage: Passage, at: number): boolean {
  const [top, bottom] = [passage.figures[at - 1], passage.figures[at]]
  return top !== undefined && bottom !== undefined && /^\s*\/\s*$/u.test(between(passage, top, bottom))
}

/** Whether a figure begins arithmetic that has a result of its own: 2 × 3 + 4 × 5 = 6 + 20 = 26. */
function isStep(passage: Passage, at: number): boolean {
  const [figure, next, ...later] = passage.figures.slice(at)
  if (!figure || !next || !operator.test(between(passage, figure, next))) return false
  const end = [next, ...later].findIndex((each, place, all) => {
    const following = all[place + 1]
    return !following || !operator.test(between(passage, each, following))
  })
  const [last, result] = [next, ...later].slice(end)
  return last !== undefined && result !== undefined && equals.test(between(passage, last, result))
}

/** The position of the first figure of the arithmetic that ends at a position. */
function firstOperand(passage: Passage, last: number): number {
  const [left, right] = [passage.figures[last - 1], passage.figures[last]]
  if (!left || !right || left.role !== 'quantity') return last
  return operator.test(between(passage, left, right)) ? firstOperand(passage, last - 1) : last
}

function formulaClaim(passage: Passage, operands: readonly Figure[], result: Figure): Claim[] {
  const values = readingsOf(operands).flatMap((values) => computed(tokensOf(passage, operands, values)) ?? [])
  const scaled = values.map((value) => (result.isPercent ? times(value, exactly(exact('100'))) : value))
  const [first] = scaled
  if (!first) return []
  const value = [...scaled, ...values].find((each) => agrees(result, each)) ?? first
  if (!agrees(result, value) && (isScaled(operands, result) || isCut(result, value))) return []
  const [start = result, end = result] = [operands[0], operands.at(-1)]
  const computation = bracketed(passage.text.slice(openedAt(passage, start), end.end), passage, end)
  return [judgedClaim(passage, result, value, { kind: 'formula', computation, grave: 'error' })]
}

/** Whether an operand counts in thousands, millions or billions that are not those of the result. */
function isScaled(operands: readonly Figure[], result: Figure): boolean {
  return operands.some(({ scale }) => !scale.equals(one) && !scale.equals(result.scale))
}

/** Whether a large whole number is the result without its decimals. */
function isCut({ value, decimals }: Figure, computed: Interval): boolean {
  const off = computed.value.sub(value)
  return decimals === 0 && value.compare(large) >= 0 && off.s >= 0n && off.compare(one) < 0
}

const large = exact('100000')

/** All ways to read figures that have two readings; a per cent is a hundredth or stands for itself. */
function readingsOf(operands: readonly Figure[]): readonly (readonly Interval[])[] {
  const isTooMuch = operands.filter((figure) => alternatives(figure).length > 1).length > mostAmbiguous
  return operands.reduce<readonly (readonly Interval[])[]>(
    (ways, figure) => {
      const values = isTooMuch ? [operand(figure)] : alternatives(figure)
      return ways.flatMap((way) => values.map((value) => [...way, value]))
    },
    [[]],
  )
}

function alternatives(figure: Figure): readonly Interval[] {
  const other = figure.otherValue === null ? [] : [operand({ ...figure, decimals: 3 }, figure.otherValue)]
  return [operand(figure), ...other, ...(figure.isPercent ? [operand({ ...figure, isPercent: false })] : [])]
}

function tokensOf(passage: Passage, operands: readonly Figure[], values: readonly Interval[]): ArithmeticToken[] {
  const [first] = operands
  const opened = first ? passage.text.slice(openedAt(passage, first), first.start) : ''
  const tokens: ArithmeticToken[] = marksOf(opened)
  values.forEach((value, at) => {
    const [figure, next] = [operands[at], operands[at + 1]]
    tokens.push({ kind: 'number', value })
    if (!figure) return
    const gap = next ? between(passage, figure, next) : /^[)\s]*/.exec(passage.text.slice(figure.end))?.[0]
    tokens.push(...marksOf(gap ?? ''))
  })
  return tokens
}

function marksOf(gap: string): ArithmeticToken[] {
  const marks = gap.replace(/\p{L}{2,}(?:\/\p{L}+)*/gu, '')
  return [...marks.matchAll(/[()*x×.:/÷+−–-]/gu)].map(([mark]) => ({ kind: 'mark', mark: plainMark(mark) }))
}

function plainMark(mark: string): string {
  if ('*x×.'.includes(mark)) return '×'
  if ('/:÷'.includes(mark)) return '/'
  return '−–-'.includes(mark) ? '−' : mark
}

/** Where brackets open that close within the arithmetic. */
function openedAt({ text }: Passage, first: Figure): number {
  const behind = text.slice(first.start, text.indexOf('=', first.start))
  const unopened = [...behind.matchAll(/[()]/g)].reduce(
    ({ depth, lowest }, [mark]) => {
      const now = depth + (mark === '(' ? 1 : -1)
      return { depth: now, lowest: Math.min(lowest, now) }
    },
    { depth: 0, lowest: 0 },
  ).lowest
  let at = first.start
  for (let open = 0; open < -unopened; ) {
    const found = text.lastIndexOf('(', at - 1)
    if (found < 0 || !/^[(\s]*$/.test(text.slice(found, first.start))) return first.start
    at = found
    open += 1
  }
  return at
}

function bracketed(text: string, { text: whole }: Passage, end: Figure): string {
  return `${text}${/^[)\s]*(?=\s*=)/.exec(whole.slice(end.end))?.[0].trimEnd() ?? ''}`.replace(/\s+/g, ' ')
}
