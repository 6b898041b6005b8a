import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** Before a number that has no unit behind it: số đảng viên hoàn thành xuất sắc nhiệm vụ là 5.183. */
const named =
  /(?:^|\P{L})số\s(?!(?:đó|này|lượng|liệu|còn|tiền|vốn)(?!\p{L}))(\p{L}+)(?:\s\p{L}+){0,9}\s*(?:là|:|có|đạt)\s*:?\s*$/iu

/** What a number counts, in one word, behind it or, where nothing stands there, in the words that lead to it. */
export function saidCount({ text }: Pick<Passage, 'text'>, figure: Figure): string {
  const word = countedWord(figure)
  if (word !== '' || figure.unit !== '') return word
  return named.exec(text.slice(Math.max(0, figure.start - 90), figure.start))?.[1]?.toLowerCase() ?? ''
}
