import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import {
  baseFiller,
  changeWord,
  distanceWord,
  fallWord,
  levelFiller,
  plainFiller,
  pointChangeWord,
  roughLead,
} from './change-words.data.ts'

/** How something changed: up, down, or apart, where only the distance is told. */
export type Way = 'up' | 'down' | 'apart'

/** A figure that says how large a change is. */
export interface Change {
  readonly figure: Figure
  /** Position of the figure in its passage. */
  readonly at: number
  readonly word: string
  readonly way: Way
  /** Where its word stands. */
  readonly start: number
}

/** What a change is measured by, with its own number, up to the figure. */
const withBase =
  /^(?! qua)(?!.*(?<!\p{L})(?:và|trong khi|còn)(?!\p{L}))[^,;.()\d]{0,60}\d[\d.,]*(?:\s?%)?[^,;.()\d]{0,30}\slà\s*$/u

/** How far before its figure a word of change may stand. */
const reach = 90

/** The figures of a passage that say how large a rise, a fall or a distance is. */
export function changesIn(passage: Passage, claimed: ReadonlySet<Figure>): readonly Change[] {
  const changes: Change[] = []
  for (const { figure, at, own } of toldBySelves(passage)) {
    if (claimed.has(figure)) continue
    const change = own ?? joined(passage, figure, at, changes.at(-1))
    if (change && !isOnAverage(passage, change)) changes.push(change)
  }
  return changes.filter((change, at) => !isBaseOf(passage, change, changes[at + 1]))
}

/** Whether a change is that of each year or month on average: bình quân mỗi năm giảm 0,9 điểm phần trăm; giảm 0,9 điểm/năm. */
function isOnAverage({ text }: Passage, { figure, start }: Change): boolean {
  return (
    /(?:bình quân|trung bình|mỗi|từng|hằng|hàng)(?:\s(?:mỗi|một|từng|hằng|hàng))?\s(?:năm|tháng|quý|tuần|ngày)(?:\s(?:đều|đã|lại))?\s*$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    ) ||
    /^[^.,;()\d]{0,24}(?:\/|\s(?:mỗi|một)\s)(?:năm|tháng|quý|tuần)(?!\p{L})/u.test(
      text.slice(figure.end, figure.end + 40),
    )
  )
}

/** The figures of a passage that could be a change, with the change that each tells without those before it. */
const toldBySelves = readOnce((passage: Passage) =>
  passage.figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || /^(?:bậc|hạng|lần)/u.test(figure.unit) || isRough(passage.text, figure)) return []
    return [{ figure, at, own: changeOf(passage, figure, at) ?? signed(passage, figure, at) }]
  }),
)

/** thấp hơn giá trị đề nghị 10.120 triệu đồng là 280 triệu đồng: the first figure is what the change is measured by. */
function isBaseOf({ text }: Passage, change: Change, next: Change | undefined): boolean {
  return next?.start === change.start && /\slà\s*$/u.test(text.slice(change.figure.end, next.figure.start))
}

/** The last word of change before a figure, unless what stands between tells of something else. */
function changeOf({ text }: Passage, figure: Figure, at: number): Change | undefined {
  const from = Math.max(0, figure.start - reach)
  const lead = text.slice(from, figure.start)
  const isPoint = /^điểm (?:phần trăm|%)/u.test(figure.unit)
  const found = [...lead.matchAll(isPoint ? pointChangeWord : changeWord)].at(-1)
  if (!found) return undefined
  const [word] = found
  const gap = lead.slice(found.index + word.length)
  if (figure.isPercent && /^(?:tăng|giảm)/iu.test(word) && /^\s*(?:trung bình|bình quân)/iu.test(gap)) return undefined
  if (isLevelOf(gap, word, text.slice(figure.end, figure.end + 40))) return undefined
  const way = wayOf(word)
  return isFiller(gap, way) || isOther(gap, word) || isWithBase(gap, word)
    ? { figure, at, word, way, start: from + found.index }
    : undefined
}

/** Whether a figure is what something is compared with, of another time or of others: cao hơn hẳn tỷ trọng 29,6% của năm 2024. */
function isLevelOf(gap: string, word: string, behind: string): boolean {
  return (
    /hơn$/iu.test(word) &&
    /^\s(?:hẳn |nhiều |rõ rệt |so với )?(?:t[ỷỉ] trọng|t[ỷỉ] lệ|mức|con số|kết quả|số)\s*$/u.test(gap) &&
    /^(?:\s(?!là)\p{L}+){0,3}\s(?:của|năm|cùng kỳ|hồi|quý|tháng|toàn|cả nước)(?!\p{L})/u.test(behind)
  )
}

/** A figure with its sign in brackets: lên 51,3 nghìn con (+14%). */
function signed({ text }: Passage, figure: Figure, at: number): Change | undefined {
  const sign = /^[+–−-]/u.exec(figure.text)?.[0]
  if (sign === undefined || !/\([^()]*$/u.test(text.slice(Math.max(0, figure.start - 40), figure.start)))
    return undefined
  return { figure, at, word: sign, way: sign === '+' ? 'up' : 'down', start: figure.start }
}

function isWithBase(gap: string, word: string): boolean {
  return withBase.test(gap) && (/hơn$/iu.test(word) || /so với|mức|chỉ tiêu|kế hoạch|dự toán|quy định/u.test(gap))
}

function isRough(text: string, { start }: Figure): boolean {
  return roughLead.test(text.slice(Math.max(0, start - 20), start))
}

function isFiller(gap: string, way: Way): boolean {
  if (plainFiller.test(gap) && !/(?:^|\s)còn\s*$/u.test(gap)) return true
  const base = gap.replace(/\([^()]*\)|(?:19|20)\d\d/gu, ' ').replace(/so với/gu, ' ')
  const words =
    way === 'apart' ? base.replace(/(?<!\p{L})(?:và|với|từ|(?:đứng|xếp) (?:đầu|cuối)(?: bảng)?)(?!\p{L})/gu, ' ') : base
  return !/[\d,;.:()]/.test(words.replace(/:\s*$/, '')) && !levelFiller.test(words) && baseFiller.test(words)
}

/** What something is compared with, in a few words: nam nhiều hơn nữ 218 người. */
function isOther(gap: string, word: string): boolean {
  return /hơn$/iu.test(word) && /^(?:\s+\p{L}+){1,5}\s*$/u.test(gap) && !levelFiller.test(gap)
}

function wayOf(word: string): Way {
  if (distanceWord.test(word)) return 'apart'
  return fallWord.test(word) ? 'down' : 'up'
}

/** A second change behind a first: tăng 1,93% và 12 nhiệm vụ. */
function joined(passage: Passage, figure: Figure, at: number, last: Change | undefined): Change | undefined {
  if (!last || last.at !== at - 1 || figure.unit === '') return undefined
  const gap = passage.text.slice(last.figure.end, figure.start)
  return /^\s*\p{L}[\p{L}\s]{0,24}(?:,|\svà)\s*$/u.test(gap) ? { ...last, figure, at } : undefined
}
