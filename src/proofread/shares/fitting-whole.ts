import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { type Judgement, judge } from '../figures/judge.ts'
import { shareInterval } from '../text/fractions.ts'
import { haveSameUnit } from '../text/units.ts'
import { type Candidate, couldBeWhole } from './share-candidates.ts'
import type { Share } from './shares.ts'

const judgements: readonly Judgement[] = ['same', 'from-unrounded', 'last-digit']

/** The nearest of the wholes that its per cent fits best. */
export function bestFitting(share: Candidate, allowed: readonly Judgement[] = judgements): Figure | undefined {
  for (const judgement of allowed) {
    const whole = share.wholes.find((each) => judgementOf(share, each) === judgement)
    if (whole) return whole
  }
  return undefined
}

/** How well the per cent of a part fits a whole. */
export function judgementOf({ part, percent }: Pick<Share, 'part' | 'percent'>, whole: Figure): Judgement | undefined {
  const computed = shareInterval(part, whole)
  return computed && judge(percent, computed)
}

/** The whole of a paragraph before. */
export function earlierFitting(share: Candidate): Figure | undefined {
  const { earlier, part } = share
  return earlier.find(
    (each) => couldBeWhole(each, part) && haveSameUnit(each, part) && judgementOf(share, each) === 'same',
  )
}

/** A smaller value of the same kind of which the per cent is what it makes of the part: it was divided the wrong way round. */
export function invertedWhole({ part, percent, wholes }: Candidate): Figure | undefined {
  if (percent.decimals === 0) return undefined
  return wholes.find((whole) => {
    const inverse = haveSameUnit(part, whole) && countedWord(part) !== '' ? shareInterval(whole, part) : undefined
    return inverse !== undefined && whole.value.compare(part.value) < 0 && judge(percent, inverse) === 'same'
  })
}
