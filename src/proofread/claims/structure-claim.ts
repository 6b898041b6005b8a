import { exact, hundred } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { bare, inFull } from '../figures/in-print.ts'
import { lastPlace, printedInterval, total } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import type { Claim } from './claim.ts'
import { plainClaim } from './claim-in.ts'

/** Whether shares make a hundred per cent, as far as each is rounded. */
export function isHundred(shares: readonly Figure[]): boolean {
  const { value } = total(shares.map(printedInterval))
  const slack = lastPlace(Math.max(...shares.map(({ decimals }) => decimals))).mul(exact(`${shares.length}`))
  return value.sub(hundred).abs().compare(slack) <= 0
}

/** Says at a figure that the shares of a structure do not make a hundred per cent. */
export function structureClaim(passage: Passage, shares: readonly Figure[], figure: Figure): Claim {
  const found = inFull(total(shares.map(printedInterval)).value, figure.decimals)
  return plainClaim(passage, figure, {
    ...{ kind: 'sum', verdict: 'error', expected: null },
    arithmetic: `${shares.map(bare).join(' + ')} = ${found}%`,
    why: {
      vi: `Các phần của một cơ cấu phải cộng thành 100%, ở đây được ${found}%.`,
      en: `The shares of a structure make 100%; these make ${found}%.`,
    },
    suggestion: { vi: 'Kiểm tra lại các tỷ lệ.', en: 'Check the shares.' },
  })
}
