import type { AdjustmentBlock, ParFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type AdjustmentSum, adjustmentSum } from '../scoring/adjustment-sum.ts'
import { toRollUpItem } from './domain-results.ts'
import { type ItemResult, itemResult } from './item-results.ts'

/** A bonus or penalty block with its sub-criteria and what it adds or takes off. */
export interface AdjustmentResult extends AdjustmentSum {
  readonly block: AdjustmentBlock
  /** In the order of the framework; their `lost` is null: nobody loses a bonus, and a penalty has no maximum to reach. */
  readonly items: readonly ItemResult[]
}

/** Scores the bonus and penalty blocks of a round, in the order of the framework. */
export function adjustmentResults(framework: ParFramework, round: Round): readonly AdjustmentResult[] {
  return framework.adjustments.map((block) => {
    const items = block.subCriteria.map((item) => ({
      ...itemResult({ item, domain: '' }, framework, round, null),
      lost: null,
    }))
    return { block, items, ...adjustmentSum(block, items.map(toRollUpItem)) }
  })
}
