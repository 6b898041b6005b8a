import { exact, one } from '../../number/exact.ts'
import type { PassageCheck, Reading } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { inPrintOf } from '../figures/in-print.ts'
import { exactly } from '../figures/interval.ts'
import { numbersInWords } from '../text/announced-numbers.ts'
import { runOfItems } from '../text/item-marks.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Words behind an announced number: the items follow. */
const announces = /(?:bao gồm|gồm(?: có)?|như sau|sau đây|sau|cụ thể(?: là)?|đó là|là|như)\s*:?\s*$|:\s*$/u

/** More items than this are not announced by number. */
const mostItems = 60

/** Items announced by number against those listed: 04 nhóm … gồm: (1) … (2) … (3) … */
export const countClaims: PassageCheck = (passage, claimed, reading) =>
  [...passage.figures, ...numbersInWords(passage)].flatMap((figure) => {
    if (!isAnnouncement(passage, figure) || claimed.has(figure)) return []
    const items =
      inlineItems(passage, figure) ??
      sentenceItems(passage, figure, reading) ??
      units(passage, figure) ??
      blockItems(passage, figure, reading)
    return items === undefined || !mayBeMeant(figure, items) ? [] : [countClaim(passage, figure, items)]
  })

function isAnnouncement({ text }: Passage, { start, role, isPercent, decimals, value, unit, scale }: Figure): boolean {
  const isWhole = role === 'quantity' && !isPercent && decimals === 0 && scale.equals(one)
  const isCount =
    isWhole &&
    (unit !== '' || !/^\d/.test(text.slice(start))) &&
    !measured.test(unit) &&
    value.compare(exact(`${mostItems}`)) <= 0
  return isCount && roughnessAt(text, start) === undefined && !/\d[-–/]\s*$/u.test(text.slice(0, start))
}

/** What is measured, not counted, or never listed one by one. */
const measured =
  /^(?:km|m|ha|tấn|tạ|kg|lít|lượt|trang|ngày|giờ|phút|tháng|năm|tuổi|điểm|lần|giây|mét|tỷ|triệu|nghìn|đồng|usd)(?!\p{L})/u

/** A list that has so few of what is announced, or so many more, is another. */
function mayBeMeant({ value }: Figure, items: number): boolean {
  const said = Number(value.n)
  return items * 2 >= said && items <= said * 2
}

function countClaim(passage: Passage, figure: Figure, items: number): Claim {
  const [printed, counted] = [figure.text.trim(), inPrintOf(figure, exact(`${items}`))]
  return judgedClaim(passage, figure, exactly(exact(`${items}`)), {
    ...{ kind: 'count', grave: 'error', computation: 'số mục được liệt kê' },
    why: {
      vi: `Ghi ${printed} nhưng liệt kê ${counted}.`,
      en: `${printed} are announced, but ${items} ${items === 1 ? 'is' : 'are'} listed.`,
    },
    suggestion: {
      vi: `Sửa “${printed}” thành “${counted}”, hoặc xem danh sách thừa hay thiếu mục.`,
      en: `Change “${printed}” to “${counted}”, or see whether the list has an item too many or too few.`,
    },
  })
}

/** How many of (1) (2) (3), a) b) c) or 1) 2) 3) follow in the same passage. */
function inlineItems({ text }: Passage, figure: Figure): number | undefined {
  const behind = text.slice(figure.end)
  for (const marks of inlineMarks) {
    const found = [...behind.matchAll(marks)]
    const [first] = found
    if (!first || !announces.test(behind.slice(0, first.index).trimEnd()) || !isNear(behind, first.index)) continue
    const length = runLength(found.map((match) => match[1] ?? ''))
    if (length > 1) return /cuối cùng/u.test(behind) ? undefined : length
  }
  return undefined
}

/** How many sentences behind it begin with thứ nhất, thứ hai or một là, hai là: Có ba nguyên nhân. Thứ nhất, … */
function sentenceItems({ text, order }: Passage, figure: Figure, { passages }: Reading): number | undefined {
  const lead = /^[^.;:\d]{1,60}[.:]\s+(?=(?:thứ nhất|một là)(?!\p{L}))/iu.exec(text.slice(figure.end))?.[0]
  const next = passages[order + 1]?.text ?? ''
  // The list may go on in the next paragraph.
  if (lead === undefined || sentenceMark.test(next)) return undefined
  const behind = text.slice(figure.end + lead.length - 1)
  const lengths = inlineMarks
    .slice(-2)
    .map((marks) => runLength([...behind.matchAll(marks)].map((match) => match[1] ?? '')))
  const length = Math.max(...lengths)
  return length > 1 && !/cuối cùng|ngoài ra|còn lại|bên cạnh/iu.test(behind) ? length : undefined
}

const sentenceMark = /^\s*[-+*]?\s*(?:thứ \p{L}+|(?:hai|ba|bốn|năm|sáu|bảy|tám) là)(?!\p{L})/iu

function isNear(behind: string, at: number): boolean {
  return !/[.!?]\s+\p{Lu}|\d/u.test(behind.slice(0, at)) && at < 220
}

/** Marks of items in running text: (1), 1), a), (i), thứ nhất, một là. */
const inlineMarks = [
  /\((\d{1,2})\)/g,
  /(?:^|[\s;,:])(\d{1,2})\)/g,
  /(?:^|[\s;,:(])([a-hđ])\)/g,
  /\(([ivx]{1,4})\)/g,
  /(?:^|[\s;,:.])thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám)(?=\s?[,:]|\s(?:là|tụt|do|về)\s)/giu,
  /(?:^|[\s;,:.])(một|hai|ba|bốn|năm|sáu|bảy|tám) là(?=[\s,:])/giu,
]

/** Marks in their order, in each of the ways to count. */
const orders = [
  [...'abcdđegh'],
  [...'abcdegh'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'],
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'],
  Array.from({ length: mostItems }, (_, at) => `${at + 1}`),
]

/** How many marks follow on each other from the first: 1, 2, 3; a, b, c, d, đ. */
function runLength(marks: readonly string[]): number {
  const lengths = orders.map((order) => {
    const other = marks.findIndex((mark, at) => mark.toLowerCase() !== order[at])
    return other < 0 ? Math.min(marks.length, order.length) : other
  })
  return Math.max(...lengths)
}

const unit = /(?:thành phố|thị xã|thị trấn|huyện|quận|xã|phường|tỉnh)\s+\p{Lu}/iu

/** How many administrative units are named: 3 đơn vị cấp huyện là thành phố A, thị xã B và huyện C. */
function units({ text }: Passage, figure: Figure): number | undefined {
  const sentence = sentenceAt(text, figure.start)
  const behind = text.slice(figure.end, sentence.end)
  const said = /^[^.;\d]{0,60}?\s(?:là|gồm|bao gồm|gồm có)\s*:?\s*/u.exec(behind)
  if (!said) return undefined
  const list = behind.slice(said[0].length).split(/[;.(]|\s(?:đã|được|với|có|tại|theo|trong)\s/u)[0] ?? ''
  const items = list.split(/,\s+|\s+và\s+/u).filter((item) => item.trim() !== '')
  return items.length > 1 && items.every((item) => unit.test(item.trimStart())) ? items.length : undefined
}

/** How many items follow as paragraphs of their own, or in the footnote of the announcement, with one kind of mark. */
function blockItems(passage: Passage, figure: Figure, { passages }: Reading): number | undefined {
  const behind = passage.text.slice(figure.end)
  const noted = passage.notes.map(({ text }) => runOfItems(text.split(/\s(?=\+\s)/u)).count).find((count) => count > 1)
  if (noted !== undefined && !/\d/.test(behind.slice(0, 60).replace(/năm \d{4}/gu, ''))) {
    return /^[^.;:]*$/u.test(behind.split(/\s(?:và|như)\s/u)[0] ?? '') ? noted : undefined
  }
  const isOther = passage.figures.some((each) => each.start >= figure.end && announcesItself(each))
  if (!/:\s*$/.test(passage.text) || isOther || /[.;]\s/.test(behind)) return undefined
  const at = passage.order
  const following = passages.slice(at + 1, at + 2 + mostItems).filter(({ kind }) => kind !== 'footnote')
  // A chart or a note may stand between, where a page ends.
  const end = following.findIndex(({ kind }) => kind === 'cell')
  const lines = (end < 0 ? following : following.slice(0, end)).map(({ text }) => text)
  const { count, isDoubtful } = runOfItems(lines)
  if (isDoubtful && count !== Number(figure.value.n)) return undefined
  if (lines.slice(0, count).some((line) => quantified.test(line))) return undefined
  return count > 1 ? count : undefined
}

/** Whether a figure behind an announced number may be what is listed: no year, no date, no share, no amount. */
function announcesItself({ role, isPercent, unit, scale }: Figure): boolean {
  return role === 'mark' || (role === 'quantity' && !isPercent && scale.equals(one) && !measured.test(unit))
}

/** An item that is several of what is announced: - 2 tàu chở dầu. */
const quantified = /^\s*(?:[-+*•–]|[a-hđ]\))\s*\d+\s+\p{Ll}/u
