import { isNegative } from '../../number/exact.ts'
import { type Pair, possiblePairs, surePair } from '../change-pairs.ts'
import { type Reading, readingsOf, shareReadings } from '../change-readings.ts'
import { type Change, changesIn } from '../changes.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim, plainClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { agrees } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { haveSameUnit } from '../units.ts'

/** Rises, falls and distances against the values that they are of, and the per cent that is told beside an amount. */
export const differenceClaims: PassageCheck = (passage, claimed) => {
  const changes = changesIn(passage, claimed)
  const isChange = (figure: Figure) => changes.some((each) => each.figure === figure)
  return changes.flatMap((change) => {
    const share = shareBehind(passage, change)
    const pair = surePair(passage, change)
    const sure = pair && !isChange(pair.now) && !isChange(pair.before) ? pair : undefined
    const claims = sure ? [changeClaim(passage, change, sure)] : []
    return share && !claimed.has(share) ? [...claims, ...shareClaim(passage, change, share, sure)] : claims
  })
}

function changeClaim(passage: Passage, change: Change, pair: Pair): Claim {
  const { figure, way } = change
  const readings = readingsOf(change, pair)
  const fits = (each: Reading) => agrees(figure, each.interval)
  const fitting =
    readings.find(fits) ??
    possiblePairs(passage, change)
      .filter(({ before, now }) => !(before === pair.now && now === pair.before))
      .flatMap((each) => readingsOf(change, each))
      .find(fits)
  const reading = fitting ?? readings[0]
  if (!reading || (!fitting && isNegative(reading.interval.value) && way !== 'apart'))
    return opposite(passage, change, pair)
  const grave = isOfScores(figure, pair) ? 'check' : 'error'
  return judgedClaim(passage, figure, reading.interval, { kind: 'difference', computation: reading.computation, grave })
}

/** A rise of a score in per cent may be one in per cent of its maximum. */
function isOfScores(figure: Figure, { now, before }: Pair): boolean {
  return figure.isPercent && [now, before].some(({ unit }) => /^điểm/u.test(unit))
}

const tells =
  /^[^.;\d()%]{0,30}(?:[,(]|\s[–-])\s*(?:tương (?:ứng|đương)(?: với)?|tức(?: là)?|hay|bằng|khoảng)?\s*(?:tăng|giảm|mức (?:tăng|giảm)|(?:tỷ|tỉ) lệ(?: tăng| giảm)?|tốc độ (?:tăng|giảm))?\s*(?:là|bằng|:)?\s*$/u

/** The per cent that is told beside an amount of change: giảm 07 người (20%); giảm 91 đơn vị, tỷ lệ giảm 64,08%. */
function shareBehind(passage: Passage, { figure, at }: Change): Figure | undefined {
  const share = passage.figures[at + 1]
  if (!share?.isPercent || figure.isPercent || !tells.test(between(passage, figure, share))) return undefined
  return /^\s*(?:[),.;(]|so với|cùng kỳ|$)/u.test(passage.text.slice(share.end)) ? share : undefined
}

function shareClaim(passage: Passage, change: Change, share: Figure, pair: Pair | undefined): readonly Claim[] {
  const base = pair?.before ?? baseBehind(passage, change, share)
  if (!base) return []
  const asGrowth = pair ? readingsOf({ ...change, figure: share }, pair) : []
  const readings = [...shareReadings(change, base, pair?.now), ...asGrowth]
  const reading = readings.find(({ interval }) => agrees(share, interval)) ?? readings[0]
  if (!reading) return []
  const { interval, computation } = reading
  return [judgedClaim(passage, share, interval, { kind: 'difference', grave: 'error', computation })]
}

/** The value before that stands in brackets behind: tăng 37.500 hồ sơ, tương ứng tăng 25% (năm 2022: 150.000 hồ sơ). */
function baseBehind(passage: Passage, { figure, at }: Change, share: Figure): Figure | undefined {
  const base = passage.figures.slice(at + 2).find(({ role }) => role === 'quantity')
  if (!base || base.isPercent || !base.scale.equals(figure.scale) || !haveSameUnit(base, figure)) return undefined
  return /^\)?[^.;()]{0,40}\((?:cùng kỳ|năm)[^.;()]*$/u.test(between(passage, share, base)) ? base : undefined
}

function opposite(passage: Passage, { figure, word }: Change, { now, before }: Pair): Claim {
  const rose = now.value.compare(before.value) > 0
  return plainClaim(passage, figure, {
    ...{ kind: 'difference', verdict: 'error', expected: null },
    arithmetic: `${bare(before)} → ${bare(now)}`,
    why: {
      vi: `Ghi “${word}” nhưng ${bare(now)} ${rose ? 'lớn' : 'nhỏ'} hơn ${bare(before)}.`,
      en: `It says “${word}”, but ${bare(now)} is ${rose ? 'larger' : 'smaller'} than ${bare(before)}.`,
    },
    suggestion: {
      vi: `Sửa “${word}”, hoặc sửa một trong hai số.`,
      en: `Change “${word}”, or one of the two figures.`,
    },
  })
}
