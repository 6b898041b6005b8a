import { appendAudit } from '../../store/audit.ts'
import { asPerson } from '../../store/database.ts'
import { getLetterSettings, type LetterSettings, saveLetterSettings } from '../../store/letter-settings.ts'
import type { Actor, Context } from '../context.ts'

/** Reads which letters one gets. */
export function readLetterSettings({ db }: Context, actor: Actor): Promise<LetterSettings> {
  return asPerson(db, actor.id, (tx) => getLetterSettings(tx, actor.id))
}

/** Changes which letters one gets; what is told in the program stays. */
export function changeLetterSettings({ db, now }: Context, actor: Actor, settings: LetterSettings): Promise<void> {
  return asPerson(db, actor.id, async (tx) => {
    await saveLetterSettings(tx, actor.id, settings)
    const told = { round: null, at: now(), person: actor.id, action: 'change-letters', subject: actor.id }
    await appendAudit(tx, { ...told, details: { digest: settings.digest, atOnce: settings.atOnce } })
  })
}
