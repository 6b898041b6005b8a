import type { Figure } from '../figures/figure.ts'
import { lastPlace } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'
import { isRangeEnd, isSpan } from '../text/units.ts'
import type { Pair } from './change-pair.ts'
import { tellsChange } from './change-ties.ts'
import { areComparable, isBottom, isInner } from './change-values.ts'
import { comparedMore, comparedWords, notCompared, opensLevel, worseIsMore } from './compared-words.data.ts'

/** A level that words set above or below another, without how far: đạt 52,0%, thấp hơn cùng kỳ (55,3%). */
export interface Compared extends Pair {
  readonly word: string
  readonly isFall: boolean
}

/** Farther away stands nothing that a level is held against. */
const reach = 90

/** All pairs of levels of a passage of which the words say that one is more or less than the other. */
export function comparedLevels(passage: Passage): readonly Compared[] {
  const { text } = passage
  return [...text.matchAll(comparedWords)].flatMap((match) => {
    const [{ index: start }, word] = [match, match[0]]
    const isFall = !comparedMore.test(word)
    if (notCompared.test(text.slice(Math.max(0, start - 20), start))) return []
    const pair =
      inBracket(passage, start + word.length) ?? besideWord(passage, { start, end: start + word.length, isFall })
    if (!pair || isClose(pair)) return []
    const lead = text.slice(sentenceAt(text, start).start, start)
    // Beyond an aim of less is less: hộ nghèo còn 3,2%, vượt mục tiêu (4%).
    if (/vượt/iu.test(word) && (worseIsMore.test(lead) || !/đạt/u.test(lead))) return []
    return [{ ...pair, isOrdered: true, word, isFall }]
  })
}

/** cao hơn Sở Tài chính (96,2% so với 97,4%) */
function inBracket({ text, figures }: Passage, end: number): Pick<Pair, 'now' | 'before'> | undefined {
  const found = /^[^().;\d]{0,70}\(([^()]{3,60})\)/u.exec(text.slice(end, end + reach + 60))
  if (!found) return undefined
  const closes = end + found[0].length
  const opens = closes - (found[1]?.length ?? 0) - 1
  const [now, before, ...more] = figures.filter((each) => isWithin({ start: opens, end: closes }, each))
  if (!now || !before || more.length > 0 || !areLevels({ text }, now, before)) return undefined
  return /^(?:\s\p{L}+){0,2}\s+so với\s+$/u.test(text.slice(now.end, before.start)) ? { now, before } : undefined
}

interface Word {
  readonly start: number
  readonly end: number
  readonly isFall: boolean
}

function besideWord(passage: Passage, { start, end, isFall }: Word): Pick<Pair, 'now' | 'before'> | undefined {
  const { text, figures } = passage
  const clause = clauseAt(text, start)
  const sentence = sentenceAt(text, start)
  const before = figures.find((each) => each.start >= end && each.role !== 'year' && !isSpan(each))
  const now = figures.findLast(
    (each) => each.end <= start && isWithin(clause, each) && !isInner(passage, each, sentence),
  )
  if (!now || !before || !isWithin(clause, before) || !areLevels(passage, now, before)) return undefined
  if (!isNext(text.slice(now.end, start)) || isTold(text, now)) return undefined
  const way = text.slice(end, before.start)
  const isBase = way.length <= reach && isLevelOf(passage, before, { way, isFall })
  // A number much smaller than the level may be by how much it has fallen.
  const isAmount = isFall && before.value.add(before.value).add(before.value).compare(now.value.add(now.value)) < 0
  return isBase && !(isAmount && !/\([^()]*\p{L}{2,}[^()]*$/u.test(way)) ? { now, before } : undefined
}

function areLevels({ text }: Pick<Passage, 'text'>, now: Figure, before: Figure): boolean {
  const isLevel = (each: Figure) =>
    each.role === 'quantity' && each.value.s >= 0n && !roughnessAt(text, each.start) && !/^[+–−-]/u.test(each.text)
  return isLevel(now) && isLevel(before) && areComparable(now, before)
}

/** Whether nothing but the unit of a level, or a comma, stands between it and a word. */
function isNext(gap: string): boolean {
  const plain = gap.replace(/\([^()]*\)/gu, ' ')
  return behindComma.test(plain) || /^(?:\s(?!(?:số|có|đạt|và|của|xã|hộ)\s)\p{L}+){0,2}\s+$/u.test(plain)
}

const behindComma =
  /^(?:\s[\p{L}²³/]+){0,9}\s*,\s*(?:(?:nhưng|song|tuy|tuy nhiên|đã|vẫn|còn|cũng|và|đều|lại|tiếp tục|có|là|mức)\s+)*$/u

/** Whether a number is by how much something fell, of which more is less. */
function isTold(text: string, { start }: Figure): boolean {
  return /(?<!\p{L})(?:giảm|âm|hụt|mất|thiếu)(?:\s\p{L}+){0,3}\s*\(?$/iu.test(
    text.slice(Math.max(0, start - 30), start),
  )
}

/** Whether words between a word of comparison and a number call that a level: in brackets, or as one. */
function isLevelOf(passage: Passage, before: Figure, { way, isFall }: { way: string; isFall: boolean }): boolean {
  const { text } = passage
  if (isRangeEnd(passage, before) || isBottom(passage, before) || tellsChange(way) || /[;]/u.test(way)) return false
  if (/^[^\d.;,]{0,12}\s(?:lên|xuống|còn)\s/u.test(text.slice(before.end, before.end + 30))) return false
  const [, words = '', bracket] = /^([^()]*)\(([^()]*)$/u.exec(way) ?? []
  if (bracket !== undefined) {
    const closes = text.indexOf(')', before.end)
    const others = passage.figures.filter((each) => each.start >= before.end && each.end <= closes)
    return !/[,:]/u.test(words) && opensLevel.test(bracket) && others.every(({ role }) => role !== 'quantity')
  }
  // Points that something is above or below are by how much.
  if (/[(),:]/u.test(way) || /^\s*điểm/u.test(text.slice(before.end))) return false
  return isFall ? /\s(?:mức|con số)\s*$/u.test(way) : /\s(?:mức|con số|là)\s*$/u.test(way)
}

/** Whether two levels may be the same before they were rounded. */
function isClose({ now, before }: Pick<Pair, 'now' | 'before'>): boolean {
  const place = lastPlace(Math.min(now.decimals, before.decimals))
  return now.decimals !== before.decimals && now.value.sub(before.value).abs().compare(place) < 0
}
