import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { explainedRest } from '../rests/explained-rest.ts'
import { isRest } from '../rests/is-rest.ts'
import { isSharedRest } from '../rests/is-shared-rest.ts'
import { takenByShare } from '../rests/taken-by-share.ts'
import { valuesBeforeRest, valuesBehindRest } from '../rests/values-before-rest.ts'
import { withoutSources } from '../rests/without-sources.ts'
import { isOtherRest } from '../sums/other-rest.ts'
import type { Passage } from '../text/passage.ts'
import { isRough } from '../text/units.ts'

/**
 * What is left of a whole that is told with its sources, where a share ties what is done to all of it: kế hoạch 826,4 tỷ đồng, gồm …;
 * đã giải ngân 537,2 tỷ đồng, đạt 65,0% kế hoạch. Số còn phải giải ngân là 289,2 tỷ đồng.
 */
export const tiedRests: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((rest) => {
    const isCount = rest.role === 'quantity' && !rest.isPercent && !claimed.has(rest)
    return isCount && isRest(passage, rest) ? restClaim(passage, rest) : []
  })

function restClaim(passage: Passage, rest: Figure): readonly Claim[] {
  const values = valuesBeforeRest(passage, rest)
  const taken = takenByShare(passage, rest, values)
  const own = taken && withoutSources(passage, rest, values, taken)
  if (!taken || !own || own.length === values.length || explainedRest(rest, own)) return []
  if (isOtherRest(passage.text, rest) || [rest, taken.part, taken.whole].some((each) => isRough(passage, each)))
    return []
  const left = minus(printedInterval(taken.whole), printedInterval(taken.part))
  if (isSharedRest(rest, left, valuesBehindRest(passage, rest))) return []
  const computation = `${bare(taken.whole)} − ${bare(taken.part)}`
  return [judgedClaim(passage, rest, left, { kind: 'difference', grave: 'error', computation })]
}
