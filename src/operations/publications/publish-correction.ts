import { actionTexts } from '../../assessment/course/course-texts.data.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { getCampaign, holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { listPublications } from '../../store/publications.ts'
import { requireCampaignRole } from '../campaigns/require-campaign-role.ts'
import type { Actor } from '../context.ts'
import { keepPublication, type Published } from './keep-publication.ts'

/**
 * Lets only the organiser's appraiser correct what was published, one at a time.
 *
 * @throws Problem `not-found`, also for a campaign that was not published; `not-permitted`
 */
export async function requireCorrecting(tx: Tx, campaign: CampaignId): Promise<void> {
  await getCampaign(tx, campaign)
  await requireCampaignRole(tx, campaign, ['appraiser'], actionTexts.publish.vi)
  await holdCalendar(tx, campaign)
  if ((await listPublications(tx, campaign)).length > 0) return
  throw new Problem('not-found', { what: { vi: 'bản công bố', en: 'publication' }, id: '1' })
}

/** What a correction changes and why; so many changes are told one by one, the differences tell them all. */
interface CorrectionMade {
  readonly campaign: CampaignId
  readonly at: Date
  readonly reason: string
  /** In words. */
  readonly changes: readonly string[]
  /** Those in which something changed; each as often as it likes. */
  readonly rounds: readonly RoundId[]
}

const toldAtMost = 100

/** Publishes what stands after a correction under the next number, which says what changed. */
export async function publishCorrection(
  tx: Tx,
  actor: Actor,
  { campaign, at, reason, changes, rounds }: CorrectionMade,
): Promise<Published> {
  const [newest] = await listPublications(tx, campaign)
  const more = changes.length > toldAtMost ? [`và ${changes.length - toldAtMost} thay đổi khác`] : []
  const correction = `${reason} (${[...changes.slice(0, toldAtMost), ...more].join('; ')})`
  const made = await keepPublication(tx, actor, { campaign, number: 1 + (newest?.number ?? 0), correction, at })
  const details = { ...made, correction }
  for (const round of new Set(rounds)) {
    await appendAudit(tx, { round, at, person: actor.id, action: 'correct-publication', subject: campaign, details })
  }
  return made
}

/** Points as the text of a correction tells them; a dash where nothing stood. */
export function withComma(points: string | null | undefined): string {
  return points === null || points === undefined ? '–' : points.replace('.', ',')
}
