import { exact, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

interface YearValue {
  readonly year: string
  readonly figure: Figure
}

/** Values farther apart than this share are of different things. */
const nearby = exact('0.05')

/** Values by year that a footnote repeats from the paragraph it belongs to: năm 2023 đạt 87,76 … năm 2023 đạt 87,67. */
export const noteClaims: DocumentCheck = ({ passages }) =>
  passages.flatMap((passage, at) => {
    const next = passages[at + 1]
    const notes = passage.notes.length > 0 ? passage.notes : next?.kind === 'footnote' ? [next] : []
    if (passage.kind !== 'paragraph' || notes.length === 0) return []
    const own = yearValues(passage)
    return notes.flatMap((note) =>
      yearValues(note).flatMap(({ year, figure }) => {
        const same = own.filter((each) => each.year === year && isAlike(each.figure, figure))
        const [only] = same
        if (!only || same.some((each) => agrees(figure, printedInterval(each.figure)))) return []
        const value = printedInterval(only.figure)
        return [
          judgedClaim(note, figure, value, {
            ...{ kind: 'repeated-quantity', grave: 'error', computation: `năm ${year}` },
            why: {
              vi: `Chú thích ghi ${figure.text.trim()}, đoạn văn ghi ${only.figure.text.trim()} cho cùng năm ${year}.`,
              en: `The footnote says ${figure.text.trim()}, the paragraph ${only.figure.text.trim()} for the same year ${year}.`,
            },
          }),
        ]
      }),
    )
  })

/** Values that are said of a year: Năm 2023, … đạt 87,76 điểm; năm 2021 đạt 84,12; 2022 – 86,30%. */
function yearValues(passage: Passage): readonly YearValue[] {
  return passage.figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || figure.decimals === 0) return []
    const before = passage.figures[at - 1]
    const sentence = sentenceAt(passage.text, figure.start)
    if (before?.role !== 'year' || !isWithin(sentence, before)) return []
    const gap = passage.text.slice(before.end, figure.start)
    return /^[^;]{0,80}?(?:đạt|là|[–:-])\s*$/u.test(gap) && !/so với|tăng|giảm/u.test(gap)
      ? [{ year: before.text, figure }]
      : []
  })
}

function isAlike(one: Figure, other: Figure): boolean {
  if (isZero(one.value)) return false
  return one.value.sub(other.value).abs().div(one.value.abs()).compare(nearby) < 0
}
