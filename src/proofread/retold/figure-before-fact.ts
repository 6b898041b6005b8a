import type { Figure } from '../figures/figure.ts'
import type { TableFact } from '../tables/table-facts.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { fitsFact, isOfKind } from './fits-fact.ts'

/** The figure that a name follows as what it counts: 72 hộ nghèo, 131 hộ cận nghèo; the name has to end there. */
export function figureBeforeFact(
  passage: Passage,
  fact: TableFact,
  at: number,
  facts: readonly TableFact[],
): Figure | undefined {
  const plain = plainTextOf(passage)
  const figure = passage.figures.find(
    ({ end, role }) => role === 'quantity' && /^\s+$/.test(plain.slice(end, at)) && end < at,
  )
  if (!figure || !/^\s*(?:[,.;)]|va\s|$)/.test(plain.slice(at + fact.label.length))) return undefined
  if (!isOfKind(figure, fact) || /\//.test(passage.text.slice(Math.max(0, figure.start - 2), figure.start)))
    return undefined
  const sentence = sentenceAt(passage.text, at)
  // What is counted in a sentence is what the table counts if the sentence has another value of the table's column too.
  const isConfirmed = facts.some(
    (each) =>
      each !== fact &&
      each.place.table === fact.place.table &&
      each.header === fact.header &&
      plain.slice(sentence.start, sentence.end).includes(each.label) &&
      passage.figures.some((one) => one !== figure && isWithin(sentence, one) && one.value.equals(each.figure.value)),
  )
  if (!isConfirmed) return undefined
  const isLevel = !changed.test(passage.text.slice(Math.max(0, figure.start - 40), figure.start))
  return isLevel && fact.years.length > 0 && fitsFact(passage, figure, fact, sentence) ? figure : undefined
}

const changed = /(?:tăng|giảm|thêm|hơn|vượt|hụt|chênh|khoảng|gần|trong đó|còn|trên|dưới|mới)[^,;.]*$/iu
