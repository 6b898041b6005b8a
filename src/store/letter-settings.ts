import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** Which letters a person wants. */
export interface LetterSettings {
  /** The letter of the day. */
  readonly digest: boolean
  /** Letters about what is returned, about mentions and reminders. */
  readonly atOnce: boolean
}

/** Of the acting person; who has chosen nothing gets all. */
export async function getLetterSettings(db: Db, person: PersonId): Promise<LetterSettings> {
  const found = db.selectFrom('letter_settings').select(['digest', 'at_once']).where('person_id', '=', person)
  const row = await found.executeTakeFirst()
  return { digest: row?.digest ?? true, atOnce: row?.at_once ?? true }
}

export async function saveLetterSettings(tx: Tx, person: PersonId, { digest, atOnce }: LetterSettings): Promise<void> {
  await tx
    .insertInto('letter_settings')
    .values({ person_id: person, digest, at_once: atOnce })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ digest, at_once: atOnce }))
    .execute()
}
