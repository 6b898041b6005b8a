import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval, total } from '../figures/interval.ts'
import { agrees, judge } from '../figures/judge.ts'
import { isMisread } from '../figures/near-miss.ts'
import { deniesNew, isOtherRest } from '../sums/other-rest.ts'
import { beforeDone, beforeRest, beforeWhole, behindRest, fallsTo } from '../sums/remainder-words.data.ts'
import { fractionsOf, shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { speltRests } from '../text/spelt-figures.ts'
import { topLevel } from '../text/top-level.ts'
import { haveSameUnit, isRough } from '../text/units.ts'

/** A whole and what of it is done, used or there. */
interface Taken {
  readonly whole: Figure
  readonly part: Figure
}

/** What is left of a whole: 15 hạn chế, đã khắc phục 12, còn 03; 23/25 vấn đề, còn 02; 17/19 sở … Hai đơn vị còn lại. */
export const remainderClaims: PassageCheck = (passage, claimed) => {
  const rests = [
    ...passage.figures.filter((each) => each.role === 'quantity' && !each.isPercent && !claimed.has(each)),
    ...speltRests(passage),
  ]
  return rests.filter((rest) => isRest(passage, rest)).flatMap((rest) => restClaim(passage, rest))
}

/** The words before a figure, from the last mark or number on. */
function phraseBefore({ text }: Passage, { start }: Figure): string {
  const lead = text.slice(Math.max(0, start - 80), start)
  const words = lead.replace(/\s*[:(]\s*$/, '').split(/[,;.:()\d–]/)
  return (words.at(-1) ?? '').trim().toLowerCase()
}

function isRest(passage: Passage, rest: Figure): boolean {
  const { text } = passage
  if (behindRest.test(` ${text.slice(rest.end, rest.end + 60).trimStart()}`)) return true
  const lead = text.slice(Math.max(0, rest.start - 60), rest.start)
  return beforeRest.test(phraseBefore(passage, rest)) && !fallsTo.test(lead) && !/ngoài ra|bên cạnh đó/iu.test(lead)
}

function restClaim(passage: Passage, rest: Figure): readonly Claim[] {
  const values = valuesBefore(passage, rest)
  const sure =
    byFraction(passage, rest) ??
    byShare(passage, rest, values) ??
    byWords(passage, rest, values) ??
    byNeed(passage, rest, values)
  const told = (computed: Interval, computation: string) => [
    judgedClaim(passage, rest, computed, { kind: 'difference', grave: 'error', computation }),
  ]
  const difference = sure && minus(printedInterval(sure.whole), printedInterval(sure.part))
  if (sure && difference && agrees(rest, difference))
    return told(difference, `${bare(sure.whole)} − ${bare(sure.part)}`)
  const explained = explanation(rest, values)
  if (explained) return told(explained.interval, explained.computation)
  if (isLoose(passage, rest, sure)) return []
  if (difference && deniesNew(passage.text, rest) && !isMisread(rest, difference.value)) return []
  if (difference && isShared(passage, rest, difference)) return []
  return sure && difference ? told(difference, `${bare(sure.whole)} − ${bare(sure.part)}`) : []
}

const spelt =
  /(?<!\p{L})(?:xong|được|có|thêm|là|đã)\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!trước|nay|qua|20)\p{L}/iu

/** Whether what is left is rough, that of other things, a term of accounts, or that behind a number in words. */
function isLoose(passage: Passage, rest: Figure, sure: Taken | undefined): boolean {
  const since = passage.text.slice(sure ? sure.part.end : rest.start, rest.start)
  const isOther = /(?:các|những)\s[^,;.]{0,40}còn lại|giá trị còn lại/iu.test(
    passage.text.slice(Math.max(0, rest.start - 60), rest.start),
  )
  return (
    isOther ||
    isOtherRest(passage.text, rest) ||
    spelt.test(since) ||
    [rest, sure?.part, sure?.whole].some((each) => each && isRough(passage, each))
  )
}

/** Whether what is left is told in several figures: còn 09 nhiệm vụ đang thực hiện và 03 nhiệm vụ chưa triển khai. */
function isShared(passage: Passage, rest: Figure, difference: Interval): boolean {
  const sentence = sentenceAt(passage.text, rest.start)
  const behind = passage.figures.filter(
    (each) => each.start >= rest.end && isWithin(sentence, each) && isAlike(each, rest),
  )
  return behind.slice(0, 4).some((_, at) => {
    const others = behind.slice(0, at + 1).map(printedInterval)
    return agrees(rest, others.reduce(minus, difference))
  })
}

/** How many values before a rest are tried. */
const mostTried = 16

function valuesBefore(passage: Passage, rest: Figure): readonly Figure[] {
  return passage.figures.filter((each) => each.end <= rest.start && isAlike(each, rest)).slice(-mostTried)
}

/** Words that count anything: two units may be what two sở are. */
const people = /^(?:giáo|công|viên|cán|học|đảng|lao|bác|biên)$/u
const generic = /^(?:đơn|trường|cơ|nơi|nội|địa|người)$/u

function isAlike(each: Figure, rest: Figure): boolean {
  if (each.role !== 'quantity' || each.isPercent || !each.scale.equals(rest.scale)) return false
  const isPerson = countedWord(each) === 'người' && people.test(countedWord(rest))
  return haveSameUnit(each, rest) || generic.test(countedWord(rest)) || isPerson
}

/** The last fraction of the sentence, or the only one of the sentence before: 17/20 sở, ngành …; 02 đơn vị còn lại. */
function byFraction(passage: Passage, rest: Figure): Taken | undefined {
  const sentence = sentenceAt(passage.text, rest.start)
  const earlier = sentenceAt(passage.text, Math.max(0, sentence.start - 2))
  const all = [...fractionsOf(passage), ...spokenFractions(passage)].filter(({ bottom }) => bottom.end <= rest.start)
  const here = all.filter(({ top }) => isWithin(sentence, top))
  const before = all.filter(({ top }) => isWithin(earlier, top))
  const found = here.length > 0 ? here.at(-1) : before.length === 1 ? before[0] : undefined
  if (!found || found.top.value.compare(found.bottom.value) > 0 || !isAlike(found.bottom, rest)) return undefined
  const since = passage.figures.filter((each) => each.start >= found.bottom.end && each.end <= rest.start)
  const isClear = since.every((each) => each.isPercent || each.role !== 'quantity' || !isAlike(each, rest))
  return isClear ? { whole: found.bottom, part: found.top } : undefined
}

/** 8 trong 10 phòng; 95 phiếu trên tổng số 100 phiếu */
function spokenFractions({ text, figures }: Passage): readonly { readonly top: Figure; readonly bottom: Figure }[] {
  return figures.flatMap((top, at) => {
    const bottom = figures[at + 1]
    if (top.role !== 'quantity' || bottom?.role !== 'quantity' || top.isPercent || bottom.isPercent) return []
    const isTied = /^\s*\p{L}*\s*\p{L}*\s*(?:trong|trên)\s+(?:tổng số\s+|số\s+)?$/u.test(
      text.slice(top.end, bottom.start),
    )
    return isTied && top.value.compare(bottom.value) < 0 ? [{ top, bottom }] : []
  })
}

/** A part whose share is told behind it and tells what the whole is: giải quyết 92.544 hồ sơ, đạt 96,00%. */
function byShare(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  const part = values.at(-1)
  const share = part && passage.figures[passage.figures.indexOf(part) + 1]
  if (!part || !share?.isPercent || share.start >= rest.start || share.decimals === 0) return undefined
  const whole = values.slice(0, -1).findLast((each) => {
    const computed = shareInterval(part, each)
    return computed !== undefined && judge(share, computed) === 'same' && each.value.compare(part.value) > 0
  })
  return whole && beforeDone.test(phraseBefore(passage, part)) ? { whole, part } : undefined
}

/** A part that is said to be done, and before it the whole: phải giải quyết 12.480 …, giải quyết xong 11.297; còn lại … */
function byWords(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  const sentence = sentenceAt(passage.text, rest.start)
  const earlier = sentenceAt(passage.text, Math.max(0, sentence.start - 2))
  const bounds = { start: earlier.start, end: rest.start }
  const open = topLevel(passage.text, bounds)
  const near = values.filter((each) => isWithin(bounds, each) && open(each.start) && !isFraction(passage, each))
  const at = near.findLastIndex((each) => beforeDone.test(phraseAround(passage, each)) && isSure(each, rest))
  const part = near[at]
  const whole = near.slice(0, at).find((each) => part && each.value.compare(part.value) > 0)
  if (!part || !whole || !isWhole(passage, whole) || !isSure(whole, rest)) return undefined
  if (near.some((each) => each !== whole && each.value.compare(whole.value) >= 0)) return undefined
  const between = near.slice(near.indexOf(whole) + 1, at)
  const behind = near.slice(at + 1)
  const isMadeOf = (each: Figure, parts: readonly Figure[]) =>
    parts.length === 0 || agrees(each, total(parts.map(printedInterval)))
  return isMadeOf(whole, between) && isMadeOf(part, behind) ? { whole, part } : undefined
}

const need = /(?:^|\s)(?:nhu cầu|định mức|cần|phải|được giao|giao|kế hoạch|yêu cầu|quy định|chỉ tiêu)(?:\s|$)/u

/** What is missing between what is needed and what is there, the only two values of the sentence. */
function byNeed(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  if (!/(?:^|\s)thiếu(?:\s|$)/u.test(phraseBefore(passage, rest))) return undefined
  const sentence = sentenceAt(passage.text, rest.start)
  const [one, other, ...more] = values.filter((each) => isWithin(sentence, each))
  if (!one || !other || more.length > 0 || rest.start - other.end > 60) return undefined
  if (![one, other].some((each) => need.test(phraseBefore(passage, each)))) return undefined
  return one.value.compare(other.value) > 0 ? { whole: one, part: other } : { whole: other, part: one }
}

/** The words before a figure, and whether those behind it say that it is done. */
function phraseAround(passage: Passage, figure: Figure): string {
  const behind = /^[^,;.:()\d–]*/u.exec(passage.text.slice(figure.end, figure.end + 50))?.[0] ?? ''
  return `${phraseBefore(passage, figure)} ${/\sđã\s/u.test(behind) ? 'đã' : ''}`
}

function isSure(each: Figure, rest: Figure): boolean {
  return haveSameUnit(each, rest)
}

function isWhole(passage: Passage, whole: Figure): boolean {
  return beforeWhole.test(phraseBefore(passage, whole)) || opensSentence(passage, whole)
}

/** Whether nothing but a name stands before it in its sentence. */
function opensSentence({ text }: Passage, { start }: Figure): boolean {
  return !/[,;:(]/.test(text.slice(sentenceAt(text, start).start, start))
}

function isFraction({ text }: Passage, { start, end }: Figure): boolean {
  return /\/\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*\//.test(text.slice(end, end + 3))
}

/** Any whole less one or several figures in a row behind it that give the rest. */
function explanation(rest: Figure, values: readonly Figure[]) {
  for (const [at, whole] of values.entries()) {
    for (let from = 0; from < values.length; from += 1) {
      let taken = printedInterval(whole)
      for (let until = from; until < values.length && until < from + 6 && !(from <= at && at <= until); until += 1) {
        const part = values[until]
        if (!part) break
        taken = minus(taken, printedInterval(part))
        if (taken.value.s < 0n) break
        if (agrees(rest, taken)) {
          const parts = values.slice(from, until + 1).map(bare)
          return { interval: taken, computation: `${bare(whole)} − ${parts.join(' − ')}` }
        }
      }
    }
  }
  return undefined
}
