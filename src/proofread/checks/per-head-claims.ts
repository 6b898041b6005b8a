import { type Exact, exact } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import { unitSize } from '../averages/unit-size.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { between, type Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'
import { isWeight } from '../text/units.ts'
import { labelOf } from '../text/whole-words.ts'

/** Whether a text tells of means of a population at all. */
const isTold = /đầu người|(?:vạn|nghìn|ngàn|000) (?:dân|người)/iu

/**
 * What a head of the population has of something that the text tells in all: GRDP 52.470 tỷ đồng, dân số 795 nghìn người, GRDP bình
 * quân đầu người 66,0 triệu đồng; 1.395 bác sĩ, đạt 15,0 bác sĩ/vạn dân.
 */
export const perHeadClaims: PassageCheck = (passage, claimed) => {
  if (!isTold.test(passage.text)) return []
  const heads = passage.figures.filter((each) => isPopulation(passage, each))
  const [population, ...others] = heads
  if (!population || others.some(({ value }) => !value.equals(population.value))) return []
  return passage.figures.flatMap((figure) => {
    const mean = claimed.has(figure) || !isValue(passage, figure) ? undefined : meanOf(passage, figure)
    const amounts = mean ? passage.figures.filter((each) => couldBeTotal(passage, each, figure)) : []
    const computed = amounts.flatMap((total) => {
      const value = mean && perHead({ total, population, figure, per: mean.per })
      return value ? [{ total, value }] : []
    })
    const beside = computed.find(({ total }) => isBeside(passage, total, figure))
    const named = computed.filter(({ total }) => mean && isCalled(passage, total, mean))
    const found =
      [beside ?? computed].flat().find(({ value }) => agrees(figure, value)) ??
      [beside ?? named].flat().find(({ value }) => isNearMiss(figure, value.value))
    if (!found) return []
    const computation = `${scaled(found.total)} / ${scaled(population)}`
    return [judgedClaim(passage, figure, found.value, { kind: 'formula', grave: 'error', computation })]
  })
}

/** What a figure is a mean of, in words as they are searched, and for how many heads it is. */
interface Mean {
  readonly words: readonly string[]
  readonly per: Exact
}

const headsBehind =
  /^\s*(\p{L}+(?: \p{L}+){0,2}?)\s*(?:\/|trên|cho|mỗi)\s*(?:mỗi |một |1 |01 )?(vạn|10\.000|1\.000|nghìn|ngàn|100\.000) ?(?:dân|người)/iu
const sizes: Readonly<Record<string, Exact>> = {
  ...{
    vạn: exact('10000'),
    '10.000': exact('10000'),
    '1.000': exact('1000'),
    nghìn: exact('1000'),
    ngàn: exact('1000'),
  },
  '100.000': exact('100000'),
}

/** Before a mean: what it is of, before or behind the word of it. */
const beforeMean =
  /(?<!\p{L})((?:\p{L}+\s){0,4})bình quân\s((?:\p{L}+\s){0,4}?)(?:trên\s|theo\s|mỗi\s)?đầu người(?:\s(?:[^,;.:()\d]|(?:19|20)\d\d){0,50})?\s*$/iu

function meanOf({ text }: Passage, { start, end, unit }: Figure): Mean | undefined {
  const behind = headsBehind.exec(` ${text.slice(end, end + 50)}`)
  if (behind) return { words: wordsIn(behind[1] ?? ''), per: sizes[(behind[2] ?? '').toLowerCase()] ?? exact('1') }
  const before = beforeMean.exec(text.slice(Math.max(0, start - 120), start))
  if (!before || unit === '') return undefined
  const words = wordsIn(`${before[1]} ${before[2]}`)
  return words.length > 0 ? { words, per: exact('1') } : undefined
}

/** Words that do not tell what a mean is of. */
const plain = /^(?:va|cua|la|dat|uoc|nam|quy|mo|theo|gia|hien|hanh|toan|tinh|voi|do|muc|tong|so|tri|gia|chi|tieu)$/u

function wordsIn(text: string): readonly string[] {
  return searchName(text)
    .split(' ')
    .filter((word) => word !== '' && !plain.test(word))
}

function isValue(passage: Passage, figure: Figure): boolean {
  const { role, isPercent, value } = figure
  const isRough = roughnessAt(passage.text, figure.start) !== undefined && !isPrecise(figure)
  return role === 'quantity' && !isPercent && value.n > 0n && !isRough
}

/** Whether a figure is the number of all heads: dân số trung bình 795 nghìn người; với 600 nghìn dân. */
function isPopulation(passage: Passage, figure: Figure): boolean {
  const lead = passage.text.slice(Math.max(0, figure.start - 50), figure.start)
  if (
    !isValue(passage, figure) ||
    !/^(?:người|dân)?$/u.test(countedWord(figure)) ||
    /(?:\/|trên|mỗi|cho)\s*$/u.test(lead)
  )
    return false
  return (
    countedWord(figure) === 'dân' || /dân số(?:\s\p{L}+){0,4}\s*:?\s*$/iu.test(lead.replace(/(?:19|20)\d\d/gu, 'nay'))
  )
}

/** Whether a figure is measured by what a mean is. */
function couldBeTotal(passage: Passage, total: Figure, figure: Figure): boolean {
  const isSame = countedWord(total) === countedWord(figure) || (isWeight(total.unit) && isWeight(figure.unit))
  return total !== figure && isValue(passage, total) && isSame && !isPopulation(passage, total)
}

/** Between a total that was just told and its mean: nâng tổng số lên 3.450 giường, đạt 30,0 giường/vạn dân. */
const reaching = /^[^.;:()\d]{0,30},\s(?:đạt|bằng|tương đương|bình quân)(?:\s(?:tỷ lệ|khoảng|là))?\s*$/iu

function isBeside(passage: Passage, total: Figure, figure: Figure): boolean {
  const isRaised = /tổng (?:số|cộng)(?:\s\p{L}+){0,4}\s*$/iu.test(
    passage.text.slice(Math.max(0, total.start - 40), total.start),
  )
  return total.end <= figure.start && isRaised && reaching.test(between(passage, total, figure))
}

/** Whether a figure is told by all the words of a mean. */
function isCalled(passage: Passage, total: Figure, mean: Mean): boolean {
  const label = searchName(labelOf(passage, total)).split(' ')
  return mean.words.every((word) => label.includes(word)) && !label.includes('dau')
}

interface Shared {
  readonly total: Figure
  readonly population: Figure
  readonly figure: Figure
  readonly per: Exact
}

function perHead({ total, population, figure, per }: Shared): Interval | undefined {
  const all = times(printedInterval(total), unitSize(total))
  const each = over(all, times(printedInterval(population), exactly(population.scale)))
  return each && over(times(each, exactly(per)), unitSize(figure))
}

function scaled(figure: Figure): string {
  const [word = ''] = figure.unit.split(' ')
  return /^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word) ? `${bare(figure)} ${word}` : bare(figure)
}
