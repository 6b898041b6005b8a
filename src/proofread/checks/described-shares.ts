import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { agrees } from '../figures/judge.ts'
import { type Candidate, candidatesIn, couldBeWhole } from '../shares/share-candidates.ts'
import { fractionsOf, type PrintedFraction, shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { clauseAt, isWithin } from '../text/sentence.ts'
import { descriptionBehind, labelOf } from '../text/whole-words.ts'

/** A whole that the words behind a share could mean stands no further before it. */
const reach = 500

/**
 * Shares whose whole is told by the words behind the per cent, and by the same words beside a number before: 240 em dự thi …; trúng
 * tuyển 186 em, chiếm 77,5% số học sinh dự thi. The words bind, so that no other number explains the share.
 */
export const describedShares: PassageCheck = (passage, claimed, reading) =>
  candidatesIn(passage, reading).flatMap((share, _, all) => {
    const fractions = fractionsOf(passage)
    const { percent, isOfChange } = share
    const part = fractions.find(({ bottom }) => bottom === share.part)?.top ?? share.part
    if (claimed.has(percent) || isOfChange || isRough(passage, part) || isTime.test(part.unit)) return []
    // What is called a share of the same is not the whole of it.
    const isAnother = (whole: Figure) => all.some((each) => each.part === whole && each.wording === share.wording)
    const wholes = describedWholes(passage, { part, percent }, fractions).filter((each) => !isAnother(each))
    const fitting = wholes.find((whole) => {
      const computed = shareInterval(part, whole)
      return computed !== undefined && agrees(percent, computed)
    })
    const values = new Set(wholes.map(({ value }) => `${value.n}/${value.d}`))
    const whole = fitting ?? (values.size === 1 ? wholes[0] : undefined)
    const computed = whole && shareInterval(part, whole)
    if (!whole || !computed) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    return [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave: 'error' })]
  })

const isTime = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút|lần|tuổi)(?!\p{L})/u

const isRough = ({ text }: Passage, { start }: Figure) => roughnessAt(text, start) !== undefined

/** Behind a per cent: what is aimed at, which other checks look for. */
const ofAim = /^\)?\s*(?:so với\s|của\s)?(?:tổng\s)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH|DT)(?!\p{L})/u

/** Behind a per cent: what it is of, with its number in brackets: diện tích tự nhiên (63.120 ha). */
const baseBehind = /^\)?\s[^.;:,()\d]{4,70}\([^.;,()\d]{0,20}\d/u

/** Words of a label that deny what the description has. */
const denial = /^(?:chua|khong|qua)$/

function describedWholes(
  passage: Passage,
  { part, percent }: Pick<Candidate, 'part' | 'percent'>,
  fractions: readonly PrintedFraction[],
): readonly Figure[] {
  if (ofAim.test(passage.text.slice(percent.end, percent.end + 30)) || percent.start < part.start) return []
  if (baseBehind.test(passage.text.slice(percent.end, percent.end + 90))) return []
  const { words, units } = descriptionOf(passage, percent)
  if (words.length === 0) return []
  const isTotal = /^\)?\s*(?:(?:của|trên|trong|so với)\s)?(?:tổng|toàn bộ|tất cả)\s/u.test(
    passage.text.slice(percent.end),
  )
  const ownYear = yearOf(passage, percent)
  const found = passage.figures.filter(
    (whole) =>
      couldBeWhole(whole, part) &&
      whole.end <= percent.start &&
      percent.start - whole.end < reach &&
      whole.value.compare(part.value) >= 0 &&
      isSameKind(part, whole) &&
      (units === null || units.includes(countedWord(whole))) &&
      !isRough(passage, whole) &&
      !isSame(part, fractions, whole) &&
      isNamedBy(labelAround(passage, whole, fractions), words, whole) &&
      isOfYear(yearOf(passage, whole), ownYear),
  )
  const told = found.filter((whole) => isNamedBy(wordsBehind(passage, whole, fractions), words, whole))
  const right = (told.length > 0 ? told : found).filter((whole) =>
    isRightSide(passage, whole, { fractions, words, isTotal }),
  )
  // Of several that a total could be, the first is it if no other is larger.
  const [first] = right
  return isTotal && first && right.every(({ value }) => value.compare(first.value) <= 0) ? [first] : right
}

/** What is measured by which units: the noun is not told beside the number. */
const measures: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\)?\s*(?:(?:của|trên|so với)\s)?(?:tổng\s)?diện tích\s/u, ['ha', 'm²', 'm2', 'km²', 'km2']],
  [/^\)?\s*(?:(?:của|trên|so với)\s)?(?:tổng\s)?(?:kinh phí|số vốn|số tiền|nguồn vốn|vốn)\s/u, ['đồng', 'usd']],
  [/^\)?\s*(?:(?:của|trên|so với)\s)?(?:tổng\s)?sản lượng\s/u, ['tấn', 'tạ', 'm³', 'm3', 'lít']],
]

interface Description {
  readonly words: readonly string[]
  /** What the whole has to be measured by; null for anything. */
  readonly units: readonly string[] | null
}

function descriptionOf(passage: Passage, percent: Figure): Description {
  const behind = passage.text.slice(percent.end, percent.end + 90)
  const measure = measures.find(([pattern]) => pattern.test(behind))
  if (!measure) {
    const all = descriptionBehind(passage, percent)
    const words = all.filter((word) => !isAbbreviation(passage, percent, word))
    // What an abbreviation alone tells from other things is not known.
    const isTold = words.length === all.length || words.some((word) => !plainWord.test(word))
    return { words: isTold ? words : [], units: null }
  }
  const rest = /^[\p{L}\s-]*/u.exec(behind.replace(measure[0], ''))?.[0] ?? ''
  const words = searchName(rest.split(/\s(?:và|nhưng|còn|thì|là|với|do|vì|để|theo|nhờ|trong khi)\s/u)[0] ?? '')
  return { words: words.split(' ').filter((word) => word !== '' && !plainWord.test(word)), units: measure[1] }
}

/** Words that do not tell one measure from another. */
const plainWord = /^(?:da|duoc|cua|toan|tinh|huyen|xa|ca|nam|tren|dia|ban|so|cac|hien|co)$/u

/** Names such as HĐND tell whose the whole is, not what is counted. */
function isAbbreviation({ text }: Passage, { end }: Figure, word: string): boolean {
  const found = text.slice(end, end + 72).match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []
  return found.some((each) => searchName(each) === word)
}

/** Whether a figure is the lower number of the part's own fraction. */
function isSame(part: Figure, fractions: readonly PrintedFraction[], whole: Figure): boolean {
  return fractions.some(({ top, bottom }) => top === part && bottom === whole)
}

function isSameKind(part: Figure, whole: Figure): boolean {
  const [a, b] = [countedWord(part), countedWord(whole)]
  return a === b || a === '' || b === '' || (persons.has(a) && persons.has(b)) || (a === 'phiếu' && persons.has(b))
}

function wordsBehind({ text }: Passage, figure: Figure, fractions: readonly PrintedFraction[]): ReadonlySet<string> {
  const end = fractions.find(({ top }) => top === figure)?.bottom.end ?? figure.end
  return new Set(searchName(/^[^.;,:()\d]{0,70}/u.exec(text.slice(end, end + 70))?.[0] ?? '').split(' '))
}

/** The words that tell what a number is: those before it, and those behind it up to a mark; of a fraction, behind the lower one. */
function labelAround(passage: Passage, figure: Figure, fractions: readonly PrintedFraction[]): ReadonlySet<string> {
  const before = searchName(labelOf(passage, figure)).split(' ')
  return new Set([...before, ...wordsBehind(passage, figure, fractions)])
}

/** Nouns of persons, which one number may call so and another otherwise. */
const personWords = new Set(
  'nguoi hoc sinh em dai bieu can bo cong chuc vien dang hoi doan giao lao dong dong chi chau tre nhan thi'.split(' '),
)

function isNamedBy(label: ReadonlySet<string>, words: readonly string[], whole: Figure): boolean {
  const isPerson = persons.has(countedWord(whole))
  const telling = isPerson ? words.filter((word) => !personWords.has(word)) : words
  const needed = telling.length > 0 ? telling : words
  return (
    needed.every((word) => label.has(word)) && ![...label].some((word) => denial.test(word) && !words.includes(word))
  )
}

/** Of a fraction, the upper number is what the words behind it tell, and the lower one the total. */
function isRightSide(
  { text, figures }: Passage,
  whole: Figure,
  {
    fractions,
    words,
    isTotal,
  }: {
    readonly fractions: readonly PrintedFraction[]
    readonly words: readonly string[]
    readonly isTotal: boolean
  },
): boolean {
  const fraction = fractions.find(({ top, bottom }) => top === whole || bottom === whole)
  const counted = searchName(whole.unit).split(' ').slice(0, 2)
  const isOther = words.some((word) => !counted.includes(word))
  if (!fraction && isOther && isTotal && words.length > 1) return true
  const isMore = isOther && !isTotal
  // A bare noun tells no whole of its own, unless the passage begins with it.
  if (!fraction && isMore) return true
  if (!fraction) return isFirst(text, figures, whole)
  return isMore ? fraction.top === whole : fraction.bottom === whole
}

/** The last year of its clause before a figure; 0 for none. */
function yearOf({ text, figures }: Passage, figure: Figure): number {
  const clause = clauseAt(text, figure.start)
  const year = figures.findLast((each) => each.role === 'year' && isWithin(clause, each) && each.end <= figure.start)
  return year ? Number(year.text) : 0
}

const isOfYear = (one: number, other: number) => one === 0 || other === 0 || one === other

/** Whether a number is the first of its passage, told as how many there are. */
function isFirst(text: string, figures: readonly Figure[], whole: Figure): boolean {
  const first = figures.find(({ role }) => role === 'quantity')
  return first === whole && /(?<!\p{L})(?:có|tổng(?: số)?|là|gồm)\s*:?\s*$/iu.test(text.slice(0, whole.start))
}
