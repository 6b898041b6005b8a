import { type Exact, exact, one } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'
import { aside, doubtful, openList, signed, spelt } from './sum-words.data.ts'

/** A whole with what is read as the list of its parts. */
export interface SumList {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly sum: Exact
  /** Where the list begins in the text. */
  readonly from: number
}

export function isInFraction({ text }: Pick<Passage, 'text'>, { start, end }: Figure): boolean {
  return /\/\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*\//.test(text.slice(end))
}

/** Whether a figure is a change, a plan, a rate or what something is held against: no whole and no part of one. */
export function isAside({ text, figures }: Passage, figure: Figure): boolean {
  const previous = figures.findLast(({ end }) => end <= figure.start)
  const before = text.slice(Math.max(previous?.end ?? 0, figure.start - 40), figure.start)
  const behind = text.slice(figure.end, figure.end + 40)
  return aside.test(before) || /^[\p{L} ]{0,30}\/\s*\p{L}/u.test(behind) || isPieceOfAmount(text, figure, figures)
}

/** Whether a figure is one of several that give one amount: 3 tỷ 400 triệu đồng. */
function isPieceOfAmount(text: string, figure: Figure, figures: readonly Figure[]): boolean {
  const at = figures.indexOf(figure)
  const isScale = (one: Figure | undefined, other: Figure | undefined) =>
    one !== undefined &&
    other !== undefined &&
    /^\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)\s*$/u.test(text.slice(one.end, other.start))
  return isScale(figures[at - 1], figure) || isScale(figure, figures[at + 1])
}

/** Where a list ends that begins within bounds: with the bracket that it stands in, if in any. */
export function listEnd(text: string, { start, end }: Bounds): number {
  let depth = 0
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth < 0) return at
  }
  return end
}

/** Whether a part that is larger than its whole is surely meant as a part: it is named right behind the words, or like its neighbours. */
export function isSurePart(
  { text }: Passage,
  { part, parts, whole, from }: Pick<SumList, 'parts' | 'whole' | 'from'> & { readonly part: Figure },
): boolean {
  const at = parts.indexOf(part)
  const gap = text.slice(parts[at - 1]?.end ?? from, part.start)
  const isNext = /^[^.\d]*$/u.test(gap) && gap.length < 90 && gap.split(/[,;]/u).length <= 3
  const isNamed = isNext && !doubtful.test(gap)
  const said = text.slice(Math.max(0, whole.start - 40), whole.start).replace(/lên (?:đến|tới)/u, '')
  return (
    isNamed &&
    !/^điểm/u.test(part.unit) &&
    !signed.test(said) &&
    !signed.test(text.slice(from, sentenceAt(text, from).end)) &&
    isOneClause(text.slice(whole.end, from)) &&
    roughnessAt(text, whole.start) === undefined &&
    !/^[^,;.]{0,20}trở lên/u.test(text.slice(whole.end))
  )
}

/** Whether only words of the whole stand between it and what says that parts follow. */
function isOneClause(gap: string): boolean {
  const bare = gap.replace(/\([^()]*\)/gu, '')
  return bare.split(/[,;]\s/u).length <= 2
}

/** Whether a list is one of parts that are all of one kind and all in digits, with an exact whole. */
export function isCleanList({ text }: Passage, { whole, parts, sum, from }: SumList): boolean {
  const last = parts.at(-1)
  const list = text.slice(from, last?.end)
  const behindAll = text.slice(last?.end, sentenceAt(text, from).end)
  const behind = text.slice(last?.end).split(/[.;](?:\s|$)|\n/u, 1)[0] ?? ''
  if (openList.test(list + behind) || signed.test(text.slice(Math.max(0, whole.start - 40), whole.start) + list))
    return false
  if (spelt.test(list + behind) || areNumbered(text, parts)) return false
  const words = parts.filter((part) => countedWord(part) !== '').length
  // The last part may name what all count: đại học 31, trung cấp 18, sơ cấp 32 thanh niên.
  const isNamedAtEnd = words === 1 && last !== undefined && countedWord(last) === countedWord(whole)
  if (words > 0 && words < parts.length && countedWord(whole) !== '' && !isNamedAtEnd) return false
  const pieces = list.includes(';') ? (list + behindAll).split(';') : list.split(/,\s|\svà\s/u)
  if (words === 0 && !pieces.every((piece) => /\d/.test(piece))) return false
  return (
    !isRoughlyWhole(text, whole, sum) &&
    !parts.some((part) => roughnessAt(text, part.start) && isNearly(whole.value, sum))
  )
}

/** Whether parts are numbers of a name, or follow on each other as such do: cầu Bến Đá 1 và Bến Đá 2; quận 1, 2, 3, 4. */
export function areNumbered(text: string, parts: readonly Figure[]): boolean {
  const names = parts.flatMap(({ start }) => /\p{Lu}\p{L}*\s$/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [])
  const areInRow =
    parts.length > 3 &&
    parts.every((part, at) => at === 0 || part.value.sub(parts[at - 1]?.value ?? part.value).equals(one))
  return areInRow || new Set(names).size < names.length
}

function isNearly(one: Exact, other: Exact): boolean {
  return (
    one
      .sub(other)
      .abs()
      .compare(one.mul(exact('0.01'))) <= 0
  )
}
