import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'
import { type Period, periodsIn } from './periods.ts'
import { isWithin, sentenceAt } from './sentence.ts'
import { isSpan } from './units.ts'

/** What was in a period, as a text tells it. */
export interface PeriodValue {
  readonly period: Period
  readonly figure: Figure
  /** The words that lead to the figure. */
  readonly lead: string
}

/** Two values farther apart are of two lists. */
const longestGap = 60

/** Runs of periods with a value each, in the order of the text: each value behind its period, before it, or all of them lần lượt. */
export function periodRuns(passage: Passage): readonly (readonly PeriodValue[])[] {
  const all = periodsIn(passage.text)
  const values = passage.figures.filter((each) => each.role === 'quantity' && !isSpan(each))
  return [
    ...joined(passage, behindPeriods(passage, all, values), goesOn),
    ...joined(passage, beforePeriods(passage, all, values), leadsOn),
    ...respectively(passage, all, values),
  ]
}

/** Between a period and its value: a verb or none, no other thing. */
const leadsTo =
  /^(?!\s*(?:lên|xuống|và)\s*$)(?!.*(?:so với|cùng kỳ|kế hoạch|mục tiêu|trong đó|từ|đến(?!\s*$)|giai đoạn))(?:[^;.()\d,]{0,40}|\s*\([^;.()\d,]{0,16})$/iu

function behindPeriods({ text }: Passage, all: readonly Period[], values: readonly Figure[]): readonly PeriodValue[] {
  return all.flatMap((period, at) => {
    const next = all[at + 1]?.start ?? text.length
    const figure = values.find(({ start, end }) => start >= period.end && end <= next)
    const lead = figure ? text.slice(period.end, figure.start) : ''
    return figure && leadsTo.test(lead) ? [{ period, figure, lead }] : []
  })
}

/** Between a value and its period: what it counts. */
const tellsPeriod = /^(?:\s\p{L}+){0,2}\s*(?:\(|(?:vào|của|trong)\s)?\s*(?:năm|quý|tháng)?\s*$/iu

function beforePeriods({ text }: Passage, all: readonly Period[], values: readonly Figure[]): readonly PeriodValue[] {
  return all.flatMap((period, at) => {
    const from = all[at - 1]?.end ?? 0
    const figure = values.findLast(({ start, end }) => end <= period.start && start >= from)
    if (!figure || !tellsPeriod.test(text.slice(figure.end, period.start))) return []
    return [{ period, figure, lead: text.slice(Math.max(from, figure.start - 20), figure.start) }]
  })
}

/** Between a value and the next period of its series. */
const goesOn =
  /^(?!.*(?:so với|cùng kỳ|trong đó|riêng|kế hoạch|dự kiến|mục tiêu|nhưng|\d))[^.;\n]{0,40}(?:\([^()]{0,20}\))?\)?\s*[,;]?\s*(?:(?:và|đến|sang|còn|rồi)\s+)*(?:cả\s+)?(?:năm|quý|tháng)?\s*\(?\s*$/isu

/** Between a period and the next value of its series. */
const leadsOn = /^\)?\s*[,;]?\s*(?:(?:và|lên|xuống|còn|đến|rồi|tăng|giảm|sang|đạt|tiếp tục|là)\s+)*$/iu

function joined({ text }: Passage, pairs: readonly PeriodValue[], gaps: RegExp): readonly (readonly PeriodValue[])[] {
  const runs: PeriodValue[][] = []
  for (const pair of pairs) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const end = before ? Math.max(before.figure.end, before.period.end) : 0
    const gap = text.slice(end, Math.min(pair.figure.start, pair.period.start))
    const isNext = before?.period.kind === pair.period.kind && gap.length < longestGap && gaps.test(gap)
    if (run && before && isNext && areAlike(before.figure, pair.figure)) run.push(pair)
    else runs.push([pair])
  }
  return runs
}

function areAlike(one: Figure, other: Figure): boolean {
  const [a, b] = [countedWord(one), countedWord(other)]
  const isSameScale = one.scale.equals(other.scale) || one.unit === '' || other.unit === ''
  return one.isPercent === other.isPercent && isSameScale && (a === b || a === '' || b === '')
}

const inTurn = /(?<!\p{L})lần lượt(?:\s(?:là|đạt|có|ở mức|tăng|giảm))*\s*:?\s/giu

/** Periods that a sentence names, all or from the first to the last, with as many values lần lượt behind them. */
function respectively(
  passage: Passage,
  all: readonly Period[],
  values: readonly Figure[],
): readonly (readonly PeriodValue[])[] {
  const { text } = passage
  return [...text.matchAll(inTurn)].flatMap(({ 0: lead, index }) => {
    const [sentence, from] = [sentenceAt(text, index), index + lead.length]
    const list = values.filter((each, at) => {
      const before = values[at - 1]
      const isFirst = each.start === from
      const isNext =
        before && before.start >= from && /^[\p{L}\s]{0,24}(?:,|\svà)\s$/u.test(text.slice(before.end, each.start))
      return each.start >= from && isWithin(sentence, each) && (isFirst || isNext)
    })
    const named = namedOrRange(
      text,
      all.filter((each) => isWithin({ start: sentence.start, end: index }, each)),
    )
    if (named.length !== list.length) return []
    return [named.flatMap((period, at) => (list[at] ? [{ period, figure: list[at], lead }] : []))]
  })
}

function namedOrRange(text: string, named: readonly Period[]): readonly Period[] {
  const [first, last] = named
  if (
    !first ||
    !last ||
    named.length > 2 ||
    !/^\s*(?:[-–]|đến)\s*(?:năm\s*)?$/u.test(text.slice(first.end, last.start))
  )
    return named
  const length = Math.max(0, last.value - first.value + 1)
  return Array.from({ length: Math.min(length, 12) }, (_, at) => {
    const value = first.value + at
    return { ...first, value, text: `${value}` }
  })
}
