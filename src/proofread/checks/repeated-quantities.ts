import { groupedBy } from '../../number/grouped-by.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMadeOf } from '../retold/made-of.ts'
import { type TableFact, tableFacts, yearsIn } from '../tables/table-facts.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Values that sentences repeat from a table: the same, or another value, or that of another row or year. */
export const repeatedQuantities: DocumentCheck = ({ document, passages }) => {
  const facts = tableFacts(document).filter(({ isNamed }) => isNamed)
  if (facts.length === 0) return []
  const byWord = groupedBy(facts, ({ label }) => /^[a-z\d]+/.exec(label)?.[0] ?? '')
  const index = new Map([...byWord].map(([word, of]) => [word, { facts: of, labels: [...new Set(of.map(labelOf))] }]))
  return passages.filter(({ kind }) => kind !== 'cell').flatMap((passage) => passageClaims(passage, facts, index))
}

const labelOf = ({ label }: TableFact) => label

/** Facts by the first word of their labels, each label once beside them. */
type Index = ReadonlyMap<string, { readonly facts: readonly TableFact[]; readonly labels: readonly string[] }>

function passageClaims(passage: Passage, facts: readonly TableFact[], index: Index): readonly Claim[] {
  if (passage.figures.length === 0) return []
  const plain = plainTextOf(passage)
  const seen = new Set<TableFact>()
  return [...plain.matchAll(/[a-z\d]+/g)].flatMap(({ 0: word, index: at }) =>
    factsAt(plain, at, index.get(word)).flatMap((fact) => {
      if (seen.has(fact)) return []
      const until = at + fact.label.length
      const figure =
        figureOf(passage, plain, fact, until) ??
        figureBefore(passage, plain, fact, at, facts) ??
        figureOfUnit(passage, plain, fact, until)
      if (!figure) return []
      seen.add(fact)
      const isOther = isOfRow(figure, fact, facts) || namesAnother(plain.slice(until, figure.start), fact, facts)
      if (!agrees(figure, printedInterval(fact.figure)) && isOther) return []
      return [claimOf(passage, figure, fact, facts)]
    }),
  )
}

/** Whether another row of the table is named between a name and a figure. */
function namesAnother(gap: string, { label, place }: TableFact, facts: readonly TableFact[]): boolean {
  return facts.some((each) => each.label !== label && isSamePlace(each.place, place) && gap.includes(each.label))
}

/** Whether a figure is another value of the row of a fact, or the sum or the difference of two. */
function isOfRow(figure: Figure, { label, place, years }: TableFact, facts: readonly TableFact[]): boolean {
  const own = facts.filter(
    ({ label: other, ...each }) =>
      other === label && isSamePlace(each.place, place) && each.years.join() === years.join(),
  )
  return (
    own.length <= mostOfRow &&
    isMadeOf(
      figure,
      own.map((each) => each.figure),
    )
  )
}

function isSamePlace(one: TableFact['place'], other: TableFact['place']): boolean {
  return one.table === other.table && one.chart === other.chart
}

/** Rows with more values are not tried. */
const mostOfRow = 16

/** The facts whose label stands at a position as a whole. */
function factsAt(plain: string, at: number, begun: ReturnType<Index['get']>): readonly TableFact[] {
  const isThere = (label: string) => plain.startsWith(label, at) && !/[a-z\d]/.test(plain[at + label.length] ?? '')
  const labels = begun?.labels.filter(isThere) ?? []
  return begun && labels.length > 0 ? begun.facts.filter(({ label }) => labels.includes(label)) : []
}

/** The figure of a sentence that says of the same, with the words above the column and its year, what the table says. */
function figureOf(passage: Passage, plain: string, fact: TableFact, at: number): Figure | undefined {
  const figure = passage.figures.find(({ start, role }) => start >= at && (role === 'quantity' || role === 'rank'))
  if (!figure || !isSaid(passage.text.slice(at, figure.start)) || !isOfKind(figure, fact)) return undefined
  const sentence = sentenceAt(passage.text, at)
  if (!isWithin(sentence, figure)) return undefined
  const words = passage.text.slice(sentence.start, sentence.end)
  const isOfYear = hasYears(words, fact) && isNearestYear(passage.text, sentence.start, figure, fact)
  // A name of two words is that of the same thing elsewhere too, unless the year or the table is named.
  const isTelling = fact.label.split(' ').length > 2 || fact.years.length > 0 || /bảng|biểu/iu.test(words)
  return isOfYear && isTelling && hasHeader(plain.slice(sentence.start, sentence.end), fact) ? figure : undefined
}

/** The figure that a name follows as what it counts: 72 hộ nghèo, 131 hộ cận nghèo; the name has to end there. */
function figureBefore(
  passage: Passage,
  plain: string,
  fact: TableFact,
  at: number,
  facts: readonly TableFact[],
): Figure | undefined {
  const figure = passage.figures.find(
    ({ end, role }) => role === 'quantity' && /^\s+$/.test(plain.slice(end, at)) && end < at,
  )
  if (!figure || !/^\s*(?:[,.;)]|va\s|$)/.test(plain.slice(at + fact.label.length))) return undefined
  if (!isOfKind(figure, fact) || /\//.test(passage.text.slice(Math.max(0, figure.start - 2), figure.start)))
    return undefined
  const sentence = sentenceAt(passage.text, at)
  const words = passage.text.slice(sentence.start, sentence.end)
  // What is counted in a sentence is what the table counts if the sentence has another value of the table's column too.
  const isConfirmed = facts.some(
    (each) =>
      each !== fact &&
      each.place.table === fact.place.table &&
      each.header === fact.header &&
      plain.slice(sentence.start, sentence.end).includes(each.label) &&
      passage.figures.some((one) => one !== figure && isWithin(sentence, one) && one.value.equals(each.figure.value)),
  )
  if (!isConfirmed) return undefined
  const isLevel = !changed.test(passage.text.slice(Math.max(0, figure.start - 40), figure.start))
  const isOfYear =
    fact.years.length > 0 && hasYears(words, fact) && isNearestYear(passage.text, sentence.start, figure, fact)
  return isLevel && isOfYear && hasHeader(plain.slice(sentence.start, sentence.end), fact) ? figure : undefined
}

const changed = /(?:tăng|giảm|thêm|hơn|vượt|hụt|chênh|khoảng|gần|trong đó|còn|trên|dưới|mới)[^,;.]*$/iu

/** Right before a figure that is no level. */
const partly = /(?:tăng|giảm|thêm|hơn|khoảng|gần|trong đó|trên|dưới|mới|riêng)\s*\(?\s*$/iu

/** The first figure behind a name that counts what stands above the column: Hội Khuyến học … (14 chi hội), số chi hội above. */
function figureOfUnit(passage: Passage, plain: string, fact: TableFact, at: number): Figure | undefined {
  const noun = fact.header.replace(/^(?:tong so|so luong|so|tong)\s+/, '')
  if (noun.length < 4 || noun === fact.header || /[^a-z ]/.test(noun) || fact.years.length > 0) return undefined
  const figure = passage.figures.find(({ start, role }) => start >= at && role === 'quantity')
  if (!figure || !isOfKind(figure, fact)) return undefined
  const sentence = sentenceAt(passage.text, at)
  const gap = passage.text.slice(at, figure.start)
  if (!isWithin(sentence, figure) || gap.length > 60 || /;/.test(gap) || partly.test(gap)) return undefined
  return plain.slice(figure.end).trimStart().startsWith(`${noun}`) &&
    /^\s*[,.;)]/.test(plain.slice(figure.end).trimStart().slice(noun.length))
    ? figure
    : undefined
}

const said = /(?:là|đạt|:|với|chiếm|xếp thứ|xếp hạng|hạng|thứ|còn|ở mức|bằng)\s*$/u

/** Whether nothing else stands between a name and its value. */
function isSaid(gap: string): boolean {
  return gap.length < 60 && said.test(gap) && !/[;()]|tăng|giảm|so với/u.test(gap)
}

function isOfKind(figure: Figure, { figure: value, header, title }: TableFact): boolean {
  const isRankColumn = /hang|xep thu/.test(header)
  if ((figure.role === 'rank') !== isRankColumn) return false
  const isShare =
    value.isPercent || /%|ty le/.test(header) || (/^(?:nam 20\d\d)?$/.test(header) && /%|ty le/.test(title))
  return figure.isPercent === isShare && figure.scale.equals(value.scale)
}

/** The year of the column stands in the sentence; a sentence without a year fits a column without one. */
function hasYears(words: string, { years }: TableFact): boolean {
  const stated = yearsIn(words)
  return years.every((year) => stated.includes(year)) && (stated.length === 0 || years.length > 0)
}

/** The year that a figure is of, if one is told, is that of the column: in its clause before it, right behind it, or before. */
function isNearestYear(text: string, from: number, { start, end }: Figure, { years }: TableFact): boolean {
  const before = text.slice(from, start)
  const behind = yearBehind.exec(text.slice(end, end + 40))?.[1]
  const last = yearsIn(before.split(/[,;:]/).at(-1) ?? '').at(-1) ?? behind ?? yearsIn(before).at(-1)
  return last === undefined || years.length === 0 || years.includes(last)
}

/** The year right behind a figure that is no other's to compare with: 31,5% năm 2022; 84,12 điểm (2021). */
const yearBehind = /^(?![^\d,;.:]*(?:so|hơn|kém|kế hoạch|mục tiêu|dự toán|kỳ)\s)[^\d,;.:]{0,25}?(?:năm |\()(20\d\d)/u

const plainWords = new Set([
  'nam',
  'cua',
  'theo',
  'so',
  'va',
  'cac',
  'ket',
  'qua',
  'bang',
  'bieu',
  'diem',
  'xep',
  'hang',
])

/** Half of the words above the column stand in the sentence. */
function hasHeader(words: string, { header }: TableFact): boolean {
  const wanted = header.split(/[^a-z]+/).filter((word) => word.length > 1 && !plainWords.has(word))
  const found = wanted.filter((word) => words.includes(word))
  return 2 * found.length >= wanted.length
}

function claimOf(passage: Passage, figure: Figure, fact: TableFact, facts: readonly TableFact[]): Claim {
  const other = facts.find(
    (each) => each !== fact && agrees(figure, printedInterval(each.figure)) && isNeighbour(each, fact),
  )
  const isElsewhere = other !== undefined && !agrees(figure, printedInterval(fact.figure))
  return judgedClaim(passage, figure, printedInterval(fact.figure), {
    kind: isElsewhere ? 'other-place' : 'repeated-quantity',
    computation: `${fact.place.chart === undefined ? 'bảng' : 'biểu đồ'} ${fact.place.table ?? fact.place.chart ?? ''}, “${fact.name}”`,
    grave: 'error',
    ...(isElsewhere && other ? { why: elsewhere(figure, other) } : {}),
  })
}

/** Of the same row, or of the same column. */
function isNeighbour(one: TableFact, other: TableFact): boolean {
  const isSameTable = one.place.table === other.place.table && one.place.chart === other.place.chart
  return isSameTable && (one.label === other.label || one.header === other.header)
}

function elsewhere(figure: Figure, { name, years, figure: value }: TableFact): Words {
  const year = years[0] === undefined ? '' : `, ${years[0]}`
  return {
    vi: `${figure.text.trim()} là giá trị ở dòng khác hoặc năm khác: “${name}”${year} (${value.text.trim()}).`,
    en: `${figure.text.trim()} is the value of another row or year: “${name}”${year} (${value.text.trim()}).`,
  }
}
