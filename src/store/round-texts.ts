import { type RoundTextKind, roundTextKinds } from '../assessment/review/meeting.ts'
import type { PersonId, RoundId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** A text of a round as it stands; version 0 and empty before the first. */
export interface RoundText {
  readonly text: string
  readonly version: number
}

export type RoundTexts = Readonly<Record<RoundTextKind, RoundText>>

export async function getRoundTexts(db: Db, round: RoundId): Promise<RoundTexts> {
  const rows = await db
    .selectFrom('round_texts')
    .distinctOn('kind')
    .select(['kind', 'version', 'text'])
    .where('round_id', '=', round)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
  const blank: RoundText = { text: '', version: 0 }
  const of = (kind: RoundTextKind) => {
    const row = rows.find((each) => each.kind === kind)
    return row ? { text: row.text, version: row.version } : blank
  }
  return Object.fromEntries(roundTextKinds.map((kind) => [kind, of(kind)])) as RoundTexts
}

/** @returns false if somebody has appended that version */
export async function appendRoundText(
  tx: Tx,
  round: RoundId,
  text: RoundText & { readonly kind: RoundTextKind },
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('round_texts')
    .values({ ...text, round_id: round, entered_by: by, entered_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}
