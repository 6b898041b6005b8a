import type { Figure } from '../figures/figure.ts'
import { judgementOf } from '../shares/fitting-whole.ts'
import { beforeDone } from '../sums/remainder-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { phraseBefore } from './phrase-before.ts'
import type { Taken } from './taken.ts'

/** A part whose share is told behind it and tells what the whole is: giải quyết 92.544 hồ sơ, đạt 96,00%. */
export function takenByShare(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  const part = values.at(-1)
  const share = part && passage.figures[passage.figures.indexOf(part) + 1]
  if (!part || !share?.isPercent || share.start >= rest.start || share.decimals === 0) return undefined
  const whole = values
    .slice(0, -1)
    .findLast((each) => judgementOf({ part, percent: share }, each) === 'same' && each.value.compare(part.value) > 0)
  return whole && beforeDone.test(phraseBefore(passage, part)) ? { whole, part } : undefined
}
