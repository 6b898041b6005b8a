import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim, plainClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

const quarters = ['I', 'II', 'III', 'IV']
const months: Readonly<Record<string, number>> = { '6': 2, '9': 3, '12': 4 }

/** Cumulative figures against the periods they are made of: lũy kế 6 tháng is quarter I and quarter II, and no less than any month. */
export const cumulativeClaims: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/l[uũ][yỹ] kế/giu)].flatMap(({ index }) => {
    const sentence = sentenceAt(passage.text, index)
    const behind = passage.text.slice(index, sentence.end)
    const figure = passage.figures.find(
      (each) =>
        each.start > index && isWithin(sentence, each) && each.role === 'quantity' && !/^tháng/u.test(each.unit),
    )
    if (!figure || figure.isPercent || claimed.has(figure)) return []
    const earlier = passage.figures.filter(
      (each) => each.end <= index && isWithin(sentence, each) && isAlike(each, figure),
    )
    return ofQuarters(passage, figure, earlier, behind) ?? notBelow(passage, figure, earlier.at(-1))
  })

function isAlike(each: Figure, figure: Figure): boolean {
  return each.role === 'quantity' && !each.isPercent && each.scale.equals(figure.scale) && haveSameUnit(each, figure)
}

function ofQuarters(
  passage: Passage,
  figure: Figure,
  earlier: readonly Figure[],
  behind: string,
): readonly Claim[] | undefined {
  const count = months[/(\d{1,2}) tháng đầu năm/u.exec(behind)?.[1] ?? '']
  if (count === undefined || earlier.length !== count) return undefined
  const isEach = earlier.every((each, at) =>
    new RegExp(`quý ${quarters[at]}(?![IV])[^\\d]*$`, 'iu').test(passage.text.slice(0, each.start)),
  )
  if (!isEach) return undefined
  const computation = earlier.map(bare).join(' + ')
  return [
    judgedClaim(passage, figure, total(earlier.map(printedInterval)), { kind: 'sum', computation, grave: 'error' }),
  ]
}

/** Whether two figures count the same things; of money what is accumulated may be a debt, or another account. */
function isOfThings(figure: Figure, part: Figure): boolean {
  const counted = countedWord(figure)
  return counted !== '' && counted !== 'đồng' && counted === countedWord(part)
}

function notBelow(passage: Passage, figure: Figure, part: Figure | undefined): readonly Claim[] {
  if (
    !part ||
    part.value.compare(figure.value) <= 0 ||
    !isOfThings(figure, part) ||
    !/(?:tháng|quý|tuần|ngày)/iu.test(passage.text.slice(0, part.start))
  )
    return []
  return [
    plainClaim(passage, figure, {
      ...{ kind: 'range', verdict: 'check', expected: null, arithmetic: `${bare(figure)} < ${bare(part)}` },
      why: {
        vi: `Số lũy kế (${bare(figure)}) nhỏ hơn số của một kỳ trong đó (${bare(part)}).`,
        en: `The cumulative figure (${bare(figure)}) is below that of one of its periods (${bare(part)}).`,
      },
      suggestion: { vi: 'Kiểm tra lại hai số này.', en: 'Check the two figures.' },
    }),
  ]
}
