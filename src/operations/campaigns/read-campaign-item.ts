import type { CourseAction } from '../../assessment/course/course-action.ts'
import { courseItems } from '../../assessment/course/course-items.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import { type Calendar, type Extensions, extendedCalendar } from '../../assessment/course/window.ts'
import { domainOf, type SubCriterion } from '../../framework/framework.ts'
import type { CampaignId, PersonId, RoundId } from '../../framework/ids.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { type ItemOfRound, listItemOfRounds, listNewestSteps, type NewestStep } from '../../store/campaign-item.ts'
import { listExtensionsOf } from '../../store/campaign-progress.ts'
import { type CampaignSummary, type Extension, getCalendar, getCampaign } from '../../store/campaigns.ts'
import { stillAppraises } from '../../store/council.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'

/** What an appraiser may do beside a sub-criterion of one organisation. */
const appraising = ['appraise', 'confirm', 'object', 'answer'] as const
type Appraising = (typeof appraising)[number]

/** One sub-criterion beside the same one of the other organisations. */
export interface ComparedItem extends Omit<ItemOfRound, 'appraises'> {
  /** The newest appraisal; null before the first. */
  readonly appraisal: NewestStep | null
  /** The newest appeal; null if there was none. */
  readonly appeal: NewestStep | null
  /** What the acting person may do with it now, as an appraiser. */
  readonly actions: readonly Appraising[]
}

export interface CampaignItem {
  readonly campaign: CampaignSummary
  readonly definition: SubCriterion
  readonly domain: string
  readonly rounds: readonly ComparedItem[]
}

/**
 * One sub-criterion in all rounds of a campaign that the person sees, side by side.
 *
 * @throws Problem `not-found` also for a sub-criterion that the framework has not, `not-permitted`
 */
export function readCampaignItem(context: Context, actor: Actor, id: CampaignId, code: string): Promise<CampaignItem> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    const { framework } = await openParFramework(campaign.parFramework)
    const definition = courseItems(framework).find((item) => item.code === code)
    if (!definition) throw new Problem('not-found', { what: { vi: 'tiêu chí', en: 'sub-criterion' }, id: code })
    const items = await listItemOfRounds(tx, id, code)
    const steps = await listNewestSteps(tx, id, code, ['appraise', 'appeal'])
    const extensions = await listExtensionsOf(tx, id)
    const { needsSecond } = campaign
    const common = { calendar: await getCalendar(tx, id), day: dayInVietnam(context.now()), needsSecond, steps }
    const left = await roundsThatTheFirstLeft(tx, items, steps)
    const rounds = items.map(({ appraises, ...item }) => {
      const [newest, appeal] = [stepOf(steps, item, 'appraise'), stepOf(steps, item, 'appeal')]
      const calendar = calendarWith(common.calendar, extensions.get(item.round) ?? [])
      const first = newest?.by ?? null
      const isFree = first === null || left.has(item.round)
      const situation = { ...common, calendar, state: item.state, first, isFree }
      // What was objected to stands no more.
      const appraisal = item.state === 'sent' ? null : newest
      return { ...item, appraisal, appeal, actions: appraises ? actionsIn(situation, actor) : [] }
    })
    return { campaign, definition, domain: domainOf(framework, code)?.code ?? '', rounds }
  })
}

function stepOf(steps: readonly NewestStep[], { round }: Pick<ItemOfRound, 'round'>, action: string) {
  return steps.find((step) => step.round === round && step.action === action) ?? null
}

function calendarWith(calendar: Calendar, extensions: readonly Extension[]): Calendar {
  const later = extensions.map(({ kind, closesOn }) => [kind, closesOn] as const)
  return extendedCalendar(calendar, Object.fromEntries(later) as Extensions)
}

/** The rounds with an open appeal whose first appraiser appraises no more. */
async function roundsThatTheFirstLeft(
  tx: Tx,
  items: readonly ItemOfRound[],
  steps: readonly NewestStep[],
): Promise<ReadonlySet<RoundId>> {
  const left = new Set<RoundId>()
  for (const item of items.filter(({ state }) => state === 'appealed')) {
    const first = stepOf(steps, item, 'appraise')?.by ?? null
    if (first !== null && !(await stillAppraises(tx, item.round, first))) left.add(item.round)
  }
  return left
}

interface Appraised {
  readonly calendar: Calendar
  readonly day: CalendarDate
  readonly needsSecond: boolean
  readonly state: ItemOfRound['state']
  /** Who appraised it. */
  readonly first: PersonId | null
  /** Whether any appraiser answers an appeal on it. */
  readonly isFree: boolean
}

/** Appeals are answered by whoever appraised, as long as that person does. */
function actionsIn({ first, isFree, ...met }: Appraised, { id: person }: Actor): readonly Appraising[] {
  const situation = { ...met, person, held: ['appraiser'] as const, lastBy: () => first }
  const isRefused = (action: CourseAction) => moveRefusal(action, situation) !== undefined
  return appraising.filter((action) => !isRefused(action) && (action !== 'answer' || isFree || first === person))
}
