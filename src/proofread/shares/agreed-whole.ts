import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bestFitting, earlierFitting, judgementOf } from './fitting-whole.ts'
import type { Candidate } from './share-candidates.ts'

/** The whole of the other shares beside it, if all of them that fit have the same one and it is not said to be another one's. */
export function agreedWhole(share: Candidate, siblings: readonly Candidate[]): Figure | undefined {
  const alike = siblings.filter(({ wording }) => share.wording === '' || share.wording === wording)
  const fitting = alike.flatMap((other) => bestFitting(other) ?? earlierFitting(other) ?? [])
  const [only] = fitting
  if (!only || new Set(fitting).size > 1 || ![...share.wholes, ...share.earlier].includes(only)) return undefined
  return fitting.length > 1 || !earlierFitting(share) ? only : undefined
}

/** Whether a share that tells no unit stands in a row of such shares, which are finely those of a whole: 05 (0,40%), 11 (0,88%). */
export function isLikeSiblings(share: Candidate, siblings: readonly Candidate[], whole: Figure): boolean {
  const isBare = ({ part, percent }: Candidate) => countedWord(part) === '' && percent.decimals >= 2
  const isFitting = (each: Candidate) => each !== share && isBare(each) && judgementOf(each, whole) === 'same'
  if (share.wording !== '' || whole.value.compare(share.part.value) < 0) return false
  return isBare(share) && siblings.some(isFitting) && siblings.every((each) => each === share || isFitting(each))
}
