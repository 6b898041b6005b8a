import type { Figure } from '../figures/figure.ts'
import { fractionsOf } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

const ofBehind = /^[^,;.()\d]{0,30}\strên\s(?:tổng )?(?:số )?(\d[\d.,]*\d)/u

/** Whether what is called a rest is told to be one of another whole: cuối năm còn 305 hộ nghèo trên 4.165 hộ; điểm thẩm định còn 56,92/68 điểm. */
export function isOfOtherWhole(passage: Passage, rest: Figure, whole: Figure): boolean {
  const own = fractionsOf(passage).find(({ top }) => top === rest)
  const behind = ofBehind.exec(passage.text.slice(rest.end, rest.end + 60))?.[1]
  return (own !== undefined && !own.bottom.value.equals(whole.value)) || (behind !== undefined && behind !== whole.text)
}
