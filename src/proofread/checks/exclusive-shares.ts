import { exact, hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { lastPlace, printedInterval, total } from '../figures/interval.ts'
import { howExclusive } from '../sums/exclusive-labels.data.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Shares with the words of the answer that each is of. */
interface Share {
  readonly figure: Figure
  readonly label: string
}

/** Shares of answers that exclude each other, which are never more than a hundred per cent: rất hài lòng 38%, hài lòng 52%, bình thường 17%. */
export const exclusiveShares: PassageCheck = (passage, claimed) =>
  sentencesOf(passage).flatMap((sentence) => {
    const shares = sharesIn(passage, sentence)
    const last = shares.at(-1)
    if (!last || shares.length < 3 || shares.some(({ figure }) => claimed.has(figure))) return []
    const labels = shares.map(({ label }) => label)
    const areAnswers = labels.every((label) => answer.test(label)) && howExclusive(labels, '') !== undefined
    return areAnswers ? overClaim(passage, shares, last.figure) : []
  })

/** Of other things, such as levels of school, each share is of its own whole. */
const answer = /hài lòng|bình thường|trung lập|đồng ý|tán thành|không (?:có ý kiến|trả lời)/u

function sentencesOf({ text, figures }: Passage) {
  const starts = new Set(figures.filter(({ isPercent }) => isPercent).map(({ start }) => sentenceAt(text, start).start))
  return [...starts].map((start) => sentenceAt(text, start))
}

/** Shares that stand alone between commas; none where one is a change, or two share a place. */
function sharesIn(
  { text, figures }: Passage,
  sentence: { readonly start: number; readonly end: number },
): readonly Share[] {
  const percents = figures.filter((each) => each.isPercent && isWithin(sentence, each))
  const shares = percents.map((figure, at) => {
    const before = text.slice(percents[at - 1]?.end ?? sentence.start, figure.start)
    const behind = text.slice(figure.end, percents[at + 1]?.start ?? sentence.end)
    const label = `${before.split(/[,;:(]/u).at(-1)} ${behind.split(/[,;)]/u)[0]}`.toLowerCase()
    return { figure, label }
  })
  const isPlain = shares.every(({ figure, label }) => !changed.test(label) && !roughnessAt(text, figure.start))
  return isPlain ? shares : []
}

const changed = /tăng|giảm|so với|cùng kỳ|năm trước|trở lên|chung|trong đó|(?:mức|chỉ số|tỷ lệ) hài lòng/u

function overClaim(passage: Passage, shares: readonly Share[], last: Figure): readonly Claim[] {
  const figures = shares.map(({ figure }) => figure)
  const { value } = total(figures.map(printedInterval))
  const slack = lastPlace(Math.max(...figures.map(({ decimals }) => decimals))).mul(exact(`${figures.length}`))
  if (value.sub(hundred).compare(slack) <= 0) return []
  const found = inFull(value, last.decimals)
  return [
    plainClaim(passage, last, {
      ...{ kind: 'sum', verdict: 'error', expected: null },
      arithmetic: `${figures.map(bare).join(' + ')} = ${found}%`,
      why: {
        vi: `Các lựa chọn loại trừ nhau không thể cộng quá 100%, ở đây được ${found}%.`,
        en: `Answers that exclude each other make no more than 100%; these make ${found}%.`,
      },
      suggestion: { vi: 'Kiểm tra lại các tỷ lệ.', en: 'Check the shares.' },
    }),
  ]
}
