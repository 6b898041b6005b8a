import { hundred } from '../../number/exact.ts'
import { changesIn } from '../changes/changes.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, minus, printedInterval, total } from '../figures/interval.ts'
import { canBeAdded } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isRangeEnd, isSpan } from '../text/units.ts'
import type { Relation } from './relation.ts'
import { cutTo, restLead, shareLeft } from './rest-words.data.ts'
import { isTellingSlip } from './telling-slip.ts'

/** So many values before a rest are tried. */
const mostValues = 8

/** What a whole and others taken from it leave for a number that words call the rest; and a hundred for a share. */
export const restRelations = readOnce((passage: Passage): readonly Relation[] =>
  passage.figures.flatMap((rest) => {
    if (rest.role !== 'quantity' || isSpan(rest)) return []
    const { start } = sentenceAt(passage.text, rest.start)
    const lead = passage.text.slice(Math.max(start, rest.start - 140), rest.start)
    if (!isLedTo(lead, rest) || isNoCount(passage, rest)) return []
    return rest.isPercent ? ofHundred(passage, rest, start) : ofWholes(passage, rest, start)
  }),
)

/** Whether words before a number call it a rest; those that cut a whole are looked for only where the last word can end them. */
function isLedTo(lead: string, { isPercent }: Figure): boolean {
  if (isPercent) return shareLeft.test(lead)
  return restLead.test(lead) || (/(?:là|còn)$/iu.test(lead.trimEnd().slice(-3)) && cutTo.test(lead))
}

/** An end of a range, or a rate. */
function isNoCount(passage: Passage, figure: Figure): boolean {
  return (
    isRangeEnd(passage, figure) || /^[\p{L} ]{0,12}\/\s?\p{L}/u.test(passage.text.slice(figure.end, figure.end + 24))
  )
}

/** The values of the sentence before a rest that count the same. */
function valuesBefore(passage: Passage, rest: Figure, start: number): readonly Figure[] {
  const bounds = { start, end: rest.start }
  return passage.figures
    .filter((each) => isWithin(bounds, each) && each.role === 'quantity' && each.isPercent === rest.isPercent)
    .filter((each) => !isSpan(each) && !isNoCount(passage, each) && canBeAdded(each, rest))
    .slice(-mostValues)
}

function ofWholes(passage: Passage, rest: Figure, start: number): readonly Relation[] {
  const values = valuesBefore(passage, rest, start)
  const isExact = (each: Figure) => roughnessAt(passage.text, each.start) === undefined
  return values.flatMap((whole, at) => {
    const behind = values.slice(at + 1)
    const runs = behind.flatMap((_, from) =>
      behind.slice(from).map((__, count) => behind.slice(from, from + count + 1)),
    )
    return runs.flatMap((taken) => {
      const computed = minus(printedInterval(whole), total(taken.map(printedInterval)))
      const isAll = taken.length === behind.length && [whole, ...taken].every(isExact)
      const isMissed = isAll && at === 0 && isTellingSlip(rest, computed.value, 3)
      const computation = [whole, ...taken].map(bare).join(' − ')
      return [{ kind: 'difference', figure: rest, computed, computation, isMissed, isBound: false } as const]
    })
  })
}

function ofHundred(passage: Passage, rest: Figure, start: number): readonly Relation[] {
  const changes = new Set(changesIn(passage, new Set()).map(({ figure }) => figure))
  const shares = valuesBefore(passage, rest, start).filter((each) => !changes.has(each))
  if (shares.length === 0 || shares.length === mostValues) return []
  const computed = minus(exactly(hundred), total(shares.map(printedInterval)))
  const computation = `100% − ${shares.map(bare).join(' − ')}`
  const isMissed = isTellingSlip(rest, computed.value, 2)
  return [{ kind: 'sum', figure: rest, computed, computation, isMissed, isBound: false }]
}
