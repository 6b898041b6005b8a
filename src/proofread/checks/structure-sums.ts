import { exact, hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { lastPlace, printedInterval, total } from '../figures/interval.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Shares of a structure, which make a hundred per cent up to rounding: Cơ cấu kinh tế: … chiếm 18,4%; … chiếm 26,3%; … chiếm 55,3%. */
export const structureSums: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/cơ cấu[^.;\d]{0,60}:/giu)].flatMap(({ index }) => {
    const sentence = sentenceAt(passage.text, index)
    const shares = passage.figures.filter((each) => each.isPercent && each.start > index && isWithin(sentence, each))
    const last = shares.at(-1)
    if (shares.length < 2 || !last || shares.some((share) => claimed.has(share))) return []
    const isShare = shares.every(({ start }) => /chiếm\s*$/u.test(passage.text.slice(0, start)))
    const sum = total(shares.map(printedInterval))
    const slack = lastPlace(Math.max(...shares.map(({ decimals }) => decimals))).mul(exact(`${shares.length}`))
    if (!isShare || sum.value.sub(hundred).abs().compare(slack) <= 0) return []
    const found = inFull(sum.value, last.decimals)
    return [
      plainClaim(passage, last, {
        ...{ kind: 'sum', verdict: 'error', expected: null },
        arithmetic: `${shares.map(bare).join(' + ')} = ${found}%`,
        why: {
          vi: `Các phần của một cơ cấu phải cộng thành 100%, ở đây được ${found}%.`,
          en: `The shares of a structure make 100%; these make ${found}%.`,
        },
        suggestion: { vi: 'Kiểm tra lại các tỷ lệ.', en: 'Check the shares.' },
      }),
    ]
  })
