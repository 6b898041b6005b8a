import type { Passage } from './passage.ts'
import { type PeriodValue, periodRuns } from './period-values.ts'
import { readOnce } from './read-once.ts'
import { type Bounds, sentenceAt } from './sentence.ts'

/** Values of at least three periods that follow on each other in a sentence, the earliest first. */
export interface PeriodSeries {
  readonly values: readonly PeriodValue[]
  readonly sentence: Bounds
  /** The words that lead to it. */
  readonly lead: string
  /** Whether its values are changes themselves: quý I tăng 5,8%, quý II giảm 0,4%. */
  readonly isOfChanges: boolean
}

const fewest = 3

/** The series of a passage. */
export const periodSeries = readOnce((passage: Passage): readonly PeriodSeries[] => {
  if (passage.figures.length < fewest || !/(?:19|20)\d\d|quý|tháng/iu.test(passage.text)) return []
  return periodRuns(passage).flatMap((run) => seriesOf(passage, run))
})

/** What leads to changes, and what stands before one. */
const ofChanges = /tăng trưởng|(?:tốc độ|nhịp|mức|t[ỷỉ] lệ) (?:tăng|giảm)/iu
const tellsChange = /(?<!\p{L})(?:tăng|giảm)(?!\s(?:lên|xuống|còn))/iu

function seriesOf({ text }: Passage, run: readonly PeriodValue[]): readonly PeriodSeries[] {
  const [first, second] = run
  if (!first || !second || run.length < fewest) return []
  const step = Math.sign(second.period.value - first.period.value)
  const follow = run.every(({ period }, at) => at === 0 || period.value === (run[at - 1]?.period.value ?? 0) + step)
  if (!follow || step === 0) return []
  const sentence = sentenceAt(text, first.figure.start)
  const lead = text.slice(sentence.start, first.figure.start)
  const isOfChanges = ofChanges.test(lead) || run.some((each) => tellsChange.test(each.lead))
  return [{ values: step < 0 ? run.toReversed() : run, sentence, lead, isOfChanges }]
}

/** A value of a series with its sign: giảm 0,4% is less than nothing. */
export function signOf({ lead, figure }: PeriodValue): 1 | -1 {
  return /giảm[^,;]*$/iu.test(lead) && figure.value.s > 0n ? -1 : 1
}
