import type { SubCriterion } from '../framework/framework.ts'
import { subCriteriaOf } from '../framework/framework.ts'
import type { RoundId } from '../framework/ids.ts'
import type { FigureCode } from '../framework/rule.ts'
import { Problem } from '../problem.ts'
import type { Db } from '../store/database.ts'
import { getRoundHead } from '../store/rounds.ts'
import { openParFramework } from './open-framework.ts'

/**
 * Finds a sub-criterion of a round's framework, and that it has a figure if one is named.
 *
 * @throws Problem `not-found`
 */
export async function requireSubCriterion(
  db: Db,
  round: RoundId,
  code: string,
  figure: FigureCode | null,
): Promise<SubCriterion> {
  const head = await getRoundHead(db, round)
  const { framework } = await openParFramework(head.parFramework)
  const item = subCriteriaOf(framework).find((each) => each.code === code)
  if (!item) throw new Problem('not-found', { what: { vi: 'tiêu chí', en: 'sub-criterion' }, id: code })
  if (figure !== null && !item.figures.some((each) => each.code === figure)) {
    throw new Problem('not-found', { what: { vi: `số liệu của ${code}`, en: `figure of ${code}` }, id: figure })
  }
  return item
}
