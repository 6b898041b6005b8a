import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

/** Cumulative figures that are less than that of a month that they hold. */
export const cumulativeClaims: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/l[uũ][yỹ] kế/giu)].flatMap(({ index }) => {
    const sentence = sentenceAt(passage.text, index)
    const figure = passage.figures.find(
      (each) =>
        each.start > index && isWithin(sentence, each) && each.role === 'quantity' && !/^tháng/u.test(each.unit),
    )
    if (!figure || figure.isPercent || claimed.has(figure)) return []
    const earlier = passage.figures.filter(
      (each) => each.end <= index && isWithin(sentence, each) && isAlike(each, figure),
    )
    return notBelow(passage, figure, earlier.at(-1))
  })

function isAlike(each: Figure, figure: Figure): boolean {
  return each.role === 'quantity' && !each.isPercent && each.scale.equals(figure.scale) && haveSameUnit(each, figure)
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
