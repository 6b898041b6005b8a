import type { Figure } from '../figures/figure.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { beforeDone, beforeWhole } from '../sums/remainder-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { haveSameUnit } from '../text/units.ts'
import { phraseBefore } from './phrase-before.ts'
import type { Taken } from './taken.ts'

/** A part that is said to be done, and before it the whole: phải giải quyết 12.480 …, giải quyết xong 11.297; còn lại … */
export function takenByWords(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  const sentence = sentenceAt(passage.text, rest.start)
  const earlier = sentenceAt(passage.text, Math.max(0, sentence.start - 2))
  const bounds = { start: earlier.start, end: rest.start }
  const open = topLevel(passage.text, bounds)
  const near = values.filter((each) => isWithin(bounds, each) && open(each.start) && !isFraction(passage, each))
  const at = near.findLastIndex((each) => beforeDone.test(phraseAround(passage, each)) && haveSameUnit(each, rest))
  const part = near[at]
  const whole = near.slice(0, at).find((each) => part && each.value.compare(part.value) > 0)
  if (!part || !whole || !isWhole(passage, whole) || !haveSameUnit(whole, rest)) return undefined
  if (near.some((each) => each !== whole && each.value.compare(whole.value) >= 0)) return undefined
  const between = near.slice(near.indexOf(whole) + 1, at)
  const behind = near.slice(at + 1)
  const isMadeOf = (each: Figure, parts: readonly Figure[]) =>
    parts.length === 0 || agrees(each, total(parts.map(printedInterval)))
  return isMadeOf(whole, between) && isMadeOf(part, behind) ? { whole, part } : undefined
}

/** The words before a figure, and whether those behind it say that it is done. */
function phraseAround(passage: Passage, figure: Figure): string {
  const behind = /^[^,;.:()\d–]*/u.exec(passage.text.slice(figure.end, figure.end + 50))?.[0] ?? ''
  return `${phraseBefore(passage, figure)} ${/\sđã\s/u.test(behind) ? 'đã' : ''}`
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
