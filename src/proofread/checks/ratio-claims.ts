import { hundred, isZero } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { changes, makesShare } from '../shares/share-words.data.ts'
import { type TableFact, tableFacts } from '../tables/table-facts.ts'
import { fractionsOf, type PrintedFraction, shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { haveSameUnit, isRough } from '../text/units.ts'
import { isRoughFraction } from './approximate-claims.ts'

/** What stands between a fraction and the per cent that it makes, where no verb does. */
const makes = /^(?:[^.;()\d]{0,60}\(\s*|\s*(?:điểm)?\s*[,:]?\s*)$/u

/** What stands between a per cent and the fraction that explains it. */
const explains =
  /^\s*(?:[^.;()\d]{0,40})\(\s*(?:[^.;()\d]{0,25})$|^[^.;()\d]{0,40}?,?\s*(?:tương ứng|tương đương|ứng với|với|tức)(?:\s(?:là|với|có))?\s*$/u

/** Between a part and its whole: 24 trên tổng số 25; 312 tỷ đồng trên kế hoạch vốn 520. */
const outOf = /^[^.;()\d]{0,60}?\s(?:trên|trong)(?:\s\p{L}+){0,5}\s*$/u

/** Between a fraction of what is cut and its per cent: cắt giảm 115/168 điều kiện, tương đương cắt giảm 68%. */
const cut =
  /^[^.;\d()]{0,60},\s*(?:tương (?:đương|ứng)|tức|đạt)(?:\s(?:với|là|tỷ lệ))*\s(?:cắt giảm|giảm|đơn giản hóa|bãi bỏ)\s*$/u

function isMade(gap: string): boolean {
  return makes.test(gap) || cut.test(gap) || (makesShare.test(gap) && !changes.test(gap))
}

/** Behind a per cent: it is of something else than what stands before it. */
const ofSomethingElse = /^\s*(?:trên|so với|của|trong)?\s*(?:tổng số|tổng|toàn thể|cùng kỳ|năm trước)/u

/** Shares written with both numbers: 13,33/15 = 88,17%; 95,52% (1.279/1.339); 24 trên tổng số 25, đạt 96%. */
export const ratioClaims: PassageCheck = (passage, claimed, { document }) => {
  const facts = tableFacts(document)
  const found = [...ofFractions(passage, facts), ...ofTotals(passage, facts)]
  const taken = new Set([...claimed].map(({ start }) => start))
  return found.filter(({ span }) => !span || !taken.has(span.start))
}

function ofFractions(passage: Passage, facts: readonly TableFact[]): Claim[] {
  const fractions = fractionsOf(passage).filter((fraction) => isExactFraction(passage, fraction))
  return fractions.flatMap(({ top, bottom, next }) => {
    const before = passage.figures[next - 3]
    const behind = passage.figures.slice(next).find((figure) => !isAttribute(figure))
    const isOthers = behind !== undefined && fractions.some((other) => isInBracketsBehind(passage, behind, other.top))
    if (
      behind?.isPercent &&
      !isOthers &&
      isExact(passage, behind) &&
      isMade(withoutDigits(between(passage, bottom, behind)))
    )
      return ratioClaim(passage, { top, bottom, percent: behind }, facts)
    if (before?.isPercent && isExact(passage, before) && explains.test(between(passage, before, top)))
      return ratioClaim(passage, { top, bottom, percent: before }, facts)
    return []
  })
}

function ofTotals(passage: Passage, facts: readonly TableFact[]): Claim[] {
  return passage.figures.flatMap((top, at) => {
    const [before, bottom, behind] = [passage.figures[at - 1], passage.figures[at + 1], passage.figures[at + 2]]
    if (!bottom || !isCount(top) || !isCount(bottom) || bottom.value.compare(top.value) < 0) return []
    const gap = between(passage, top, bottom)
    if (!outOf.test(gap) || /trên địa bàn/u.test(gap) || isAttribute(top) || !areAlike(top, bottom)) return []
    if (behind?.isPercent && isExact(passage, behind) && isMade(between(passage, bottom, behind)))
      return ratioClaim(passage, { top, bottom, percent: behind }, facts)
    if (before?.isPercent && isExact(passage, before) && explains.test(between(passage, before, top)))
      return ratioClaim(passage, { top, bottom, percent: before }, facts)
    return []
  })
}

/** Whether a fraction stands in brackets right behind a per cent, which is then made of that one: 97% (6.208/6.400). */
function isInBracketsBehind(passage: Passage, percent: Figure, top: Figure): boolean {
  return percent.end <= top.start && /^\s*\(\s*$/u.test(between(passage, percent, top))
}

/** Whether a per cent is not said to be rough: trên 70% số xã (18/24 xã). */
function isExact(passage: Passage, percent: Figure): boolean {
  return !isRough(passage, percent) && roughnessAt(passage.text, percent.start) === undefined
}

function areAlike(top: Figure, bottom: Figure): boolean {
  return haveSameUnit(top, bottom) && (top.scale.equals(bottom.scale) || countedWord(top) === '')
}

/** A number that describes what is counted: trẻ dưới 1 tuổi. */
function isAttribute({ unit, isPercent }: Figure): boolean {
  return !isPercent && /^(?:tuổi|ngày|tháng|năm|giờ|lần|mũi|cấp)(?:\s|$)/u.test(unit)
}

function withoutDigits(gap: string): string {
  return gap.replace(/\d+/g, '')
}

function isCount({ role, isPercent, value }: Figure): boolean {
  return role === 'quantity' && !isPercent && !isZero(value)
}

interface Ratio {
  readonly top: Figure
  readonly bottom: Figure
  readonly percent: Figure
}

function ratioClaim(passage: Passage, { top, bottom, percent }: Ratio, facts: readonly TableFact[]): Claim[] {
  const share = shareInterval(top, bottom)
  if (!share) return []
  const told = { kind: 'ratio', computation: `${bare(top)} / ${bare(bottom)}`, grave: 'error' } as const
  if (agrees(percent, share)) return [judgedClaim(passage, percent, share, told)]
  const named = percent.start > bottom.start && ofSomethingElse.test(passage.text.slice(percent.end, percent.end + 40))
  const other = named
    ? (passage.figures.find((base) => base !== bottom && isBaseOf(base, top, percent)) ??
      statedBehind(passage, percent, top))
    : undefined
  const otherShare = other && shareInterval(top, other)
  if (other && otherShare) {
    return [judgedClaim(passage, percent, otherShare, { ...told, computation: `${bare(top)} / ${bare(other)}` })]
  }
  if (named || mayHaveOtherBase(passage, { top, bottom, percent }, share)) return []
  return [
    judgedClaim(passage, percent, share, {
      ...told,
      suggestion: sourceWords(passage, { top, bottom, percent }, facts) ?? eitherWords(top, bottom, percent),
    }),
  ]
}

/** Words of a vote: its base may be all members, those absent too. */
const ofVote = /biểu quyết|bỏ phiếu|tán thành|phiếu/u

/** Behind a per cent: a plan, which is the lower number only where that stands right before it. */
const ofAim = /^\)?\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)/u

/** More words than these between a lower number and its per cent tell something else. */
const mostWords = 5

/** Behind a per cent that is of some other number, which is printed there. */
const onNumber = /^\)?\s*(?:trên|của|trong)\s+(?:tổng\s+)?(?:số\s+)?\d/u

/** Whether a per cent may be of another base than the number that is written below: it is then no mistake of the writer. */
function mayHaveOtherBase(passage: Passage, { top, bottom, percent }: Ratio, share: Interval): boolean {
  if (roughnessAt(passage.text, top.start)) return true
  const behind = passage.text.slice(percent.end, percent.end + 40)
  if (percent.start < top.start) return countsOther(behind, bottom)
  const words = between(passage, bottom, percent)
  if (ofVote.test(words) && percent.value.compare(share.value) < 0) return true
  if (onNumber.test(behind) || (percent.value.equals(hundred) && /^\s*\p{L}/u.test(behind))) return true
  return ofAim.test(behind) && words.trim().split(/\s+/u).length > mostWords
}

/** Whether a per cent is of something else than a number that stands behind it counts: 13% phiếu bầu, tương đương 94 ghế. */
function countsOther(behind: string, { unit }: Figure): boolean {
  const counted = /^\s*(?:tổng\s+)?(?:số\s+)?(\p{L}+)/u.exec(behind)?.[1]
  const word = countedWord({ unit })
  return counted !== undefined && word !== '' && counted !== word && !plainBehind.test(counted)
}

/** Words behind a per cent that tell nothing of what it is of. */
const plainBehind = /^(?:tương|ứng|tức|với|hay|bằng|trên|trong|của|là|và)$/u

/** Whether a fraction is written as a part of a whole: no rough share, no scale of a map, no third of an arm. */
function isExactFraction(passage: Passage, fraction: PrintedFraction): boolean {
  const { top, bottom } = fraction
  if (isRoughFraction(passage, fraction)) return false
  if (/t[ỷỉ] lệ\s*$/iu.test(passage.text.slice(Math.max(0, top.start - 10), top.start))) return false
  const isSimple = /^[1-9]$/.test(top.text) && /^[2-9]$/.test(bottom.text) && top.value.compare(bottom.value) < 0
  return !isSimple || !isCommon(top, bottom) || isThing.test(bottom.unit)
}

/** Whether two numbers make a share that people say in words: a third, two thirds, three quarters. */
function isCommon(top: Figure, bottom: Figure): boolean {
  return bottom.value.n <= 5n && (top.value.n === 1n || top.value.n === bottom.value.n - 1n)
}

/** What a lower number counts one by one. */
const isThing =
  /^(?:xã|phường|thôn|bản|huyện|đơn vị|cơ quan|hồ sơ|nhiệm vụ|chỉ tiêu|tiêu chí|trường|dự án|sở|vụ|đại biểu|phiếu|điểm|hộ|trạm|công trình)/u

/** The base that stands in brackets behind a per cent: 92,39% tổng số đại biểu (473 đại biểu). */
function statedBehind(passage: Passage, percent: Figure, top: Figure): Figure | undefined {
  const base = passage.figures.find(({ start }) => start > percent.end)
  if (!base || !isCount(base) || base.value.compare(top.value) < 0) return undefined
  return /^[^.;()\d]{0,50}\(\s*$/u.test(between(passage, percent, base)) ? base : undefined
}

function isBaseOf(base: Figure, top: Figure, percent: Figure): boolean {
  if (!isCount(base) || base === top || base.value.compare(top.value) < 0) return false
  const share = shareInterval(top, base)
  return share !== undefined && percent.decimals > 0 && agrees(percent, share)
}

/** A value of a table or a chart, named in the passage, from which the printed per cent follows. */
function sourceWords(
  { text }: Passage,
  { top, bottom, percent }: Ratio,
  facts: readonly TableFact[],
): Words | undefined {
  const plain = ` ${searchName(text)} `
  const source = facts.find(({ figure, label }) => {
    if (figure.value.equals(top.value) || !plain.includes(` ${label} `)) return false
    const share = shareInterval(figure, bottom)
    return share !== undefined && agrees(percent, share)
  })
  if (!source) return undefined
  const value = source.figure.text.trim()
  const [vi, en] = source.place.chart === undefined ? ['Bảng', 'The table'] : ['Biểu đồ', 'The chart']
  return {
    vi: `${vi} ghi ${value} cho “${source.name}”, và ${percent.text.trim()} tính từ số đó: có lẽ ${bare(top)} phải là ${value}.`,
    en: `${en} has ${value} for “${source.name}”, and ${percent.text.trim()} follows from it: ${bare(top)} should probably be ${value}.`,
  }
}

/** The per cent may be wrong, or the number that it was made from: both are offered. */
function eitherWords(top: Figure, bottom: Figure, percent: Figure): Words {
  const from = inFull(percent.value.mul(bottom.value).div(hundred), top.decimals)
  return {
    vi: `Sửa tỷ lệ ${percent.text.trim()}, hoặc sửa ${bare(top)}: ${percent.text.trim()} của ${bare(bottom)} là ${from}.`,
    en: `Change the share ${percent.text.trim()}, or ${bare(top)}: ${percent.text.trim()} of ${bare(bottom)} is ${from}.`,
  }
}
