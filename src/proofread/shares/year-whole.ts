import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { haveSameUnit } from '../text/units.ts'
import type { Candidate } from './share-candidates.ts'

/** The whole of another year that is named behind the per cent: 3.050 người năm 2023 …, bằng 105% năm 2023. */
export function yearWhole(passage: Passage, { part, percent, wholes }: Candidate): Figure | undefined {
  const behind = /^\s*(?:so với\s|cùng kỳ\s|của\s)*năm\s+(\d{4})/u.exec(
    passage.text.slice(percent.end, percent.end + 40),
  )
  const year = behind?.[1]
  if (year === undefined) return undefined
  const found = wholes.filter((whole) => {
    const previous = passage.figures.findLast((each) => each.end <= whole.start && each.role === 'quantity')
    const lead = passage.text.slice(previous?.end ?? 0, whole.start)
    return haveSameUnit(part, whole) && new RegExp(`năm\\s+${year}[^.;]{0,30}$`, 'iu').test(lead)
  })
  return found.length === 1 ? found[0] : undefined
}
