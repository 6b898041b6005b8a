import type { RoundId } from '../framework/ids.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { readResults } from './read-round.ts'
import { type ReportFormat, renderReport } from './render-report.ts'

/**
 * Builds the report of a round as it stands now, in one format.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export async function readReport(
  context: Context,
  actor: Actor,
  id: RoundId,
  format: ReportFormat,
): Promise<Uint8Array> {
  await permitted(context, actor, 'build report', id, async () => undefined)
  return renderReport(await readResults(context, actor, id), format)
}
