import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { overlaps } from '../sums/overlaps.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import { itemMark, itemsBehind } from '../text/item-marks.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Longer lists are not added up. */
const mostItems = 40

/** Words before a list that names some only. */
const partial = /(?:trong đó|tiêu biểu|điển hình|nổi bật|chủ yếu|như(?! sau)|đáng chú ý|một số)[^.;]*:?\s*$/iu

/** Words before a total. */
const closes = /(?<!\p{L})(?:tổng cộng|tổng|cộng|tất cả)(?!\p{L})[^.;:]{0,70}:?\s*$/iu
const ofSome = /tăng|giảm|trong năm|cả năm|toàn (?:tỉnh|huyện|xã)|so với|bình quân/iu

/** Totals that stand behind a list, in its last item or in the paragraph behind it: Tổng chiều dài 04 tuyến là 8,30 km. */
export const listClosings: DocumentCheck = ({ passages }) => {
  const all = passages.filter(({ kind }) => kind === 'paragraph')
  return all.flatMap((passage, at) => {
    if (itemMark(passage.text) === undefined || isItemBehind(all, at)) return []
    const items = itemsBehind(all.slice(at, at + mostItems))
    const next = all[at + items.length]
    const last = items.at(-1)
    const isOwn = last !== undefined && closes.test(last.text.slice(0, partsIn(last)[0]?.figure.start ?? 0))
    const closing = isOwn ? last : next
    const parts = isOwn ? items.slice(0, -1) : items
    const isPartial = partial.test(all[at - 1]?.text ?? '')
    return closing && parts.length > 1 && !isPartial ? closingClaim(closing, parts, isOwn) : []
  })
}

function isItemBehind(all: readonly Passage[], at: number): boolean {
  const before = all[at - 1]
  return before !== undefined && itemMark(before.text) !== undefined
}

function closingClaim(closing: Passage, items: readonly Passage[], isOwn: boolean): readonly Claim[] {
  const wholes = partsIn(closing).filter(({ figure }) => isTotal(closing, figure))
  for (const { figure } of wholes) {
    const parts = items.map((item) => partOf(figure, partsIn(item)))
    const known = parts.flatMap((part) => part ?? [])
    if (known.length < items.length || known.some(({ label }) => overlaps.test(label))) continue
    const sum = total(known.map((part) => printedInterval(part.figure)))
    const isBound = isOwn || isOfAll(closing, figure, items.length)
    const isMeant = isBound && isNearMiss(figure, sum.value) && !isRoughlyWhole(closing.text, figure, sum.value)
    if (!agrees(figure, sum) && !isMeant) continue
    const computation = known.map((part) => bare(part.figure)).join(' + ')
    return [judgedClaim(closing, figure, sum, { kind: 'sum', computation, grave: 'error' })]
  }
  return []
}

function isTotal({ text }: Passage, { start }: Figure): boolean {
  const lead = text.slice(sentenceAt(text, start).start, start)
  return closes.test(lead) && !/trong đó|riêng/iu.test(lead)
}

const words = ['', '', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** Whether a total is said to be of the items: by their number, by "trên", or by nothing else than that it adds up. */
function isOfAll({ text }: Passage, { start, end }: Figure, items: number): boolean {
  const lead = text.slice(sentenceAt(text, start).start, start)
  const word = words[items]
  const isCounted = new RegExp(`(?<![\\p{L}\\d])0?(?:${items}${word ? `|${word}` : ''})(?=\\s\\p{L})`, 'iu').test(lead)
  const isAbove = /nêu trên|kể trên|nói trên|trên(?: đây)?\s+(?:là|có|đạt)|(?:này|trên)\s+là\s*$/u.test(
    `${lead}${text.slice(end, end + 20)}`,
  )
  return isCounted || isAbove || (/^\s*(?:tổng cộng|cộng)(?!\p{L})/iu.test(lead) && !ofSome.test(lead))
}

/** The first amount of an item that counts what the whole does and is no larger. */
function partOf(whole: Figure, amounts: readonly Part[]): Part | undefined {
  const word = countedWord(whole)
  const fitting = amounts.filter(
    ({ figure }) => canBeAdded(figure, whole) && (word === '' || countedWord(figure) === word),
  )
  const [part] = fitting
  return part && part.figure.value.compare(whole.value) <= 0 ? part : undefined
}
