import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { areComparable, couldTell, leadOf } from './change-values.ts'
import type { Change } from './changes.ts'
import { valueToldBefore } from './value-told-before.ts'

/** So với học kỳ I (loại tốt 302 em), loại tốt tăng 15 em: the value now is the last with the same words before it. */
export function againstBracketed(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const lead = passage.text.slice(sentence.start, change.start)
  const here = passage.figures.filter((each) => isWithin(sentence, each) && each.end <= change.start)
  const [base, ...others] = here.filter((each) => couldTell(change.figure, each))
  if (!base || others.length > 0 || !/^\s*so với[^()]{0,60}\([^()]*\),?[^()]*$/iu.test(lead)) return undefined
  const told = valueToldBefore(passage, change)
  if (told && areComparable(told, base)) return inOrder(base, told)
  const name = lastWords(leadOf(passage, base, sentence))
  const now = passage.figures.findLast(
    (each) => each.end <= sentence.start && areComparable(each, base) && lastWords(leadOf(passage, each)) === name,
  )
  return now && name !== '' && lead.toLowerCase().trimEnd().endsWith(name) ? inOrder(base, now) : undefined
}

function lastWords(words: string): string {
  return /\p{L}+\s+\p{L}+$/u.exec(words)?.[0] ?? ''
}
