import type { Fault } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { domainDifference } from '../../survey/compare/domain-difference.ts'
import { type JudgedDifference, judgedDifferences } from '../../survey/compare/verdict.ts'
import { yearChange } from '../../survey/compare/year-changes.ts'
import { figuresOf } from '../../survey/estimate/estimation-plan.ts'
import { formulaOf } from './estimate-answers.ts'
import { openAnswers } from './open-answers.ts'
import { type DomainFigure, openEstimates, requireComparable } from './open-estimates.ts'
import { requireFigure } from './require-figure.ts'
import type { SampleFiles } from './wanted-of-answers.ts'

/** What is compared, and how sure verdicts and intervals are to be. */
export interface CompareRequest {
  /** The id, or kind and id as in `part:I`; null for the overall index. */
  readonly figure: string | null
  readonly level: number
}

/** A figure of one domain, or year, beside that of another. */
export interface ComparedFigures extends JudgedDifference {
  /** Null for all people. */
  readonly one: string | null
  /** Null for all people; between years the same as `one`. */
  readonly other: string | null
  readonly value: number
  readonly otherValue: number
}

export interface SurveyComparison {
  readonly between: 'years' | 'domains'
  readonly figure: string
  readonly formula: IndexFormula | null
  readonly level: number
  readonly differences: readonly ComparedFigures[]
  /** Domains that have no value on one side or are in one year only; null for all people. */
  readonly leftOut: readonly (string | null)[]
  readonly warnings: readonly Fault[]
}

/** Two domains to be compared; null for all people. */
export type NamedPair = readonly [one: string, other: string | null]

/** Under which design answers are compared, by which column, and which domains; null for each beside all people. */
interface ComparedAnswers extends SampleFiles {
  readonly design: string
  readonly by: string
  readonly pairs: readonly NamedPair[] | null
}

/**
 * Compares domains of one survey with each other, or each with all people.
 *
 * @throws Problem as `openAnswers` does; `not-found` for the figure or a domain
 */
export async function compareDomains(
  paths: readonly string[],
  { design: designPath, by, pairs, ...sample }: ComparedAnswers,
  request: CompareRequest,
): Promise<SurveyComparison> {
  const { design, totals, warnings } = await openAnswers(paths, designPath, {
    ...sample,
    ...{ domain: by, designEffects: false },
  })
  const { name: figure } = requireFigure(figuresOf(design.plan), request.figure)
  const known = [...totals.domains.keys()].filter((name) => name !== '').toSorted()
  const wanted = pairs ?? known.map((name): NamedPair => [name, null])
  requireDomains(wanted, known)
  const compared = wanted.map(([one, other]) => ({
    ...{ one, other },
    found: domainDifference(totals, design.lonelyRule, { figure, one, other }, request.level),
  }))
  return {
    between: 'domains',
    ...{ figure, formula: formulaOf(design), level: request.level, warnings },
    differences: judgedDifferences(
      compared.flatMap(({ found, ...pair }) => (found ? [{ ...found, ...pair }] : [])),
      request.level,
    ),
    leftOut: compared.flatMap(({ found, one }) => (found ? [] : [one])),
  }
}

function requireDomains(pairs: readonly NamedPair[], known: readonly string[]): void {
  const unknown = pairs.flat().find((name) => name !== null && !known.includes(name))
  const what = { vi: 'đơn vị', en: 'unit' }
  if (unknown != null) throw new Problem('not-found', { what, id: unknown, known })
}

/**
 * Compares each domain of a survey, and all people, with themselves in an earlier one that was drawn apart.
 *
 * @throws Problem as `openEstimates` and `requireComparable` do
 */
export async function compareYears(
  path: string,
  beforePath: string,
  request: CompareRequest,
): Promise<SurveyComparison> {
  const now = await openEstimates(path, request.figure)
  const before = await openEstimates(beforePath, now.figure)
  const doubts = requireComparable(now, before)
  const earlier = new Map(before.domains.map((each) => [each.domain, each]))
  const changes = now.domains.flatMap((each) => changeOf(each, earlier.get(each.domain), request.level))
  const domains = [...new Set([...now.domains, ...before.domains].map(({ domain }) => domain))]
  return {
    between: 'years',
    ...{ figure: now.figure, formula: now.formula, level: request.level },
    differences: judgedDifferences(changes, request.level),
    leftOut: domains.filter((domain) => changes.every(({ one }) => one !== domain)),
    warnings: [...now.warnings, ...before.warnings, ...doubts],
  }
}

function changeOf(now: DomainFigure, before: DomainFigure | undefined, level: number) {
  if (now.value === null || before?.value == null) return []
  const [value, otherValue] = [now.value, before.value]
  const change = yearChange({ ...now, value }, { ...before, value: otherValue }, level)
  return [{ one: now.domain, other: now.domain, value, otherValue, ...change }]
}
