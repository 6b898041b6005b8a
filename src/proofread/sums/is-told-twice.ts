import { exact } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** From here on no two things are as many by chance. */
const telling = exact('100')

/** Whether another number of the passage says the same of the same: phát ra 1.842 phiếu, thu vào 1.842; 187 chỉ tiêu, đủ 187 thanh niên. */
export function isToldTwice({ figures }: Passage, whole: Figure): boolean {
  const isSame = (each: Figure) =>
    countedWord(each) === countedWord(whole) || (countedWord(each) !== '' && whole.value.compare(telling) >= 0)
  return figures.some(
    (each) =>
      each !== whole && each.role === 'quantity' && !each.isPercent && each.value.equals(whole.value) && isSame(each),
  )
}
