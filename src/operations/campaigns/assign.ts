import type { OrganisationId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { type Assignment, appendAssignments } from '../../store/assignments.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdItems, listItems } from '../../store/course.ts'
import type { Tx } from '../../store/database.ts'
import { requireOrganisation } from '../../store/organisation-changes.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { campaignOf } from './require-move.ts'

/**
 * Gives sub-criteria to the agencies that lead them and those that co-operate: all or none.
 *
 * @param reason for a hand-over of what is under way
 * @throws Problem `not-permitted`, `campaign-without`, `not-found` for an unknown sub-criterion or organisation,
 * `invalid-input` for one named twice or an agency that co-operates with itself
 */
export function assign(
  context: Context,
  actor: Actor,
  round: RoundId,
  { assignments, reason }: { readonly assignments: readonly Assignment[]; readonly reason: string | null },
): Promise<void> {
  return permitted(context, actor, 'assign', round, (tx) =>
    writeAssignments(context, tx, actor, { round, assignments, reason }),
  )
}

/** Assigns within a transaction of the acting person, and tells it. */
export async function writeAssignments(
  context: Pick<Context, 'now'>,
  tx: Tx,
  actor: Actor,
  given: { readonly round: RoundId; readonly assignments: readonly Assignment[]; readonly reason: string | null },
): Promise<void> {
  const { round, assignments, reason } = given
  await campaignOf(tx, round)
  const codes = (await listItems(tx, round)).map(({ code }) => code)
  const known = new Set(codes)
  for (const [at, assignment] of assignments.entries()) requireSound(assignments, assignment, at, known)
  for (const id of organisationsIn(assignments)) await requireOrganisation(tx, id)
  const at = context.now()
  const ordered = codes.flatMap((code) => assignments.filter((each) => each.code === code))
  await holdItems(
    tx,
    round,
    ordered.map(({ code }) => code),
    'for-moving',
  )
  await appendAssignments(tx, round, ordered, { by: actor.id, at, reason })
  const told = assignments.map(({ code, lead, coOperating }) => ({ code, lead, coOperating }))
  const details = { reason, assignments: told }
  await appendAudit(tx, { round, at, person: actor.id, action: 'assign', subject: round, details })
}

function requireSound(
  all: readonly Assignment[],
  { code, lead, coOperating }: Assignment,
  at: number,
  known: ReadonlySet<string>,
): void {
  if (!known.has(code))
    throw new Problem('not-found', { what: { vi: 'tiêu chí của kỳ', en: 'sub-criterion' }, id: code })
  if (all.findIndex((each) => each.code === code) !== at) {
    const expected = { vi: 'mỗi tiêu chí một lần', en: 'each sub-criterion once' }
    throw new Problem('invalid-input', { where: `assignments.${at}`, expected, got: code })
  }
  if (new Set([lead, ...coOperating]).size !== coOperating.length + 1) {
    const expected = { vi: 'mỗi đơn vị một lần', en: 'each agency once' }
    throw new Problem('invalid-input', { where: `assignments.${at}`, expected, got: code })
  }
}

function organisationsIn(assignments: readonly Assignment[]): ReadonlySet<OrganisationId> {
  return new Set(assignments.flatMap(({ lead, coOperating }) => (lead === null ? coOperating : [lead, ...coOperating])))
}
