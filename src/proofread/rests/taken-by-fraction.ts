import type { Figure } from '../figures/figure.ts'
import { fractionsOf } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import type { Taken } from './taken.ts'
import { isAlike } from './values-before-rest.ts'

/** The last fraction of the sentence, or the only one of the sentence before: 17/20 sở, ngành …; 02 đơn vị còn lại. */
export function takenByFraction(passage: Passage, rest: Figure): Taken | undefined {
  const sentence = sentenceAt(passage.text, rest.start)
  const earlier = sentenceAt(passage.text, Math.max(0, sentence.start - 2))
  const all = [...fractionsOf(passage), ...spokenFractions(passage)].filter(({ bottom }) => bottom.end <= rest.start)
  const here = all.filter(({ top }) => isWithin(sentence, top))
  const before = all.filter(({ top }) => isWithin(earlier, top))
  const found = here.length > 0 ? here.at(-1) : before.length === 1 ? before[0] : undefined
  if (!found || found.top.value.compare(found.bottom.value) > 0 || !isAlike(found.bottom, rest)) return undefined
  const since = passage.figures.filter((each) => each.start >= found.bottom.end && each.end <= rest.start)
  const isClear = since.every((each) => each.isPercent || each.role !== 'quantity' || !isAlike(each, rest))
  return isClear ? { whole: found.bottom, part: found.top } : undefined
}

/** 8 trong 10 phòng; 95 phiếu trên tổng số 100 phiếu */
function spokenFractions({ text, figures }: Passage): readonly { readonly top: Figure; readonly bottom: Figure }[] {
  return figures.flatMap((top, at) => {
    const bottom = figures[at + 1]
    if (top.role !== 'quantity' || bottom?.role !== 'quantity' || top.isPercent || bottom.isPercent) return []
    const isTied = /^\s*\p{L}*\s*\p{L}*\s*(?:trong|trên)\s+(?:tổng số\s+|số\s+)?$/u.test(
      text.slice(top.end, bottom.start),
    )
    return isTied && top.value.compare(bottom.value) < 0 ? [{ top, bottom }] : []
  })
}
