import type { Figure } from '../figures/figure.ts'
import { deniesNew } from '../sums/other-rest.ts'
import { denied, leadsToRest, plainRest, restBehind, restWord } from '../sums/rest-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

/** How surely words call a number a rest. */
export type ToldRest = 'surely' | 'likely' | 'opposed'

export function toldRest({ text }: Passage, rest: Figure): ToldRest | undefined {
  const lead = text.slice(Math.max(0, rest.start - 90), rest.start)
  const phrase = lead.split(/[;.()\d]/u).at(-1) ?? ''
  const behind = text.slice(rest.end, rest.end + 60)
  // A number without a noun counts only right behind a word.
  if (rest.unit === '' && !/(?:là|:|còn|lại|vắng|thiếu|có|được|dư|tồn|nợ)\s*$/iu.test(lead)) return undefined
  if (restWord.test(phrase) && !leadsToRest.test(lead)) return 'surely'
  if (restBehind.test(behind)) return 'surely'
  if (deniesEarlier(text, rest)) return 'opposed'
  if (!plainRest.test(phrase) || leadsToRest.test(lead)) return undefined
  if (deniesNew(text, rest)) return 'opposed'
  return denied.test(behind) ? 'surely' : 'likely'
}

/** Whether it counts those that are not what the sentence said before: 291 hộ nhận tiền, 34 hộ chưa nhận tiền. */
function deniesEarlier(text: string, rest: Figure): boolean {
  const what = /^\s*\p{L}+(?:\s\p{L}+)?\s(?:chưa|không)(?:\sđược)?\s(\p{L}+\s\p{L}+)/u.exec(
    text.slice(rest.end, rest.end + 60),
  )?.[1]
  if (what === undefined) return false
  const before = text.slice(sentenceAt(text, rest.start).start, rest.start)
  return before.includes(` ${what}`) && !new RegExp(`(?:chưa|không)(?:\\sđược)?\\s${what}`, 'u').test(before)
}
