import type { Figure } from '../figures/figure.ts'
import type { TableFact } from '../tables/table-facts.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isOfKind } from './fits-fact.ts'

/** Right before a figure that is no level. */
const partly = /(?:tăng|giảm|thêm|hơn|khoảng|gần|trong đó|trên|dưới|mới|riêng)\s*\(?\s*$/iu

/** The first figure behind a name that counts what stands above the column: Hội Khuyến học … (14 chi hội), số chi hội above. */
export function figureOfUnit(passage: Passage, fact: TableFact, at: number): Figure | undefined {
  const noun = fact.header.replace(/^(?:tong so|so luong|so|tong)\s+/, '')
  if (noun.length < 4 || noun === fact.header || /[^a-z ]/.test(noun) || fact.years.length > 0) return undefined
  const figure = passage.figures.find(({ start, role }) => start >= at && role === 'quantity')
  if (!figure || !isOfKind(figure, fact)) return undefined
  const sentence = sentenceAt(passage.text, at)
  const gap = passage.text.slice(at, figure.start)
  if (!isWithin(sentence, figure) || gap.length > 60 || /;/.test(gap) || partly.test(gap)) return undefined
  const behind = plainTextOf(passage).slice(figure.end).trimStart()
  return behind.startsWith(noun) && /^\s*[,.;)]/.test(behind.slice(noun.length)) ? figure : undefined
}
