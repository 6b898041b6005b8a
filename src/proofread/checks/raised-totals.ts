import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, plus, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { periodFlows } from '../sums/period-flows.ts'
import type { Passage } from '../text/passage.ts'
import { haveSameUnit } from '../text/units.ts'

/** Before a total that something new has been added to: nâng tổng số xã lên, đưa lũy kế 10 tháng lên, lũy kế cả năm đạt. */
const raised = /(?<!\p{L})(?:nâng|đưa|đẩy)(?!\p{L})[^.;,()]{0,90}(?:lên|thành|đạt|là|tới)(?: thành| tới| đến)?\s*$/iu
const cumulative = /(?:l[uũ][yỹ] kế|cộng dồn|tổng cộng|tính chung)[^.;,()]{0,60}$/iu
const fromOld = /(?<!\p{L})từ\s*$/iu

/** Before or behind what is added. */
const added =
  /(?<!\p{L})(?:thêm|mới|bổ sung|kết nạp|công nhận|phát sinh|tăng|tiếp nhận|sang tháng|tháng|quý|đợt|tuần|trong kỳ|trong năm)(?!\p{L})/iu
const single = /(?:trong |riêng |sang )?(?:tháng|quý|tuần|kỳ)(?: này| cuối| \d+| [IVX]+)?(?![\p{L}\d])/iu

/** How many figures before a total are tried. */
const mostTried = 12

/** Totals that are raised by what is told before them: có 52 xã; công nhận thêm 06 xã, nâng tổng số lên 58 xã. */
export const raisedTotals: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((end, at) => {
    if (end.role !== 'quantity' || end.isPercent || claimed.has(end)) return []
    if (/^\s*[-–]\s*\d/u.test(passage.text.slice(end.end))) return []
    const lead = passage.text.slice(Math.max(0, end.start - 110), end.start)
    const behind = baseBehind(passage, at)
    const from = behind ?? fromTo(passage, at)
    const isRaised =
      raised.test(lead) ||
      (from !== undefined && raised.test(`${passage.text.slice(Math.max(0, from.start - 110), from.start)} lên `))
    if (!isRaised && !cumulative.test(lead)) return []
    const earlier = passage.figures
      .slice(0, at)
      .filter((each) => isAlike(each, end))
      .slice(-mostTried)
    const pair = from
      ? addedTo(
          passage,
          from,
          earlier.filter((each) => each !== from),
        )
      : addedAfter(passage, earlier, isRaised)
    if (!pair || areApart(passage, pair)) return []
    // Something else may have been added too, or have gone, since the time that a bracket tells of.
    return totalClaim(passage, end, pair, { earlier, grave: behind ? 'check' : 'error' })
  })

/** The value before in brackets behind a total: lên 88,6 km (đầu năm: 74,2 km). */
function baseBehind({ text, figures }: Passage, at: number): Figure | undefined {
  const [end, base] = figures.slice(at).filter(({ role }) => role !== 'year')
  if (!end || !base || !isAlike(base, end)) return undefined
  return /^[^().;,]{0,20}\((?:con số )?(?:đầu (?:năm|kỳ|nhiệm kỳ|quý)|(?:cuối )?(?:năm|kỳ|quý) trước|trước đó|trước đây|cuối năm 20\d\d)(?: là| có| đạt)?:?\s*$/u.test(
    text.slice(end.end, base.start),
  )
    ? base
    : undefined
}

/** The value that a total was raised from: từ 4.500 lên 4.620. */
function fromTo({ text, figures }: Passage, at: number): Figure | undefined {
  const [from, end] = [figures[at - 1], figures[at]]
  if (!from || !end || from.role !== 'quantity') return undefined
  const isTied = /^[^.;,()\d]{0,30}(?:lên|thành)\s*(?:thành|đến|tới)?\s*$/u.test(text.slice(from.end, end.start))
  return isTied && fromOld.test(text.slice(Math.max(0, from.start - 5), from.start)) ? from : undefined
}

interface Addition {
  readonly old: Figure
  readonly added: Figure
}

function addedTo(passage: Passage, old: Figure, earlier: readonly Figure[]): Addition | undefined {
  const last = earlier.at(-1)
  return last && isAdded(passage, last) ? { old, added: last } : undefined
}

function addedAfter(passage: Passage, earlier: readonly Figure[], isRaised: boolean): Addition | undefined {
  const [old, last] = earlier.slice(-2)
  if (!old || !last || earlier.length > 2) return undefined
  const words = around(passage, last)
  const isOne = isRaised ? isAdded(passage, last) : single.test(words) && !/l[uũ][yỹ] kế|đến hết|đầu năm/iu.test(words)
  const isOld = isRaised || /l[uũ][yỹ] kế|cộng dồn|\d+ tháng|đến hết/iu.test(around(passage, old))
  return isOne && isOld ? { old, added: last } : undefined
}

/** Whether what is old and what is added are of periods between which others are missing: quý III 214 phản ánh (quý II: 203). */
function areApart(passage: Passage, { old, added: last }: Addition): boolean {
  const [one, other] = [old, last].map((figure) => periodFlows(passage).find((each) => each.figure === figure))
  if (!one || !other || one.last === null) return false
  return one.first > 1 || other.first !== one.last + 1
}

function isAdded(passage: Passage, figure: Figure): boolean {
  return added.test(around(passage, figure))
}

/** The words around a figure, up to the marks. */
function around({ text }: Passage, { start, end }: Figure): string {
  const before = /[^,;.()]*$/u.exec(text.slice(Math.max(0, start - 70), start))?.[0] ?? ''
  const behind = /^[^,;.()\d]*/u.exec(text.slice(end, end + 60))?.[0] ?? ''
  return `${before} ${behind}`
}

function isAlike(each: Figure, end: Figure): boolean {
  return (
    each.role === 'quantity' &&
    !each.isPercent &&
    each.scale.equals(end.scale) &&
    haveSameUnit(each, end) &&
    !/^tháng/u.test(each.unit)
  )
}

function totalClaim(
  passage: Passage,
  end: Figure,
  { old, added: last }: Addition,
  { earlier, grave }: { readonly earlier: readonly Figure[]; readonly grave: 'error' | 'check' },
): readonly Claim[] {
  const sum = plus(printedInterval(old), printedInterval(last))
  const told = (value: Interval, computation: string) => [
    judgedClaim(passage, end, value, { kind: 'sum', grave, computation }),
  ]
  if (agrees(end, sum)) return told(sum, `${bare(old)} + ${bare(last)}`)
  for (let from = 0; from < earlier.length; from += 1) {
    const run = earlier.slice(from)
    const value = total(run.map(printedInterval))
    if (agrees(end, value)) return told(value, run.map(bare).join(' + '))
  }
  return told(sum, `${bare(old)} + ${bare(last)}`)
}
