import { exact } from '../../number/exact.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'
import type { Pair } from './change-pair.ts'
import { couldTell } from './change-values.ts'
import type { Change } from './changes.ts'

/** How many of the values around a change are tried when it is asked whether any two of them explain it. */
const mostTried = 24

/** Whole numbers below it are the difference of some two others by chance. */
const smallest = exact('50')

/** All pairs of values around a change that it could be of, those of its sentence too that come behind it. */
export function possiblePairs(passage: Passage, { figure, at }: Change): readonly Pair[] {
  const sentence = sentenceAt(passage.text, figure.start)
  const noted = passage.notes.flatMap((note) => note.figures)
  const isSmall = figure.decimals === 0 && !figure.isPercent && figure.value.compare(smallest) < 0
  const values = [
    ...passage.figures.slice(Math.max(0, at - mostTried), at).filter((each) => !isSmall || isWithin(sentence, each)),
    ...passage.figures.slice(at + 1).filter((each) => isWithin(sentence, each)),
    ...noted.slice(0, mostTried),
  ].filter(
    (each) =>
      each !== figure && couldTell(figure, each) && (figure.isPercent || each.isPercent || haveSameUnit(figure, each)),
  )
  return values.flatMap((before) =>
    values.flatMap((now) =>
      now !== before && now.isPercent === before.isPercent && now.scale.equals(before.scale)
        ? [{ before, now, isOrdered: false, isTried: true }]
        : [],
    ),
  )
}
