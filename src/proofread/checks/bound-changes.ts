import { isNegative, zero } from '../../number/exact.ts'
import type { Pair } from '../changes/change-pair.ts'
import { type Reading, readingsOf, shareReadings, signedAs } from '../changes/change-readings.ts'
import { besideChange, isNowValue, pointsBeside, rateBeside, shareBeside } from '../changes/change-shares.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import { oppositeWay } from '../changes/opposite-way.ts'
import { surePair } from '../changes/sure-pair.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly, minus } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'

/**
 * Rises and falls whose two values the words name: từ 45 lên 51,3; tăng 15% so với kế hoạch (840 lao động). That two other figures
 * around happen to give the change explains nothing.
 */
export const boundChanges: PassageCheck = (passage, claimed) => {
  const changes = changesIn(passage, claimed)
  const areChanges = new Set(changes.map(({ figure }) => figure))
  return changes.flatMap((change) => {
    const pair = surePair(passage, change)
    const sure = pair && !areChanges.has(pair.now) && !areChanges.has(pair.before) ? pair : undefined
    return [...changeClaim(passage, change, sure), ...besideClaims(passage, change, { pair: sure, claimed })]
  })
}

function changeClaim(passage: Passage, change: Change, pair: Pair | undefined): readonly Claim[] {
  const { figure, way } = change
  const readings = pair ? readingsOf(change, pair) : []
  const reading = readings.find(({ interval }) => agrees(figure, interval)) ?? readings[0]
  if (!pair || !reading) return []
  if (isNegative(reading.interval.value) && way !== 'apart' && !isNegative(figure.value)) {
    const isMirrored = pair.isOrdered && agrees(figure, minus(exactly(zero), reading.interval))
    return isMirrored ? oppositeWay(passage, figure, pair, change.word) : []
  }
  return pair.isNamed ? [told(passage, figure, reading)] : []
}

/** What is told again beside an amount of change: its per cent, or the change of the shares in brackets behind both values. */
function besideClaims(
  passage: Passage,
  change: Change,
  { pair, claimed }: { readonly pair: Pair | undefined; readonly claimed: ReadonlySet<Figure> },
): readonly Claim[] {
  const points = pair && pointsBeside(passage, change, pair)
  if (points) {
    const [reading] = readingsOf({ ...change, figure: points.figure }, points.pair)
    return reading && !isNegative(reading.interval.value) ? [told(passage, points.figure, reading)] : []
  }
  const rate = pair && rateBeside(passage, change, pair)
  if (rate) {
    const growth = claimed.has(rate) ? undefined : readingsOf({ ...change, figure: rate }, pair).at(-1)
    return growth && !isNegative(growth.interval.value) ? [told(passage, rate, growth)] : []
  }
  const share = shareBeside(passage, change)
  if (!share || claimed.has(share)) return []
  if (pair && !readingsOf(change, pair).some(({ interval }) => agrees(change.figure, interval))) return []
  const now = pair ? undefined : besideChange(passage, change)
  if (!pair && !(now && isNowValue(passage, change, now))) return []
  const readings = shareReadings(change, pair?.before, now).map((each) => signedAs(share, each))
  const reading = readings.find(({ interval }) => agrees(share, interval)) ?? readings[0]
  return reading ? [told(passage, share, reading)] : []
}

function told(passage: Passage, figure: Figure, { interval, computation }: Reading): Claim {
  return judgedClaim(passage, figure, interval, { kind: 'difference', computation, grave: 'error' })
}
