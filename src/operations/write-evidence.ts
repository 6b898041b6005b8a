import { toIsoDate } from '../number/vietnamese-date.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { type Evidence, type EvidenceVersion, getEvidence, insertEvidenceVersion } from '../store/evidence.ts'
import { requireEvidencing } from './campaigns/require-entering.ts'
import type { Actor, Context } from './context.ts'

/**
 * Writes a version of evidence and its row in the log, and reads it back.
 *
 * @throws Problem as `requireEvidencing` does
 */
export async function writeEvidence(
  context: Context,
  actor: Actor,
  tx: Tx,
  version: Omit<EvidenceVersion, 'enteredBy' | 'enteredAt'>,
  action: 'add-evidence' | 'change-evidence' | 'withdraw-evidence',
): Promise<Evidence> {
  const at = context.now()
  const { round, id, version: number, code, fileName, sha256, documentNumber, issuer, page, quoted, note } = version
  await requireEvidencing(tx, context, actor, { round, code, right: 'add evidence' })
  await insertEvidenceVersion(tx, { ...version, enteredBy: actor.id, enteredAt: at })
  const written = await getEvidence(tx, round, id, number)
  await appendAudit(tx, {
    round,
    at,
    person: actor.id,
    action,
    subject: id,
    details: {
      ...{ version: number, code, fileName, sha256, documentNumber, issuer, page, note, reason: version.reason },
      issuedOn: version.issuedOn && toIsoDate(version.issuedOn),
      quoted: quoted && { figure: quoted.figure, value: quoted.value },
    },
  })
  return written
}
