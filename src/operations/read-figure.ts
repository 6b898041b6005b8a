import type { RoundId } from '../framework/ids.ts'
import type { FigureCode } from '../framework/rule.ts'
import { findCurrentFigure } from '../store/entries.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { requireSubCriterion } from './require-sub-criterion.ts'

/** A figure as it stands. */
export interface CurrentFigure {
  /** Plain decimal text; null where it is missing. */
  readonly value: string | null
  readonly source: string | null
  /** 0 where none was entered. */
  readonly version: number
}

/**
 * Reads the newest version of a figure.
 *
 * @throws Problem `not-permitted`, `not-found` for a code that the framework lacks
 */
export function readFigure(
  context: Context,
  actor: Actor,
  round: RoundId,
  { code, figure }: { readonly code: string; readonly figure: FigureCode },
): Promise<CurrentFigure> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await requireSubCriterion(tx, round, code, figure)
    const found = await findCurrentFigure(tx, round, code, figure)
    return { value: found?.value ?? null, source: found?.source ?? null, version: found?.version ?? 0 }
  })
}
