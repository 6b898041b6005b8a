import { hundred } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isPowerOff } from '../figures/near-miss.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { labelOf } from '../text/whole-words.ts'

/** Before a per cent: the name of what is divided, and that of what it is divided by. */
const ratio =
  /t[ỷỉ] (?:lệ|trọng)\s([^.;,:()\d]{4,60}?)\s(?:trên|trong|so với)\s([^.;,:()\d]{4,60}?)(?:\s(?:là|đạt|chiếm|bằng|mới|chỉ))+\s*$/iu

/** Words that tell no number from another. */
const plain = /^(?:so|tong|cac|duoc|cua|da|la|muc|toan|bo)$/

/** What is saved, which the amount right before the rate tells as a fall. */
const saving = /^(?:tiết kiệm|giảm giá|giảm)$/iu
const fall = /(?<!\p{L})(?:giảm|tiết kiệm(?: được)?|thấp hơn|chênh lệch)\s*$/iu

/**
 * Rates that name both their part and their whole, by the words beside two numbers of the passage: tiếp nhận 7.248 hồ sơ, gồm 5.436 hồ sơ
 * nộp trực tuyến; tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt 75,0%.
 */
export const namedRatios: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent) => {
    if (!percent.isPercent || claimed.has(percent) || roughnessAt(passage.text, percent.start)) return []
    const [, top, bottom] = ratio.exec(passage.text.slice(Math.max(0, percent.start - 150), percent.start)) ?? []
    if (top === undefined || bottom === undefined) return []
    const pairs = pairsOf(passage, percent, top, bottom)
    const [pair] = pairs.filter(({ share }) => agrees(percent, share)).concat(pairs)
    const isOne = pairs.length === 1 || (pair && agrees(percent, pair.share))
    if (!pair || !isOne || !isMeant(percent, pair)) return []
    const computation = `${bare(pair.part)} / ${bare(pair.whole)}`
    return [judgedClaim(passage, percent, pair.share, { kind: 'ratio', computation, grave: 'error' })]
  })

type Pair = { part: Figure; whole: Figure; share: NonNullable<ReturnType<typeof shareInterval>> }

function isMeant(percent: Figure, { share }: Pair): boolean {
  return agrees(percent, share) || isNearMiss(percent, share.value) || isPowerOff(percent, share.value)
}

function pairsOf(passage: Passage, percent: Figure, top: string, bottom: string): readonly Pair[] {
  const { text, figures } = passage
  const sentence = sentenceAt(text, percent.start)
  const from = sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : 0
  const near = figures.filter((each) => isWithin({ start: from, end: percent.start }, each) && mayBe(text, each))
  const last = near.at(-1)
  const isSaving = saving.test(top)
  const isFall = (each: Figure) => fall.test(text.slice(Math.max(0, each.start - 24), each.start))
  const parts = isSaving ? near.filter((each) => each === last && isFall(each)) : calledBy(passage, near, top)
  const wholes = calledBy(passage, near, bottom).filter((each) => !isFall(each))
  return parts.flatMap((part) =>
    wholes.flatMap((whole) => {
      const isSame = countedWord(whole) === countedWord(part) && whole.scale.equals(part.scale)
      const share = isSame && whole.value.compare(part.value) > 0 ? shareInterval(part, whole) : undefined
      return share ? [{ part, whole, share }] : []
    }),
  )
}

function mayBe(text: string, { role, isPercent, value, start }: Figure): boolean {
  return role === 'quantity' && !isPercent && value.compare(hundred) !== 0 && roughnessAt(text, start) === undefined
}

/** The numbers that a name is told of: by the words behind them, else by those around them. */
function calledBy(passage: Passage, near: readonly Figure[], name: string): readonly Figure[] {
  const words = searchName(name)
    .split(' ')
    .filter((word) => !plain.test(word))
  if (words.length < 2) return []
  const behind = ({ end }: Figure) =>
    /^[^.;,:()\d]{0,60}/u.exec(passage.text.slice(end, end + 60))?.[0].split(/\svà\s/u)[0] ?? ''
  const told = near.filter((each) => hasAll(behind(each), words))
  return told.length > 0 ? told : near.filter((each) => hasAll(`${labelOf(passage, each)} ${behind(each)}`, words))
}

function hasAll(text: string, words: readonly string[]): boolean {
  const label = searchName(text).split(' ')
  const isDenied = label.some((word) => /^(?:chua|khong)$/.test(word) && !words.includes(word))
  return !isDenied && words.every((word) => label.includes(word))
}
