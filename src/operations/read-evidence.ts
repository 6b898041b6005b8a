import type { EvidenceId, RoundId } from '../framework/ids.ts'
import { searchName } from '../number/search-name.ts'
import { type Evidence, getEvidence, listCurrentEvidence, searchEvidence } from '../store/evidence.ts'
import { getRoundHead } from '../store/rounds.ts'
import { type Actor, type Context, permitted } from './context.ts'

/**
 * Lists the evidence of a round, or of one of its sub-criteria; withdrawn evidence too, marked.
 *
 * @throws Problem `not-permitted`
 */
export function listEvidence(
  context: Context,
  actor: Actor,
  round: RoundId,
  code?: string,
): Promise<readonly Evidence[]> {
  return permitted(context, actor, 'read evidence', round, (tx) => listCurrentEvidence(tx, round, code))
}

/** @throws Problem `not-permitted`, `not-found` */
export function readEvidence(
  context: Context,
  actor: Actor,
  { round, id, version }: { round: RoundId; id: EvidenceId; version?: number | undefined },
): Promise<Evidence> {
  return permitted(context, actor, 'read evidence', round, (tx) => getEvidence(tx, round, id, version))
}

/**
 * Finds evidence of all rounds of a round's organisation by document number, file name or issuer, with or without
 * diacritics, to be used again. Of other rounds only what the actor may read. Empty if no word is searched for.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export function findEvidence(context: Context, actor: Actor, round: RoundId, text: string) {
  return permitted(context, actor, 'read evidence', round, async (tx) => {
    const { organisation } = await getRoundHead(tx, round)
    return searchName(text) === '' ? [] : searchEvidence(tx, organisation, text)
  })
}
