import { exact } from '../../number/exact.ts'
import { exactly } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import type { Amount } from './amount.ts'

/** Months, quarters and years that a text tells by a name: cả năm has twelve months. */
export function periodsOf({ text }: Passage, per: string): readonly Amount[] {
  const implied = (count: bigint) => [{ value: exactly(exact(count)), text: `${count}`, figure: null }]
  if (
    /^tháng/u.test(per) &&
    /cả năm|trong năm|năm \d{4}|một năm|12 tháng/iu.test(text) &&
    !/\d+ tháng|quý/iu.test(text)
  )
    return implied(12n)
  return /^quý/u.test(per) && /cả năm|trong năm/iu.test(text) ? implied(4n) : []
}
