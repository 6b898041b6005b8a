import { criteriaOf, type SipasFramework, type SipasPart } from '../framework/framework.ts'
import type { CriterionIndexes } from '../framework/round.ts'
import { type Exact, exact, sumIfComplete } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'

/** The satisfaction index of one part of the tree, in per cent. */
export interface IndexValue {
  readonly code: string
  readonly name: string
  /** Codes of the criteria it is the mean of, in order. */
  readonly criteria: readonly string[]
  /** Unrounded; null if any of its criteria is missing. */
  readonly exactPercent: Exact | null
  /** Rounded half up as the framework declares. */
  readonly percent: Exact | null
}

/** The satisfaction index of one year from the overall value down to the criteria. */
export interface SipasIndex {
  readonly overall: IndexValue
  readonly parts: readonly IndexValue[]
  readonly groups: readonly IndexValue[]
  readonly criteria: readonly IndexValue[]
}

/**
 * Aggregates criterion indexes: group, part and overall are plain means of the criteria below them, so the overall index is
 * the mean of all criteria and not of the groups. A missing criterion leaves the values above it without one.
 *
 * @see method note, §3: reproduces all 51 printed values of both years of Điện Biên 2024 to two decimals (derived)
 */
export function sipasIndex(framework: SipasFramework, indexes: CriterionIndexes): SipasIndex {
  const groups = framework.parts.flatMap((part) => part.groups)
  const indexOver = (code: string, name: string, criteria: readonly { readonly code: string }[]): IndexValue => {
    const exactPercent = mean(criteria.map((criterion) => indexes[criterion.code] ?? null))
    const percent = exactPercent && roundHalfUp(exactPercent, framework.rounding.totalDecimals)
    return { code, name, criteria: criteria.map((criterion) => criterion.code), exactPercent, percent }
  }
  const all = criteriaOf(framework)
  return {
    overall: indexOver(framework.id, framework.overallName, all),
    parts: framework.parts.map((part) => indexOver(part.code, part.name, criteriaOfPart(part))),
    groups: groups.map((group) => indexOver(group.code, group.name, group.criteria)),
    criteria: all.map((criterion) => indexOver(criterion.code, criterion.name, [criterion])),
  }
}

function criteriaOfPart(part: SipasPart) {
  return part.groups.flatMap((group) => group.criteria)
}

function mean(values: readonly (Exact | null)[]): Exact | null {
  const total = sumIfComplete(values)
  return total === null || values.length === 0 ? null : total.div(exact(BigInt(values.length)))
}
