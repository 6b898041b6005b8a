import { everyItem } from '../analysis/computed-results.ts'
import type { ItemResult } from '../analysis/item-results.ts'
import type { Fault } from '../fault.ts'
import { Problem } from '../problem.ts'
import { scoreRound } from './score-round.ts'

/**
 * Finds one sub-criterion's result with its proof.
 *
 * @throws Problem `not-found` for a code that the framework does not have, with the codes there are; as `openRound` does
 */
export async function explainScore(
  folder: string,
  code: string,
): Promise<{ result: ItemResult; warnings: readonly Fault[] }> {
  const { results, warnings } = await scoreRound(folder)
  const result = everyItem(results).find(({ item }) => item.code === code)
  if (result) return { result, warnings }
  const known = everyItem(results).map(({ item }) => item.code)
  throw new Problem('not-found', { what: { vi: 'tiêu chí', en: 'sub-criterion' }, id: code, known })
}
