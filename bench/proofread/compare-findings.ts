import type { Claim, Proofreading, Verdict } from '../../src/proofread/claims/claim.ts'
import type { Place } from '../../src/proofread/text/finished-document.ts'
import type { Expected, Passage, PassageFigure } from '../../test/support/passages.ts'
import { spotsOf } from '../../test/support/spots.ts'

/**
 * What a finding is worth: `right`; `half` where an error is only doubted; `mild` where an error or a doubt is only noted;
 * `allowed` where it counts neither for nor against; `wrong` otherwise.
 */
export type Worth = 'right' | 'half' | 'mild' | 'allowed' | 'wrong'

export interface JudgedFinding {
  readonly passage: string
  readonly finding: Claim
  readonly worth: Worth
  /** What it meets; null for none. */
  readonly expected: Expected | null
}

/** How an expected finding was met: by its own verdict, by a milder one, or not at all. */
export type Met = 'right' | 'half' | 'mild' | 'missed'

export interface JudgedExpectation {
  readonly passage: string
  readonly expected: Expected
  readonly met: Met
  /** The kind that the finding gave it; null where it was missed. */
  readonly foundAs: string | null
}

const strength: Readonly<Record<Verdict, number>> = { holds: 0, note: 1, check: 2, error: 3 }

/** Lays the findings of a passage beside what a careful proofreader would say of it. */
export function compareFindings(passage: Passage, { claims }: Proofreading) {
  const findings = claims.filter(({ verdict }) => verdict !== 'holds').map((finding) => judged(passage, finding))
  const expectations = passage.expect.map((expected): JudgedExpectation => {
    const meeting = findings.filter((each) => meets(passage, each.finding, expected))
    const best = (['right', 'half', 'mild'] as const).find((worth) => meeting.some((each) => each.worth === worth))
    const found = meeting.find(({ worth }) => worth === best)
    const foundAs = best === undefined ? null : (found?.finding.kind ?? null)
    return { passage: passage.id, expected, met: best ?? 'missed', foundAs }
  })
  return { findings, expectations }
}

function judged(passage: Passage, finding: Claim): JudgedFinding {
  const met = passage.expect.filter((expected) => meets(passage, finding, expected))
  const worths = met.map((expected) => ({ expected, worth: worthOf(finding.verdict, expected.verdict) }))
  const best = (['right', 'half', 'mild'] as const)
    .flatMap((worth) => worths.filter((each) => each.worth === worth))
    .at(0)
  if (best) return { passage: passage.id, finding, ...best }
  const isAllowed = passage.may.some(
    (allowed) => strength[finding.verdict] <= strength[allowed.verdict] && stands(passage, finding, allowed),
  )
  return { passage: passage.id, finding, worth: isAllowed ? 'allowed' : 'wrong', expected: null }
}

function worthOf(found: Verdict, expected: Verdict): Worth {
  if (found === expected) return 'right'
  if (strength[found] > strength[expected]) return 'wrong'
  return found === 'check' ? 'half' : 'mild'
}

function meets(passage: Passage, finding: Claim, expected: Expected): boolean {
  return [expected, ...expected.or].some((figure) => stands(passage, finding, figure))
}

/** Whether a finding is about a figure: at its place, and over its words or with a number that it prints. */
function stands({ document }: Passage, { place, span, printed }: Claim, figure: PassageFigure): boolean {
  return spotsOf(document, figure).some((spot) => {
    if (!isSamePlace(place, spot.place)) return false
    if (span && spot.place.chart === undefined) return span.start < spot.end && spot.start < span.end
    const numbers = numbersOf(figure.printed)
    if (numbers.length === 0) return printed.includes(figure.printed) || figure.printed.includes(printed)
    return numbersOf(printed).some((number) => numbers.includes(number))
  })
}

/** Pages, lines and sheets are the format's: a passage has none. */
function isSamePlace(found: Place, named: Place): boolean {
  const keys = ['paragraph', 'table', 'row', 'column', 'footnote', 'chart'] as const
  return keys.every((key) => named[key] === undefined || found[key] === named[key])
}

function numbersOf(words: string): readonly string[] {
  return words.match(/\d[\d.,]*\d|\d/g) ?? []
}
