import type { PassageCheck } from '../check.ts'
import { isHundred, structureClaim } from '../claims/structure-claim.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Shares of a structure, which make a hundred per cent up to rounding: Cơ cấu kinh tế: … chiếm 18,4%; … chiếm 26,3%; … chiếm 55,3%. */
export const structureSums: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/cơ cấu[^.;\d]{0,60}:/giu)].flatMap(({ index }) => {
    const sentence = sentenceAt(passage.text, index)
    const shares = passage.figures.filter((each) => each.isPercent && each.start > index && isWithin(sentence, each))
    const last = shares.at(-1)
    if (shares.length < 2 || !last || shares.some((share) => claimed.has(share))) return []
    const isShare = shares.every(({ start }) => /chiếm\s*$/u.test(passage.text.slice(0, start)))
    return !isShare || isHundred(shares) ? [] : [structureClaim(passage, shares, last)]
  })
