import { searchName } from '../../number/search-name.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isRangeEnd } from '../text/units.ts'

/** A number of things with what goes to each of them. */
export interface LevelTerm {
  readonly count: Figure
  readonly level: Figure
}

/** Behind an amount: for each of what. A second stroke tells a time too. */
const per = /^\s*[\p{L} ]{1,16}?(?:\/\s?|\s(?:mỗi|cho mỗi|một|cho một)\s)(\p{L}+(?: \p{L}+){0,3})(\s?\/)?/u

/** Before an amount: it is a level of what was counted right before. */
const levelLead =
  /(?:mức|đơn giá|định mức|trị giá mỗi \p{L}+|giá)(?:\s(?:hỗ trợ|chi|quà|thưởng|trợ cấp))?(?:\s(?:là|bằng))?\s*:?\s*$/iu

/** Before an amount: for each of what. */
const eachLead = /(?<!\p{L})(?:mỗi|từng)\s(\p{L}+)(?:\s\p{L}+){0,3}\s*$/iu

/** Before an amount that is no level as it stands. */
const bound =
  /(?:tối đa|tối thiểu|không quá|bình quân|trung bình|từ|đến|tăng|giảm|thêm|cao nhất|thấp nhất)(?:\s\p{L}+){0,2}\s*$/iu

/** Numbers with the level that words give to each, in the order of the levels. */
export const levelTerms = readOnce((passage: Passage): readonly LevelTerm[] => {
  const amounts = passage.figures.filter(({ role }) => role === 'quantity')
  return amounts.flatMap((level, at) => {
    const noun = nounOf(passage, level)
    if (noun === undefined) return []
    const before = amounts[at - 1]
    const behind = amounts[at + 1]
    const count =
      (before && isCountBefore(passage, before, level, noun) ? before : undefined) ??
      (behind && isCountBehind(passage, level, behind, noun) ? behind : undefined) ??
      describedCount(passage, level, noun)
    return count ? [{ count, level }] : []
  })
})

/** Of what an amount is the level, in words; empty where it is of what stands before it; undefined for no level. */
function nounOf(passage: Passage, level: Figure): string | undefined {
  const { text } = passage
  if (countedWord(level) !== 'đồng' || roughnessAt(text, level.start) || isRangeEnd(passage, level)) return undefined
  const lead = text.slice(Math.max(0, level.start - 48), level.start)
  if (bound.test(lead)) return undefined
  const behind = per.exec(text.slice(level.end, level.end + 70))
  if (behind?.[2]) return undefined
  if (behind?.[1]) return /^(?:năm|tháng|ngày|giờ|quý|tuần|lần)(?!\p{L})/u.test(behind[1]) ? undefined : behind[1]
  return eachLead.exec(lead)?.[1] ?? (levelLead.test(lead) ? '' : undefined)
}

const isWhole = ({ decimals, isPercent, scale, value }: Figure) =>
  decimals === 0 && !isPercent && scale.n === scale.d && value.n > 0n

/** Whether a number right before a level counts what that is for. */
function isCountBefore(passage: Passage, count: Figure, level: Figure, noun: string): boolean {
  const gap = between(passage, count, level)
  if (!isWhole(count) || countedWord(count) === 'đồng' || /[.;]\s/u.test(gap) || gap.length > 90) return false
  if (noun !== '') return isOf(count, noun)
  return countedWord(count) !== '' && /^[^.;,()\d]{0,40}[,(]?\s?[^.;,()\d]{0,24}$/u.test(gap)
}

function isCountBehind(passage: Passage, level: Figure, count: Figure, noun: string): boolean {
  const gap = between(passage, level, count)
  return (
    noun !== '' && isWhole(count) && isOf(count, noun) && /^[^.;,()\d]{0,30}\s(?:cho|với|×|x|đối với)\s*$/u.test(gap)
  )
}

/** Whether the words that count something are those of a level: 146 hộ, 60 triệu đồng/hộ; 27 nhà xây mới, 60 triệu đồng/nhà. */
function isOf(count: Figure, noun: string): boolean {
  const [word = ''] = noun.toLowerCase().split(' ')
  return count.unit.split(' ').slice(0, 3).includes(word)
}

/** The only number of the sentence that is told by the words of a level: xây mới 27 nhà, sửa chữa 15 nhà, theo mức 60 triệu đồng/nhà xây mới. */
function describedCount(passage: Passage, level: Figure, noun: string): Figure | undefined {
  const words = searchName(noun.split(/\s(?:và|với|cho|theo|thì)(?:\s|$)/u)[0] ?? '').split(' ')
  if (words.length < 2) return undefined
  const sentence = sentenceAt(passage.text, level.start)
  const found = passage.figures.filter((each) => {
    if (!isWithin(sentence, each) || each.end > level.start || !isWhole(each) || each.role !== 'quantity') return false
    const label = searchName(pieceAround(passage, each)).split(' ')
    return words.every((word) => label.includes(word))
  })
  return found.length === 1 ? found[0] : undefined
}

/** The words between marks around a number. */
function pieceAround({ text }: Passage, { start, end }: Figure): string {
  const before = text
    .slice(Math.max(0, start - 50), start)
    .split(/[,;.()\d]|\svà\s/u)
    .at(-1)
  const behind = text.slice(end, end + 50).split(/[,;.()\d]|\svà\s/u)[0]
  return `${before} ${behind}`
}
