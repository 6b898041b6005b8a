import { isNegative } from '../../number/exact.ts'
import { inOrder } from '../changes/change-pair.ts'
import { type Reading, readingsOf, shareReadings, signedAs } from '../changes/change-readings.ts'
import { type ChangeRow, changeRowsIn } from '../changes/change-rows.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import { oppositeWay } from '../changes/opposite-way.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { between, type Passage } from '../text/passage.ts'

/**
 * Several changes against a time before, each of a value that was told in the same order or by the same words: xảy ra 45 vụ, 27 người
 * chết; so với cùng kỳ giảm 5 vụ (giảm 10%), giảm 3 người chết (giảm 10%).
 */
export const changeRows: PassageCheck = (passage, claimed) => {
  const changes = changesIn(passage, claimed)
  return changeRowsIn(passage, changes).flatMap((row) => [
    ...amountClaim(passage, row),
    ...shareClaim(passage, row, { changes, claimed }),
  ])
}

/** Where the value before is told too: the distance of the two. */
function amountClaim(passage: Passage, { change, now, before }: ChangeRow): readonly Claim[] {
  if (!before) return []
  const pair = inOrder(before, now)
  const [reading] = readingsOf(change, pair)
  if (!reading || now.value.equals(before.value)) return []
  if (isNegative(reading.interval.value)) return oppositeWay(passage, change.figure, pair, change.word)
  return [told(passage, change.figure, reading)]
}

/** The per cent in brackets or behind a word beside the amount. */
function shareClaim(
  passage: Passage,
  { change, now, before }: ChangeRow,
  { changes, claimed }: { readonly changes: readonly Change[]; readonly claimed: ReadonlySet<Figure> },
): readonly Claim[] {
  const share = passage.figures[change.at + 1]
  if (!share?.isPercent || claimed.has(share) || !besides.test(between(passage, change.figure, share))) return []
  const own = changes.find(({ figure }) => figure === share)
  if (own && own.way !== change.way) return []
  const readings = shareReadings(change, before, before ? undefined : now).map((each) => signedAs(share, each))
  const reading = readings.find(({ interval }) => agrees(share, interval)) ?? readings[0]
  return reading ? [told(passage, share, reading)] : []
}

/** Between an amount of change and its per cent. */
const besides =
  /^[^.;,\d()%]{0,30}(?:\(|,|\s[–-]\s)\s*(?:(?:tương ứng|tương đương|tức(?: là)?|hay|bằng)\s*(?:với\s*)?)?(?:(?:tăng|giảm)\s*)?$/u

function told(passage: Passage, figure: Figure, { interval, computation }: Reading): Claim {
  return judgedClaim(passage, figure, interval, { kind: 'difference', computation, grave: 'error' })
}
