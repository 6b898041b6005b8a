import type { Figure } from './figure.ts'
import { between, type Passage } from './passage.ts'
import { roughnessAt } from './roughness.ts'
import { changes, explainsShare, isChanged, makesShare, opensShare, sharesAgain } from './share-words.data.ts'
import { isRough } from './units.ts'

/** A part with the per cent that it makes of a whole. */
export interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** Whether the part is the size of a rise or a fall. */
  readonly isOfChange: boolean
  /** Whether the per cent is another one of a part that makes one already. */
  readonly isAgain: boolean
}

/** Parts with the per cent that stands beside them: 868 thủ tục, chiếm 70%; 174 phiếu (29%); 92% (46 xã). */
export function sharesIn(passage: Passage): readonly Share[] {
  const shares: Share[] = []
  const taken = new Set<Figure>()
  passage.figures.forEach((percent, at) => {
    if (!percent.isPercent || isRough(passage, percent) || roughnessAt(passage.text, percent.start)) return
    const share =
      ofPartBefore(passage, percent, at) ?? again(passage, percent, shares.at(-1)) ?? ofPartBehind(passage, percent, at)
    if (!share || taken.has(percent)) return
    shares.push(share)
    taken.add(percent)
  })
  return shares
}

function ofPartBefore(passage: Passage, percent: Figure, at: number): Share | undefined {
  const part = passage.figures.slice(0, at).findLast(({ role }) => role !== 'year' && role !== 'date')
  if (!part || !isPart(part)) return undefined
  const gap = between(passage, part, percent)
  const plain = gap.replace(/\d+/g, '')
  if (changes.test(gap) || !(makesShare.test(plain) || opensShare.test(gap))) return undefined
  return shareOf(passage, part, percent)
}

function again(passage: Passage, percent: Figure, last: Share | undefined): Share | undefined {
  if (!last || last.percent.end > percent.start) return undefined
  const gap = between(passage, last.percent, percent)
  const isNext = !passage.figures.some(({ start }) => start > last.percent.start && start < percent.start)
  return isNext && sharesAgain.test(gap) && !changes.test(gap) ? { ...last, percent, isAgain: true } : undefined
}

function ofPartBehind(passage: Passage, percent: Figure, at: number): Share | undefined {
  const part = passage.figures[at + 1]
  if (
    !part ||
    !isPart(part) ||
    isInArithmetic(passage, part) ||
    isChanged.test(passage.text.slice(0, percent.start).slice(-40))
  )
    return undefined
  const gap = between(passage, percent, part)
  if (!explainsShare.test(gap) || changes.test(gap) || /kế hoạch|dự toán|chỉ tiêu|tổng|năm|cùng kỳ/u.test(gap))
    return undefined
  return shareOf(passage, part, percent)
}

function isInArithmetic({ text }: Passage, { end }: Figure): boolean {
  return /^\s*[/×x*+:÷]\s*[(\d]/u.test(text.slice(end, end + 6))
}

function isPart({ role, isPercent, value }: Figure): boolean {
  return role === 'quantity' && !isPercent && value.n > 0n
}

function shareOf({ text }: Passage, part: Figure, percent: Figure): Share {
  return {
    part,
    percent,
    isOfChange: isChanged.test(text.slice(Math.max(0, part.start - 40), part.start)),
    isAgain: false,
  }
}
