import { type Exact, exact, hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { fractionsOf, isRoughFraction, type PrintedFraction, shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { fractionWords, type Roughness } from '../text/roughness.data.ts'
import { isRoughly, roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** A simple fraction that stands for a share: hơn 2/3, gần một nửa. */
interface RoughShare {
  readonly text: string
  readonly start: number
  readonly end: number
  /** In per cent. */
  readonly value: Exact
  readonly roughness: Roughness
}

const words = fractionWords.map(
  ([text, top, bottom]) => [new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'giu'), share(top, bottom)] as const,
)

const anyWords = new RegExp(fractionWords.map(([text]) => text).join('|'), 'iu')

/** So many points a rough share may be off. */
const slack = exact('12')

/** Between a rough share and the exact one that tells it in full. */
const toldBehind =
  /^[^.;,\d()]{0,60}(?:\(|,\s*(?:tức|cụ thể)(?: là)?|\s(?:tức|cụ thể là))\s*(?:đạt|chiếm|với|tỷ lệ|tỉ lệ|cụ thể|là|tức|tương đương|\s)*$/u
const toldBefore =
  /^(?:\s\p{L}+){0,4}\s*(?:\(|,?\s*(?:tức|hay|nghĩa là|tương đương)(?:\s(?:là|với))?\s|,\s)(?:\s*(?:gần|hơn|trên|khoảng|dưới|xấp xỉ|chưa đến|quá))\s*$/u
const other = /tăng|giảm|cao hơn|thấp hơn|so với|vượt|còn lại|trong đó|theo|quy định|quy chế|yêu cầu/iu

/** Shares that are told roughly beside the exact one: hơn 2/3 số xã (38/60 xã); gần ba phần tư (74,6%). */
export const approximateClaims: PassageCheck = (passage) => {
  const fractions = fractionsOf(passage)
  return [...inDigits(passage, fractions), ...inWords(passage)].flatMap((rough) => {
    const exactShare = shareBeside(passage, rough, fractions)
    return exactShare ? approximateClaim(passage, rough, exactShare) : []
  })
}

function share(top: bigint, bottom: bigint): Exact {
  return exact(top).mul(hundred).div(exact(bottom))
}

function inDigits(passage: Passage, fractions: readonly PrintedFraction[]): readonly RoughShare[] {
  return fractions.flatMap((fraction) => {
    const { top, bottom } = fraction
    const roughness = roughnessAt(passage.text, top.start)
    if (!roughness || !isRoughFraction(passage, fraction)) return []
    const [start, end] = [top.start, bottom.end]
    return [{ text: passage.text.slice(start, end), start, end, value: share(top.value.n, bottom.value.n), roughness }]
  })
}

function inWords({ text }: Passage): readonly RoughShare[] {
  if (!anyWords.test(text)) return []
  return words.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const roughness = roughnessAt(text, index)
      return roughness ? [{ text: found, start: index, end: index + found.length, value, roughness }] : []
    }),
  )
}

/** An exact share in per cent with what it was made from. */
interface ExactShare {
  readonly value: Exact
  readonly computation: string
}

/** The exact share that a rough one stands for: the next one of the sentence, else the one before. */
function shareBeside(
  passage: Passage,
  rough: RoughShare,
  fractions: readonly PrintedFraction[],
): ExactShare | undefined {
  const sentence = sentenceAt(passage.text, rough.start)
  const near = passage.figures.filter((each) => isWithin(sentence, each) && each.role === 'quantity')
  const behind = near.find(({ start }) => start >= rough.end)
  const before = near.findLast(({ end }) => end <= rough.start)
  const gapBehind = behind && passage.text.slice(rough.end, behind.start)
  if (behind && gapBehind !== undefined && toldBehind.test(gapBehind) && !other.test(gapBehind)) {
    return exactShare(passage, behind, fractions)
  }
  const gapBefore = before && passage.text.slice(before.end, rough.start)
  if (!before || gapBefore === undefined || !toldBefore.test(gapBefore) || other.test(gapBefore)) return undefined
  return exactShare(passage, before, fractions)
}

function exactShare(passage: Passage, figure: Figure, fractions: readonly PrintedFraction[]): ExactShare | undefined {
  if (roughnessAt(passage.text, figure.start)) return undefined
  if (figure.isPercent && /^\s+\p{L}/u.test(passage.text.slice(figure.end, figure.end + 4))) return undefined
  if (figure.isPercent) return { value: figure.value, computation: bare(figure) }
  const fraction = fractions.find(({ top, bottom }) => top === figure || bottom === figure)
  const computed = fraction && !isRoughFraction(passage, fraction) && shareInterval(fraction.top, fraction.bottom)
  if (!fraction || !computed || computed.value.compare(hundred) > 0) return undefined
  return { value: computed.value, computation: `${bare(fraction.top)} / ${bare(fraction.bottom)}` }
}

function approximateClaim(passage: Passage, rough: RoughShare, { value, computation }: ExactShare): readonly Claim[] {
  const told = inFull(value, 0)
  const isTrue = isRoughly(rough.value, value, { roughness: rough.roughness, slack })
  const side = value.compare(rough.value) < 0 ? (['chưa đến', 'below'] as const) : (['trên', 'above'] as const)
  return [
    plainClaim(passage, rough, {
      ...{ kind: 'ratio', verdict: isTrue ? 'holds' : 'error', expected: null },
      arithmetic: /%$/.test(computation) ? computation : `${computation} = ${told}%`,
      why: isTrue
        ? { vi: 'Cách nói gần đúng khớp với số chính xác.', en: 'The rough words fit the exact share.' }
        : {
            vi: `Ghi “${rough.text}” theo nghĩa gần đúng, nhưng ${told}% là ${side[0]} ${inFull(rough.value, 0)}%.`,
            en: `“${rough.text}” is told as a rough share, but ${told}% is ${side[1]} ${inFull(rough.value, 0)}%.`,
          },
      suggestion: isTrue
        ? null
        : {
            vi: 'Sửa cách nói gần đúng, hoặc sửa tỷ lệ.',
            en: 'Change the rough words, or the share.',
          },
    }),
  ]
}
