import { numberOfWords } from '../../number/number-of-words.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { canBeAdded } from '../sums/parts.ts'
import { isAside, isInFraction } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** Says that all of a whole are in so many groups, each in one. */
const announced =
  /(?<!\p{L})(?:phân|chia|xếp)(?: loại| chia| nhóm)?(?: theo| thành| làm| ra| vào| ra làm)?\s(?<count>[2-9]|0[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s(?<noun>nhóm|loại|hạng|mức|khối|cấp|bậc|vùng|cụm|tổ|đội|đợt)(?!\p{L})/giu

/** A whole stands no further before, and no group is told further behind. */
const [gap, reach] = [160, 900]

/** Behind the groups: some are in none of them. */
const others =
  /^[^;]{0,100}(?<!\p{L})(?:(?:không|chưa)(?: được)? (?:xếp|phân|đánh giá|chấm|thuộc)|ngoài ra|còn lại)(?!\p{L})/iu

/** Wholes that are said to be in so many groups, where as many are told with their numbers: 17 bộ, phân theo 3 nhóm: nhóm 1 có 03 bộ; … */
export const announcedGroups: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(announced)].flatMap(({ 0: words, index, groups = {} }) => {
    const count = /\d/.test(groups.count ?? '')
      ? Number(groups.count)
      : numberOfWords([groups.count?.toLowerCase() ?? ''])
    const whole = wholeBefore(passage, index)
    if (!whole || claimed.has(whole) || count === undefined) return []
    const list = groupsBehind(passage.text, index + words.length, groups.noun ?? '')
    const parts = list.flatMap((group) => partIn(passage, group, whole) ?? [])
    return list.length === count && parts.length === count
      ? groupsClaim(passage, whole, parts, list.at(-1)?.end ?? 0)
      : []
  })

/** The last number before a position that counts something. */
function wholeBefore(passage: Passage, at: number): Figure | undefined {
  const sentence = sentenceAt(passage.text, at)
  const whole = passage.figures.findLast(
    (each) => each.end <= at && isWithin(sentence, each) && each.role === 'quantity' && countedWord(each) !== '',
  )
  const isOfOtherYear = passage.figures.some(
    ({ role, start }) => role === 'year' && whole && start > whole.end && start < at,
  )
  const isSure =
    whole &&
    !isOfOtherYear &&
    at - whole.end < gap &&
    !whole.isPercent &&
    !isAside(passage, whole) &&
    !isInFraction(passage, whole)
  return isSure && roughnessAt(passage.text, whole.start) === undefined ? whole : undefined
}

/** Where each group is told: from its name to that of the next one, or to the end of its clause. */
function groupsBehind(text: string, from: number, noun: string): readonly Bounds[] {
  const named = new RegExp(`(?:[.:;,]\\s+|\\s(?:và|thì|là)\\s+|\\n)(?=${noun}\\s[\\p{L}\\d])`, 'giu')
  const starts = [...text.slice(from - 1, from + reach).matchAll(named)].map(
    ({ 0: mark, index }) => from - 1 + index + mark.length,
  )
  return starts.map((start, at) => {
    const clause = /[;]|\.(?=\s|$)/u.exec(text.slice(start))
    return { start, end: starts[at + 1] ?? start + (clause?.index ?? text.length) }
  })
}

/** The first number of a group that counts what the whole does; those in brackets tell what the group is. */
function partIn(passage: Passage, group: Bounds, whole: Figure): Figure | undefined {
  const open = topLevel(passage.text, group)
  return passage.figures.find(
    (each) =>
      isWithin(group, each) &&
      open(each.start) &&
      each.role === 'quantity' &&
      !each.isPercent &&
      countedWord(each) !== '' &&
      canBeAdded(each, whole) &&
      roughnessAt(passage.text, each.start) === undefined,
  )
}

function groupsClaim(passage: Passage, whole: Figure, parts: readonly Figure[], end: number): readonly Claim[] {
  const sum = total(parts.map(printedInterval))
  if (!agrees(whole, sum) && !(isNearMiss(whole, sum.value) && areAll(passage, whole, end))) return []
  return [judgedClaim(passage, whole, sum, { kind: 'sum', grave: 'error', computation: parts.map(bare).join(' + ') })]
}

/** Whether nothing behind the groups tells of some that are in none: 10 thí sinh bỏ thi; không có đơn vị nào chưa xếp loại. */
function areAll({ text, figures }: Passage, whole: Figure, end: number): boolean {
  const behind = { start: end, end: sentenceAt(text, end).end }
  const isMore = figures.some((each) => isWithin(behind, each) && countedWord(each) === countedWord(whole))
  return !isMore && !others.test(text.slice(end))
}
