import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import type { Amount } from './amount.ts'

/** Persons who are not called so: the only number of its sentence before it that counts any. */
export function personsOf(passage: Passage, average: Figure): readonly Amount[] {
  const sentence = sentenceAt(passage.text, average.start)
  const clause = passage.text.slice(sentence.start, average.start).lastIndexOf(';') + 1
  const counting = passage.figures.filter(
    (each) =>
      isWithin({ start: sentence.start + clause, end: average.start }, each) &&
      each.role === 'quantity' &&
      persons.has(countedWord(each)) &&
      !roughnessAt(passage.text, each.start),
  )
  return counting.length === 1
    ? counting.map((each) => ({ value: printedInterval(each), text: bare(each), figure: each }))
    : []
}
