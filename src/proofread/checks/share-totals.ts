import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { isHundred, structureClaim } from '../claims/structure-claim.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'

/** Shares that are added up in words, and those of all parts of a structure, which make a hundred per cent. */
export const shareTotals: PassageCheck = (passage, claimed) => [
  ...closingTotals(passage, claimed),
  ...structures(passage, claimed),
]

const closes =
  /(?:tính chung|tổng cộng|cộng lại|gộp lại|tính gộp|tính tổng|cộng cả|cả hai mức|cả hai loại|chung cả|tổng tỷ lệ|tỷ lệ chung)(?!\p{L})[^;.()\d]{0,60}$/iu
const changed = /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|cao hơn|thấp hơn|vượt|kế hoạch)(?!\p{L})/iu

/** 31,2% rất hài lòng và 52,6% hài lòng, tính chung 83,8%. */
function closingTotals(passage: Passage, claimed: ReadonlySet<Figure>): readonly Claim[] {
  return passage.figures.flatMap((whole) => {
    const lead = passage.text.slice(Math.max(0, whole.start - 90), whole.start)
    if (!whole.isPercent || claimed.has(whole) || !closes.test(lead)) return []
    const sentence = sentenceAt(passage.text, whole.start)
    const parts = passage.figures.filter(
      (each) => each.isPercent && isWithin(sentence, each) && each.end <= whole.start,
    )
    // Shares that make a whole are not all added up to less than that: some of them are.
    if (parts.length < 2 || isHundred(parts) || changed.test(passage.text.slice(sentence.start, whole.start))) return []
    const sum = total(parts.map(printedInterval))
    if (parts.some(({ value }) => value.compare(whole.value) > 0) || !isNearMiss(whole, sum.value)) return []
    if ([whole, ...parts].some(({ start }) => roughnessAt(passage.text, start) !== undefined)) return []
    return [told(passage, whole, sum, parts)]
  })
}

function told(passage: Passage, whole: Figure, sum: Interval, parts: readonly Figure[]): Claim {
  return judgedClaim(passage, whole, sum, {
    ...{ kind: 'sum', grave: 'error' },
    computation: parts.map(bare).join(' + '),
  })
}

/** What leads to all parts of a whole: Cơ cấu … theo độ tuổi: … */
const leads =
  /(?:(?<!\p{L})cơ cấu(?:[^.;:\d]|(?:19|20)\d\d){0,70}|(?<!\p{L})(?:về|theo|phân theo|chia theo)\s(?:cơ cấu |nhóm )?(?:độ tuổi|tuổi|giới tính|trình độ|thành phần|nghề nghiệp|ngành|loại hình|khu vực|nguồn vốn|dân tộc|lĩnh vực|hình thức|quy mô|mức độ|xếp loại)[^.;:\d]{0,40}):/giu

/** A sum of shares further from a hundred is no structure. */
const [least, most] = [exact('85'), exact('115')]

function structures(passage: Passage, claimed: ReadonlySet<Figure>): readonly Claim[] {
  return [...passage.text.matchAll(leads)].flatMap(({ 0: lead, index }) => {
    const from = index + lead.length
    const { end } = sentenceAt(passage.text, from)
    const items =
      itemsOf(passage, { start: from, end }, /(?<=[,;]\s)/u) ?? itemsOf(passage, { start: from, end }, /(?<=;\s)/u)
    return items ? structureClaims(passage, items, claimed) : []
  })
}

/** An item of a structure: its share, and the share before where it went from one to another. */
interface Item {
  readonly now: Figure
  readonly before: Figure | undefined
}

function itemsOf(passage: Passage, bounds: Bounds, mark: RegExp): readonly Item[] | undefined {
  const { text } = passage
  const items: Item[] = []
  let from = bounds.start
  for (const piece of text.slice(bounds.start, bounds.end).split(mark)) {
    const item = { start: from, end: from + piece.length }
    from = item.end
    const shares = passage.figures.filter((each) => each.isPercent && isWithin(item, each))
    const [first, second] = shares
    const isMoved = second !== undefined && /từ\s*$/u.test(text.slice(item.start, first?.start ?? 0))
    if (!first || shares.length > (isMoved ? 2 : 1) || roughnessAt(text, first.start)) return undefined
    if (!isMoved && changed.test(piece)) return undefined
    items.push(isMoved ? { now: second, before: first } : { now: first, before: undefined })
  }
  return items.length > 2 ? items : undefined
}

function structureClaims(passage: Passage, items: readonly Item[], claimed: ReadonlySet<Figure>): readonly Claim[] {
  const after = items.map(({ now }) => now)
  const moved = items.filter(({ before }) => before !== undefined)
  const earlier = items.map(({ before, now }) => before ?? now)
  if (moved.length === 0) return offHundred(passage, { shares: after, figure: after.at(-1) }, claimed)
  // Of two structures one tells that all parts are there.
  const [isNow, wasThen] = [isHundred(after), isHundred(earlier)]
  if (isNow === wasThen) return []
  const last = moved.at(-1)
  return isNow
    ? offHundred(passage, { shares: earlier, figure: last?.before }, claimed)
    : offHundred(passage, { shares: after, figure: last?.now }, claimed)
}

function offHundred(
  passage: Passage,
  { shares, figure }: { readonly shares: readonly Figure[]; readonly figure: Figure | undefined },
  claimed: ReadonlySet<Figure>,
): readonly Claim[] {
  const { value } = total(shares.map(printedInterval))
  if (!figure || isHundred(shares) || shares.some((share) => claimed.has(share))) return []
  if (value.compare(least) < 0 || value.compare(most) > 0) return []
  return [structureClaim(passage, shares, figure)]
}
