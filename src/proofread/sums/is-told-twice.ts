import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** Whether another number of the passage says the same of the same: phát ra 1.842 phiếu, thu vào 1.842 phiếu. */
export function isToldTwice({ figures }: Passage, whole: Figure): boolean {
  return figures.some((each) => each !== whole && each.role === 'quantity' && each.value.equals(whole.value) && countedWord(each) === countedWord(whole))
}
