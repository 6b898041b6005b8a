import { sql } from 'kysely'
import type { RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import type { TestDatabase } from './database.ts'

/** Moves all sub-criteria of a round by an action, as the owner; an appraisal gives no points and is told to be somebody's. */
export async function moveAll(
  { owner }: TestDatabase,
  round: RoundId,
  action: string,
  appraiser: Actor,
  codes: readonly string[] | null = null,
): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    // The owner is held to the table too, but not to the roles of a person; for an appraisal the person has them.
    const by = action === 'appraise' ? appraiser.id : null
    await sql`select set_config('chiso.person', ${by ?? ''}, true)`.execute(tx)
    await sql`
      insert into course_steps (round_id, code, version, action, state, entered_by, entered_at)
      select i.round_id, i.code, i.step + 1, m.action, m.to_state, ${by}, i.changed_at
      from round_items i
      join course_moves m on m.action = ${action} and m.from_state = i.state
      where i.round_id = ${round} and (${codes}::text[] is null or i.code = any (${codes}::text[]))
      order by i.code`.execute(tx)
  })
}
