import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import type { Passage } from '../text/passage.ts'
import type { Pair } from './change-pair.ts'

/**
 * The finding that a word of change goes the other way than the two values: tăng từ 93,2% lên 91,8%.
 *
 * @param figure where it is told
 */
export function oppositeWay(passage: Passage, figure: Figure, { before, now }: Pair, word: string): readonly Claim[] {
  // By how much something fell or rose is no level: giảm 5 cơ quan so với trước sắp xếp là 20.
  if ([before, now].some((each) => isToldAsChange(passage.text, each))) return []
  const rose = now.value.compare(before.value) > 0
  const claim = plainClaim(passage, figure, {
    ...{ kind: 'difference', verdict: 'error', expected: null, arithmetic: `${bare(before)} → ${bare(now)}` },
    why: {
      vi: `Ghi “${word}” nhưng ${bare(now)} ${rose ? 'lớn' : 'nhỏ'} hơn ${bare(before)}.`,
      en: `It says “${word}”, but ${bare(now)} is ${rose ? 'larger' : 'smaller'} than ${bare(before)}.`,
    },
    suggestion: {
      vi: `Sửa “${word}”, hoặc sửa một trong hai số.`,
      en: `Change “${word}”, or one of the two figures.`,
    },
  })
  return [claim]
}
