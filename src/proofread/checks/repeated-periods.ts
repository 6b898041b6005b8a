import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { seriesClaims } from './series-claims.ts'

interface Label {
  readonly kind: string
  readonly text: string
  readonly value: number
  readonly start: number
  readonly end: number
}

const labels = /(?<!\p{L})(quý|tháng|năm|tuần|đợt|lần)\s+(IV|I{1,3}|\d{1,4})(?![\p{L}\d/]|[.,]\d)/giu
const romans = ['I', 'II', 'III', 'IV']

/** Longest possible runs of a kind. */
const last: Readonly<Record<string, number>> = { quý: 4, tháng: 12 }

/** Series of quarters, months or years with what was in each, of which one is named twice and the next one left out: quý I …, quý II …, quý II …, quý IV. */
export const repeatedPeriods: PassageCheck = (passage, claimed, reading) => {
  return runsOf(passage).flatMap((run) => {
    const at = run.findIndex(({ value }, each) => each > 0 && run[each - 1]?.value === value)
    const label = run[at]
    if (!label || !isOneAmiss(run, at) || !hasValue(passage, run.at(-1))) return []
    const isTold = seriesClaims(passage, claimed, reading).some(({ span }) => span?.start === label.start)
    return isTold ? [] : [claimOf(passage, label)]
  })
}

function labelsIn({ text }: Passage): readonly Label[] {
  return [...text.matchAll(labels)].map(({ 0: whole, 1: kind = '', 2: number = '', index }) => {
    const end = index + whole.length
    const value = romans.includes(number) ? romans.indexOf(number) + 1 : Number(number)
    return { kind: kind.toLowerCase(), text: number, value, start: end - number.length, end }
  })
}

/** Whether a number stands behind the last label of a series, which else says something of one told before: …; quý III cao nhất. */
function hasValue({ text }: Passage, label: Label | undefined): boolean {
  return label !== undefined && /^[^,;.]*\d/u.test(text.slice(label.end))
}

/** Between two labels of a series stands what was in the first. */
const between =
  /^(?!.*(?:so với|cùng kỳ|riêng|trong đó|tính đến|đến|kể từ|từ|của|nhưng|tương ứng))(?=.*\d).*(?:[,;]|[,;]?\svà)\s+$/isu

function runsOf(passage: Passage): readonly (readonly Label[])[] {
  const runs: Label[][] = []
  for (const label of labelsIn(passage)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const gap = before ? passage.text.slice(before.end, label.start - label.kind.length - 1) : ''
    const isNext = before?.kind === label.kind && sentenceAt(passage.text, before.start).end > label.start
    if (run && isNext && between.test(gap)) run.push(label)
    else runs.push([label])
  }
  return runs
}

/** Whether one other number in one of two places makes a run whose numbers follow on each other, with the gap that was left. */
function isOneAmiss(run: readonly Label[], at: number): boolean {
  const values = run.map(({ value }) => value)
  const most = last[run[0]?.kind ?? ''] ?? Number.POSITIVE_INFINITY
  return [1, -1].some((step) =>
    [at, at - 1].some((place) => {
      const mended = values.map((value, each) => (each === place ? value + (place === at ? step : -step) : value))
      const isRow = mended.every((value, each) => each === 0 || value === (mended[each - 1] ?? 0) + step)
      const isEnd = place === run.length - 1 || place === 0
      return isRow && mended.every((value) => value >= 1 && value <= most) && run.length >= (isEnd ? 4 : 3)
    }),
  )
}

function claimOf(passage: Passage, label: Label): Claim {
  return plainClaim(passage, label, {
    ...{
      kind: 'series',
      verdict: 'error',
      expected: null,
      arithmetic: `${label.kind} ${label.text}; ${label.kind} ${label.text}`,
    },
    why: {
      vi: `Dãy kể ${label.kind} ${label.text} hai lần và thiếu một ${label.kind}.`,
      en: `The series has ${label.kind} ${label.text} twice and leaves one out.`,
    },
    suggestion: { vi: 'Sửa một trong hai.', en: 'Mend one of the two.' },
  })
}
