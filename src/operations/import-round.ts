import { requireRight } from '../assessment/rights.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Round } from '../framework/round.ts'
import { toPlain } from '../number/plain.ts'
import { toDecimalText } from '../number/round.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { appendDocument, appendFigures, appendScores, type Entering, type ScoreEntry } from '../store/entries.ts'
import { mayOpenRound } from '../store/role-grants.ts'
import { insertRound } from '../store/rounds.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { dayInVietnam } from './day-in-vietnam.ts'
import type { OpenedRound } from './open-round.ts'
import { contextDocument } from './round-context.ts'

/**
 * Enters a round read from a folder as a round of an organisation.
 *
 * @param alongside written in the same transaction
 * @throws Problem `not-permitted`, also for appraised scores in the folder of somebody who may not set them; `round-exists`
 */
export function importRound(
  context: Context,
  actor: Actor,
  organisation: OrganisationId,
  opened: OpenedRound,
  alongside?: (within: Tx, round: RoundId) => Promise<void>,
): Promise<RoundId> {
  return permitted(context, actor, 'create round', null, async (tx, held) => {
    if (!(await mayOpenRound(tx, organisation)))
      throw new Problem('not-permitted', { action: 'create round', roles: held })
    if (opened.round.scores.some(({ appraised }) => appraised !== null)) requireRight('enter appraised scores', held)
    const id = await insertImportedRound(tx, context, { organisation, opened, by: actor.id })
    await alongside?.(tx, id)
    return id
  })
}

/** Enters a round read from a folder, without asking who may; with its row in the audit log. */
export async function insertImportedRound(
  tx: Tx,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  { organisation, opened, by }: { organisation: OrganisationId; opened: OpenedRound; by: PersonId },
): Promise<RoundId> {
  const id = newId() as RoundId
  const entering = { by, at: now(), reason: 'nhập từ thư mục' }
  await enterRound(tx, id, organisation, opened, entering)
  const details = { organisation, indexYear: opened.round.indexYear }
  await appendAudit(tx, { round: id, at: entering.at, person: by, action: 'import-round', subject: id, details })
  return id
}

async function enterRound(
  tx: Tx,
  id: RoundId,
  organisation: OrganisationId,
  opened: OpenedRound,
  entering: Entering,
): Promise<void> {
  const { par, sipas } = opened
  const { indexYear, subject } = opened.round
  const title = `Chỉ số cải cách hành chính năm ${indexYear}, ${subject.name}`
  const asOf = dayInVietnam(entering.at)
  const head = {
    id,
    organisation,
    indexYear,
    title,
    parFramework: par.id,
    sipasFramework: sipas?.id ?? null,
    campaign: null,
    asOf,
  }
  await insertRound(tx, head, entering.by, entering.at)
  await fillRound(tx, id, opened, entering)
}

/** Enters all that was read from a folder into a round that is there. */
export async function fillRound(tx: Tx, id: RoundId, { round }: OpenedRound, entering: Entering): Promise<void> {
  await appendFigures(tx, id, figureEntries(round), entering)
  await appendScores(tx, id, scoreEntries(round), entering)
  const { figures: _, figureSources: __, scores: ___, ...rest } = round
  await appendDocument(tx, id, contextDocument, toPlain(rest), entering)
}

function figureEntries({ figures, figureSources }: Round) {
  return Object.entries(figures).flatMap(([code, given]) =>
    Object.entries(given).map(([figure, value]) => ({
      code,
      figure,
      value: value && toDecimalText(value),
      source: figureSources[code]?.[figure] ?? null,
    })),
  )
}

/** Of a score that was not appraised nothing is entered as appraised: only who appraises may. */
function scoreEntries({ scores }: Round): readonly ScoreEntry[] {
  return scores.flatMap(({ code, self, appraised, ...told }) => {
    const entries = [{ code, stage: 'self' as const, points: self && toDecimalText(self), ...told }]
    if (appraised === null) return entries
    return [...entries, { code, stage: 'appraised' as const, points: toDecimalText(appraised), ...told }]
  })
}
