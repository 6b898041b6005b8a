import { hundred } from '../../number/exact.ts'
import { areComparable, isBottom } from '../changes/change-values.ts'
import { earlierValue } from '../changes/change-words.data.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, over, printedInterval, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit, isRangeEnd, isSpan } from '../text/units.ts'
import { cameTo, heldBase, ofYear } from './change-bases.data.ts'
import { partRuns } from './part-runs.ts'
import type { Relation } from './relation.ts'
import { isTellingSlip } from './telling-slip.ts'

/** How far before a value the words may stand that tell of what time it is. */
const reach = 70

/** Values of one sentence that are tried for a change. */
const mostValues = 12

/**
 * What values before a change and one that is told to be earlier, planned or held against give for it: their difference, or that in per
 * cent of the earlier one.
 */
export const changeRelations = readOnce((passage: Passage): readonly Relation[] => {
  const changes = changesIn(passage, new Set())
  const areChanges = new Set(changes.map(({ figure }) => figure))
  return changes.flatMap((change) => relationsOf(passage, change, areChanges))
})

function relationsOf(passage: Passage, change: Change, areChanges: ReadonlySet<Figure>): readonly Relation[] {
  const { figure } = change
  const sentence = sentenceAt(passage.text, figure.start)
  const values = valuesIn(passage)
    .filter((each) => !areChanges.has(each) && isWithin(sentence, each))
    .slice(0, mostValues)
  const bases = values.filter((each) => isBase(passage, each, change, sentence))
  const nows = values.filter((each) => !bases.includes(each) && each.start < figure.start)
  const inLists = partsOfSums(passage)
  return bases.flatMap((base) => {
    const comparable = nows.filter((now) => (now.isPercent && base.isPercent) || areComparable(now, base))
    const last = comparable.findLast((now) => !inLists.has(now))
    return comparable.flatMap((now) => relation(figure, { now, base, isLast: now === last }))
  })
}

/** The parts of wholes that they do give: what changes is the whole. */
const partsOfSums = readOnce((passage: Passage): ReadonlySet<Figure> => {
  const runs = partRuns(passage).filter(({ whole, parts }) => agrees(whole, total(parts.map(printedInterval))))
  return new Set(runs.flatMap(({ parts }) => parts))
})

/** The figures of a passage that a change may be of, for all of its changes. */
const valuesIn = readOnce((passage: Passage) =>
  passage.figures.filter((each) => each.role === 'quantity' && isValue(passage, each)),
)

function isValue(passage: Passage, figure: Figure): boolean {
  return (
    !isSpan(figure) &&
    !isBottom(passage, figure) &&
    !isRangeEnd(passage, figure) &&
    roughnessAt(passage.text, figure.start) === undefined
  )
}

/** Whether words right before a value, or before the bracket that it stands in, tell that it is of an earlier time, a plan or another one. */
function isBase({ text, figures }: Passage, value: Figure, change: Change, sentence: Bounds): boolean {
  const before = figures.findLast((each) => each.end <= value.start && each.role === 'quantity')
  const from = Math.max(sentence.start, before?.end ?? 0, value.start - reach)
  const lead = text.slice(from, value.start)
  const isBetween = value.start > change.start && value.end <= change.figure.start
  if (isBetween) return true
  if (cameTo.test(lead)) return false
  const year = ofYear.exec(lead)?.[1]
  if (year !== undefined)
    return figures.some((each) => each.role === 'year' && isWithin(sentence, each) && each.text > year)
  return earlierValue.test(`${lead} `) || heldBase.test(lead)
}

interface Pair {
  readonly now: Figure
  readonly base: Figure
  readonly isLast: boolean
}

function relation(figure: Figure, { now, base, isLast }: Pair): readonly Relation[] {
  const [more, less] = now.value.compare(base.value) > 0 ? [now, base] : [base, now]
  const distance = minus(printedInterval(more), printedInterval(less))
  const told = `${bare(more)} − ${bare(less)}`
  const isOfPoints = /^điểm phần trăm|^điểm %/u.test(figure.unit)
  const isOfValues = isOfPoints
    ? base.isPercent
    : !base.isPercent && base.scale.equals(figure.scale) && haveSameUnit(base, figure)
  const [computed, computation]: readonly [Interval | undefined, string] = !figure.isPercent
    ? [isOfValues ? distance : undefined, told]
    : [
        base.isPercent ? distance : over(times(distance, exactly(hundred)), printedInterval(base)),
        base.isPercent ? told : `(${told}) / ${bare(base)} × 100`,
      ]
  if (!computed) return []
  const isTold = !figure.isPercent || (!base.isPercent && base.start > figure.end)
  const isMissed = isTold && isLast && isTellingSlip(figure, computed.value, 3)
  return [{ kind: 'difference', figure, computed, computation, isMissed, isBound: false }]
}
