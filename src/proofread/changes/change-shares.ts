import { hundred } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { clauseAt, isWithin } from '../text/sentence.ts'
import { haveSameUnit, isSpan } from '../text/units.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { earlierValue } from './change-words.data.ts'
import type { Change } from './changes.ts'

const link = '(?:tương ứng|tương đương|ứng|tức|nghĩa|hay)(?:\\s(?:với|là))?'
const changed = '(?:tăng|giảm|vượt|hụt|bớt)'
/** The change told again before its per cent: mức giảm, tỷ lệ vượt là, tăng thêm. */
const again = `(?:(?:mức|tỷ lệ|tỉ lệ|tốc độ)\\s)?${changed}(?:\\s(?:thêm|đi|được))?`
const rate = `(?:tỷ lệ|tỉ lệ|tốc độ|mức)(?:\\s${changed})?`
const equals = '(?:\\s?(?:là|đạt|bằng|:))?'

/** Between an amount of change, or the base behind it in brackets, and its per cent. */
const besides = new RegExp(
  `^[^.;,\\d()%]{0,40}(?:(?:\\(|\\s[–-]\\s)\\s*(?:(?:${link}\\s)?(?:${again}|${rate}|${link})${equals})?|,\\s*(?:${link}(?:\\s(?:${again}|${rate}))?|${rate})${equals})\\s*$`,
  'u',
)
const behindBase = new RegExp(
  `^[^.;,\\d()%]{0,20}\\)\\s*,?\\s*(?:${link}(?:\\s(?:${again}|${rate}))?|${rate})${equals}\\s*$`,
  'u',
)

/** The per cent that is told beside an amount of change, right behind it or behind its base in brackets. */
export function shareBeside(passage: Passage, { figure, at, way }: Change): Figure | undefined {
  if (figure.isPercent || (/^điểm/u.test(figure.unit) && (figure.decimals > 0 || way === 'apart'))) return undefined
  const [next, behind] = passage.figures.slice(at + 1).filter(({ role }) => role === 'quantity')
  if (next?.isPercent) {
    const isTold = besides.test(between(passage, figure, next)) && (way === 'down' || !isNegativeSign(next))
    const isRatio = next.value.compare(hundred) > 0 && !isChangeAgain.test(between(passage, figure, next))
    return isTold && !isRatio && endsBehind(passage, next) ? next : undefined
  }
  if (!next || !behind?.isPercent || !/so với[^.;]{0,60}\([^()]*$/u.test(between(passage, figure, next)))
    return undefined
  return behindBase.test(between(passage, next, behind)) && endsBehind(passage, behind) ? behind : undefined
}

const isChangeAgain = /(?:tăng|giảm|vượt|hụt)(?:\s\p{L}+)?\s*$/u

const isNegativeSign = ({ text }: Figure) => /^[–−-]/u.test(text)

const endsBehind = ({ text }: Passage, share: Figure) => /^\s*(?:[),.;(]|so với|cùng kỳ|$)/u.test(text.slice(share.end))

/** The only value of its clause right before a change that counts the same: 24 dự án, tăng 6 dự án. */
export function besideChange(passage: Passage, { figure, start }: Change): Figure | undefined {
  const sentence = clauseAt(passage.text, figure.start)
  const values = passage.figures.filter(
    (each) => isWithin(sentence, each) && each !== figure && each.role === 'quantity' && !each.isPercent,
  )
  const alike = values.filter((each) => each.scale.equals(figure.scale) && haveSameUnit(each, figure))
  const [only] = alike
  const isSame = only && countedWord(only) !== '' && countedWord(only) === countedWord(figure) && !isSpan(only)
  return isSame && alike.length === 1 && only.end <= start ? only : undefined
}

/** Whether the value before a change is that of now: only its own words and a mark stand between, and none of an earlier time before it. */
export function isNowValue({ text }: Passage, { start }: Change, now: Figure): boolean {
  const lead = text.slice(Math.max(0, now.start - 60), now.start)
  const [before = ''] = lead.split(/[;.]\s/u).slice(-1)
  return (
    /^[^,;.()\d]*[,(]\s*$/u.test(text.slice(now.end, start)) &&
    !earlierValue.test(`${before} `) &&
    !/(?<!\p{L})từ\s/iu.test(before)
  )
}

/** The change of the shares that stand in brackets behind both values of a pair, told behind the change of the values. */
export function pointsBeside(
  passage: Passage,
  { figure, at }: Change,
  { before, now }: Pair,
): { readonly figure: Figure; readonly pair: Pair } | undefined {
  const points = passage.figures[at + 1]
  if (!points || points.isPercent || !/^điểm (?:phần trăm|%)/u.test(points.unit)) return undefined
  if (!/^[^.;\d()]{0,60}(?:[,(]|\s[–-]|\svà)\s*[^.;\d()]{0,24}$/u.test(between(passage, figure, points)))
    return undefined
  const [first, second] = [shareOf(passage, before), shareOf(passage, now)]
  return first && second ? { figure: points, pair: inOrder(first, second) } : undefined
}

/** The growth of a share in per cent of itself, told behind its change in points: tăng 6 điểm phần trăm, tính tương đối là tăng 25%. */
export function rateBeside(passage: Passage, { figure, at }: Change, { now }: Pair): Figure | undefined {
  const rate = passage.figures[at + 1]
  if (!rate?.isPercent || !now.isPercent || !/^điểm (?:phần trăm|%)/u.test(figure.unit)) return undefined
  const gap = between(passage, figure, rate)
  return /^[^.\d()]{0,70}(?:tốc độ|tương đối)[^.,;\d()]{0,24}$/u.test(gap) ? rate : undefined
}

/** The per cent in brackets right behind a value. */
function shareOf(passage: Passage, value: Figure): Figure | undefined {
  const next = passage.figures[passage.figures.indexOf(value) + 1]
  return next?.isPercent && /^[^.;,()\d]{0,50}\([^()\d]*$/u.test(between(passage, value, next)) ? next : undefined
}
