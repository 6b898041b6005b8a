import type { Figure } from '../figures/figure.ts'
import { canBeAdded } from '../sums/parts.ts'
import { hasNumberInWords } from './announced-numbers.ts'
import type { Passage } from './passage.ts'
import { type Bounds, isWithin } from './sentence.ts'

/** What is listed behind an announced number, figures that count none of it spelt with letters. */
export interface ListBehind {
  readonly text: string
}

/** Between an announced number and its list: words of what is listed, then a colon. */
const colon = /^[^.;:]{1,160}?:\s+/u

/** A bracket right behind what is counted, which explains no abbreviation. */
const bracket =
  /^(?:\s[^.;:,\d()\s]+){1,6}(?<!\p{Lu})\s\((?![^()]*(?:còn gọi|gọi (?:chung|tắt)|viết tắt|tức là|hay là)|\s*(?:thuộc|của|tại|ở|do|theo|trừ|không|kể cả|chưa|có|được|đã|là|chiếm|đạt|tăng|giảm|nhất là|chủ yếu|như|gồm cả|bao gồm cả|từ|đến|so với|trong)(?!\p{L}))/u

/** A verb that all names of a list follow: 07 xã gồm An Thạnh Tây, Bình Ngãi … */
const verb = /^[^.;:,\d()]{1,60}?\s(?:là|gồm|bao gồm|gồm có|đó là)(?:\s(?:các|những))?\s+(?=(?:\p{Ll}+\s){0,2}\p{Lu})/u

/** Words before the colon behind which something is said, not listed, or listed only in part. */
const tells =
  /(?:như|ví dụ|trong đó|còn lại|nêu(?: rõ)?|nói|cho biết|khẳng định|cho rằng|quy định|nhấn mạnh|yêu cầu|đề nghị)\s*:\s*$/u

/** Behind a comma, what leads to the list or measures it, and no other clause. */
const otherClause =
  /,(?!\s*(?:gồm|bao gồm|đó là|là|cụ thể|như sau|trong(?! đó| số)|tại|trên|theo|(?:với )?tổng (?:mức|số|vốn|kinh phí|giá trị|diện tích)|trị giá|chiếm|bằng|đạt)(?!\p{L}))/u

/** Behind a semicolon, what is no more of the list. */
const further = /;\s+(?:đồng thời|qua đó|trong khi|các \p{L}+ (?:còn lại|khác)|những|riêng|còn)(?!\p{L}).*$/su

/**
 * The list that an announced number leads to in its sentence: behind a colon, in a bracket, or as names behind a verb.
 *
 * @returns undefined where there is none, or where it is that of another number
 */
export function listBehind(passage: Passage, figure: Figure, sentence: Bounds): ListBehind | undefined {
  const behind = passage.text.slice(figure.end, sentence.end)
  const inBracket = bracket.exec(behind)?.[0]
  if (inBracket !== undefined) return listAt(passage, figure, inBracket.length, sentence)
  const lead = colon.exec(behind)?.[0]
  if (lead !== undefined && isLead(passage, figure, lead)) return listAt(passage, figure, lead.length, sentence)
  const named = verb.exec(behind)?.[0]
  const list = named === undefined ? undefined : listAt(passage, figure, named.length, sentence)
  return list && namesOf(list.text)
}

/** The names that a list without a mark before it begins with, if what follows is none of them. */
function namesOf(list: string): ListBehind | undefined {
  const [text = '', ...others] = list.split(';')
  const names = text.split(afterNames)[0] ?? ''
  return areNames(names) && !others.some(areNames) ? { text: names } : undefined
}

/** Words behind the last name of a list. */
const afterNames = /,?\s(?:đã|được|với|có|tại|theo|trong|để|do|là|thuộc|của|đều|cùng đạt|đạt)\s/u

function isLead(passage: Passage, figure: Figure, lead: string): boolean {
  const bare = lead.replace(/\([^()]*\)/gu, ' ')
  const bounds = { start: figure.end, end: figure.end + lead.length }
  const isAnother = passage.figures.some((each) => isWithin(bounds, each) && !isAside(each))
  return !/[()]/.test(bare) && !isAnother && !tells.test(lead) && !otherClause.test(bare) && !hasNumberInWords(lead)
}

const sizes = /^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)|đồng|usd|ha|km|m²|m2|m|tấn|%)(?![\p{L}\d])/u

/** Whether a figure announces nothing: a year, a number of a document, an amount. */
function isAside({ role, isPercent, unit }: Figure): boolean {
  return role !== 'quantity' || isPercent || sizes.test(unit)
}

function listAt(passage: Passage, figure: Figure, from: number, sentence: Bounds): ListBehind {
  const start = figure.end + from
  const whole = passage.text.slice(start, sentence.end)
  const bounds = { start, end: start + upToBracket(whole).length }
  const isOfClauses = passage.text
    .slice(bounds.start, bounds.end)
    .replace(/\([^()]*\)/gu, '')
    .includes(';')
  const spelt = passage.figures.filter(
    (each) => isWithin(bounds, each) && isNothingListed(passage, each, figure, isOfClauses),
  )
  return {
    text: spelt
      .reduce((text, each) => withLetters(text, each, start), passage.text.slice(start, bounds.end))
      .replace(further, ''),
  }
}

/** Whether a figure is part of a name, or in a clause of its own counts something else. */
function isNothingListed({ text }: Passage, figure: Figure, announced: Figure, isOfClauses: boolean): boolean {
  if (figure.role !== 'quantity') return figure.role !== 'mark'
  if (!isOfClauses || figure.isPercent || /[;:]\s*$/.test(text.slice(Math.max(0, figure.start - 3), figure.start)))
    return false
  return sizes.test(figure.unit) || !canBeAdded(figure, announced)
}

/** A text with letters for the digits of a figure. */
function withLetters(text: string, { start, end }: Figure, offset: number): string {
  const digits = text.slice(start - offset, end - offset).replace(/\d/g, (digit) => 'ABCDEFGHIK'[Number(digit)] ?? '')
  return text.slice(0, start - offset) + digits + text.slice(end - offset)
}

/** Whether all of a list is names with no other words than those of their kind. */
function areNames(list: string): boolean {
  return list
    .replace(/\([^()]*\)/gu, '')
    .split(/,\s|\s(?:và|cùng)\s/u)
    .every((item) => /^\s*(?:\p{Ll}+\s){0,2}\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*\s*$/u.test(item))
}

/** A list that stands in brackets ends with them. */
function upToBracket(list: string): string {
  const end = bracketEnd(list)
  return end < 0 ? list : list.slice(0, end)
}

function bracketEnd(list: string): number {
  let depth = 0
  for (const [at, character] of list.split('').entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) return at
  }
  return -1
}
