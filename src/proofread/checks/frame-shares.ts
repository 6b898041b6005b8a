import type { PassageCheck, Reading } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { judge } from '../figures/judge.ts'
import { isMisread } from '../figures/near-miss.ts'
import { type Candidate, candidatesIn } from '../shares/share-candidates.ts'
import { canBeAdded } from '../sums/parts.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

/**
 * Shares told in the same words as others, of the number that stands in the same place before the part: kiểm tra 480 cơ sở, vi phạm 36 cơ
 * sở, chiếm 7,5%; kiểm tra 1.250 cơ sở, vi phạm 65 cơ sở, chiếm 7,5%. The others are exactly such shares; the one that is not is copied
 * from another of them, or a slip, or one of three at least.
 */
export const frameShares: PassageCheck = (passage, claimed, reading) => {
  const framed = framedIn(reading)(passage)
  if (framed.length === 0) return []
  const around = framedAround(passage, reading)
  return framed.flatMap(({ share, whole, frame }) => {
    const { part, percent } = share
    const computed = shareInterval(part, whole)
    const others = around.filter((each) => each.frame === frame && each.share !== share)
    if (claimed.has(percent) || !computed || others.length === 0 || !others.every(holds)) return []
    if (judge(percent, computed) !== 'different' || hasOtherWhole(share)) return []
    const isCopied = others.some((each) => each.share.percent.value.equals(percent.value))
    if (!isCopied && !isMisread(percent, computed.value) && others.length < fewest) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    return [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave: 'error' })]
  })
}

/** So many others tell what is meant whatever the wrong share looks like. */
const fewest = 2

/** How many passages to each side may hold the others. */
const reach = 8

/** A share, the number before its part, and the words around the three, which tell what they are. */
interface Framed {
  readonly share: Candidate
  readonly whole: Figure
  readonly frame: string
}

function framedAround({ order, kind }: Passage, reading: Reading): readonly Framed[] {
  return reading.passages
    .slice(Math.max(0, order - reach), order + reach + 1)
    .filter((each) => each.kind === kind)
    .flatMap(framedIn(reading))
}

const framedIn = readOnce((reading: Reading) =>
  readOnce((passage: Passage): readonly Framed[] =>
    candidatesIn(passage, reading).flatMap((share) => framedOf(passage, share)),
  ),
)

/** What leads to a number: the word before it; those before that name what the row is of. */
const lead = /\p{L}+\s*:?\s*$/u

function framedOf(passage: Passage, share: Candidate): readonly Framed[] {
  const { part, percent, measure, isOfChange, isAgain, wording } = share
  const { text, figures } = passage
  const whole = figures[figures.indexOf(part) - 1]
  if (!whole || measure || isOfChange || isAgain || part.end > percent.start || roughnessAt(text, part.start)) return []
  if (!isWithin(sentenceAt(text, percent.start), whole) || !canBeAdded(whole, part)) return []
  if (whole.role !== 'quantity' || whole.isPercent || whole.value.compare(part.value) < 0) return []
  const before = lead.exec(text.slice(Math.max(0, whole.start - 30), whole.start))?.[0] ?? ''
  const words = [before, between(passage, whole, part), between(passage, part, percent), wording]
  return [{ share, whole, frame: words.map((each) => each.trim().toLowerCase()).join('#') }]
}

function holds({ share, whole }: Framed): boolean {
  const computed = shareInterval(share.part, whole)
  return computed !== undefined && judge(share.percent, computed) === 'same'
}

/** Whether a share is one of another number around it. */
function hasOtherWhole({ part, percent, wholes, earlier }: Candidate): boolean {
  return [...wholes, ...earlier].some((each) => {
    const computed = haveSameUnit(each, part) ? shareInterval(part, each) : undefined
    return computed !== undefined && judge(percent, computed) === 'same'
  })
}
