import type { Claim } from './claims/claim.ts'
import type { Figure } from './figures/figure.ts'
import { bare } from './figures/in-print.ts'
import { agrees } from './figures/judge.ts'
import { isShare } from './shares/other-share.ts'
import { areNested } from './sums/nested-classes.ts'
import { fractionsOf, shareInterval } from './text/fractions.ts'
import { between, type Passage } from './text/passage.ts'
import { isWithin, sentenceAt } from './text/sentence.ts'

/**
 * Whether the words of a figure's own sentence explain it plainly, though a check that takes what words bind calls it wrong: the fraction
 * that stands beside a per cent, another part of the same whole, a whole that the parts do give, a share that confirms an amount.
 */
export function hasPlainReading(passage: Passage, claim: Claim): boolean {
  const figure = passage.figures.find(({ start }) => start === claim.span?.start)
  if (!figure) return false
  const sentence = sentenceAt(passage.text, figure.start)
  const own = passage.figures.filter((each) => each !== figure && each.role === 'quantity' && isWithin(sentence, each))
  const amounts = own.filter((each) => !isShare(each))
  if (claim.kind === 'ratio' && figure.isPercent)
    return isOwnFraction(passage, figure) || isOtherPart(passage, figure, amounts, claim)
  if (claim.kind === 'sum' && (givesOther(claim, amounts, figure) || isOfNested(passage, figure, claim))) return true
  // A share beside a change says how large it is, not which way it went.
  return (
    claim.kind === 'difference' && claim.expected !== null && !figure.isPercent && isConfirmed(figure, own, amounts)
  )
}

/** Số hóa kết quả: 711/718 (99,0%). */
function isOwnFraction(passage: Passage, percent: Figure): boolean {
  return fractionsOf(passage).some(({ top, bottom, next }) => {
    const share = passage.figures[next] === percent ? shareInterval(top, bottom) : undefined
    return share !== undefined && agrees(percent, share)
  })
}

/** Tán thành 38, không tán thành 2, không biểu quyết 1; tỷ lệ tán thành 92,7% số đại biểu có mặt: of the same whole, but not the last part. */
function isOtherPart(passage: Passage, percent: Figure, amounts: readonly Figure[], { arithmetic }: Claim): boolean {
  const [side = ''] = arithmetic.split(' = ')
  const [, part, whole] = /^([\d.,]+) \/ ([\d.,]+)$/.exec(side) ?? []
  const used = passage.figures.find(({ text }) => text === whole)
  const nearest = amounts.findLast(({ text, start }) => text === part && start < percent.start)
  // 2.567 xã (42,4%): beside the part nothing else is meant.
  if (!used || (nearest && !/[;.]/u.test(between(passage, nearest, percent)))) return false
  return amounts.some((other) => {
    const share = other !== used && other.text !== part ? shareInterval(other, used) : undefined
    return share !== undefined && agrees(percent, share)
  })
}

/** 312 vụ việc cho 340 người, gồm 205 vụ, 88 vụ, 19 vụ: the parts give a whole that stands beside the other. */
function givesOther({ expected }: Claim, amounts: readonly Figure[], figure: Figure): boolean {
  const digits = /\d[\d.,]*/.exec(expected ?? '')?.[0]
  return (
    digits !== undefined && digits.length > 1 && amounts.some((each) => each.text === digits && isBeside(each, figure))
  )
}

/** 96 xã, trong đó 71 xã đạt chuẩn, 22 xã đạt chuẩn nâng cao …: the parts make more than there are since some are counted twice. */
function isOfNested(passage: Passage, figure: Figure, { arithmetic }: Claim): boolean {
  const [side = ''] = arithmetic.split(' = ')
  const used: readonly string[] = side.split(/ [+−] /u)
  const isPart = side.includes('−')
  const whole = isPart ? passage.figures.findLast((each) => each.end <= figure.start && bare(each) === used[0]) : figure
  if (!whole || used.length < 2) return false
  const isUsed = (each: Figure) => used.includes(bare(each)) || each === figure
  return areNested(
    passage,
    whole,
    passage.figures.filter((each) => each.start > whole.end && isUsed(each)),
  )
}

/** So few characters part two wholes of one list. */
const beside = 40

function isBeside(one: Figure, other: Figure): boolean {
  return Math.abs(one.start - other.start) <= beside
}

/** Thu về 1.164 phiếu; làm sạch còn 1.140 phiếu, chiếm 97,9% số phiếu thu về: a share behind an amount is that of it. */
function isConfirmed(figure: Figure, own: readonly Figure[], amounts: readonly Figure[]): boolean {
  const next = amounts.find(({ start }) => start > figure.start)
  const shares = own.filter(
    (each) => each.isPercent && each.start > figure.start && each.start < (next?.start ?? Infinity),
  )
  return shares.some((percent) =>
    amounts.some((whole) => {
      const share = whole.start < figure.start ? shareInterval(figure, whole) : undefined
      return share !== undefined && agrees(percent, share)
    }),
  )
}
