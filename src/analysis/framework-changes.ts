import type { ParFramework, SubCriterion } from '../framework/framework.ts'
import { toPlain } from '../number/plain.ts'
import { sharedItems } from './shared-items.ts'

/** A sub-criterion that two frameworks do not score in the same way; null where one of them has none of its code. */
export interface FrameworkChange {
  readonly code: string
  readonly from: SubCriterion | null
  readonly to: SubCriterion | null
}

/**
 * Compares two frameworks by code, bonus and penalty blocks included.
 *
 * @returns what is not the same in both, in the order of the first, then what the second alone has
 */
export function frameworkChanges(one: ParFramework, other: ParFramework): readonly FrameworkChange[] {
  const [same, touched] = [sharedItems(one, other), inChangedBlocks(one, other)]
  const [from, to] = [placed(one), placed(other)]
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((code) => !same.has(code) || touched.has(code))
    .map((code) => ({ code, from: from.get(code) ?? null, to: to.get(code) ?? null }))
}

/** Items of blocks that are not the same as a whole: a block's cap touches each of its items. */
function inChangedBlocks(one: ParFramework, other: ParFramework): ReadonlySet<string> {
  const others = new Set(other.adjustments.map((block) => JSON.stringify(toPlain(block))))
  const changed = one.adjustments.filter((block) => !others.has(JSON.stringify(toPlain(block))))
  return new Set(changed.flatMap(({ subCriteria }) => subCriteria.map(({ code }) => code)))
}

function placed({ domains, adjustments }: ParFramework): ReadonlyMap<string, SubCriterion> {
  return new Map(
    [...domains, ...adjustments].flatMap(({ subCriteria }) => subCriteria.map((item) => [item.code, item])),
  )
}
