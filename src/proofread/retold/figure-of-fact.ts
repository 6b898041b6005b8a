import type { Figure } from '../figures/figure.ts'
import type { TableFact } from '../tables/table-facts.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { fitsFact, isOfKind } from './fits-fact.ts'

/** The figure of a sentence that says of the same, with the words above the column and its year, what the table says. */
export function figureOfFact(passage: Passage, fact: TableFact, at: number): Figure | undefined {
  const figure = passage.figures.find(({ start, role }) => start >= at && (role === 'quantity' || role === 'rank'))
  if (!figure || !isSaid(passage.text.slice(at, figure.start)) || !isOfKind(figure, fact)) return undefined
  const sentence = sentenceAt(passage.text, at)
  if (!isWithin(sentence, figure)) return undefined
  const words = passage.text.slice(sentence.start, sentence.end)
  // A name of two words is that of the same thing elsewhere too, unless the year or the table is named.
  const isTelling = fact.label.split(' ').length > 2 || fact.years.length > 0 || /bảng|biểu/iu.test(words)
  return isTelling && fitsFact(passage, figure, fact, sentence) ? figure : undefined
}

const said = /(?:là|đạt|:|với|chiếm|xếp thứ|xếp hạng|hạng|thứ|còn|ở mức|bằng)\s*$/u

/** Whether nothing else stands between a name and its value. */
function isSaid(gap: string): boolean {
  return gap.length < 60 && said.test(gap) && !/[;()]|tăng|giảm|so với/u.test(gap)
}
