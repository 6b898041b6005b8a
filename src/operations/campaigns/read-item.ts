import { type CourseAction, courseActions, moveOf } from '../../assessment/course/course-action.ts'
import { courseItems } from '../../assessment/course/course-items.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import type { Calendar } from '../../assessment/course/window.ts'
import type { ParFramework, SubCriterion } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { Score } from '../../scoring/score-sub-criterion.ts'
import type { RoundItem } from '../../store/course.ts'
import { getItem } from '../../store/course.ts'
import type { TakenStep } from '../../store/course-steps.ts'
import { listSteps } from '../../store/course-steps.ts'
import type { Tx } from '../../store/database.ts'
import { listCurrentFiguresOf, listCurrentScores, type ScoreEntry } from '../../store/entries.ts'
import { listItemPeople } from '../../store/item-presence.ts'
import {
  type Explanation,
  getExplanation,
  type ItemChange,
  type ItemComment,
  listChanges,
  listComments,
} from '../../store/item-texts.ts'
import { listNames } from '../../store/organisations.ts'
import { findRoundOfYear, getRoundSummary, type RoundHead } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { computedScore } from './claimed-points.ts'
import { campaignOf, situationOf } from './require-move.ts'

type CurrentFigures = Awaited<ReturnType<typeof listCurrentFiguresOf>>

/** One sub-criterion of a round with all that its page shows. */
export interface ItemReading {
  readonly definition: SubCriterion
  readonly item: RoundItem
  /** As it holds for the organisation. */
  readonly calendar: Calendar
  /** What the acting person may do now. */
  readonly actions: readonly CourseAction[]
  readonly figures: CurrentFigures
  readonly computed: Score
  readonly scores: Readonly<Record<ScoreEntry['stage'], string | null>>
  readonly explanation: Explanation
  readonly steps: readonly TakenStep[]
  readonly changes: readonly ItemChange[]
  readonly comments: readonly ReadComment[]
  /** The same sub-criterion of the year before; null where there is none. */
  readonly lastYear: LastYear | null
  readonly organisationName: string
  readonly leadName: string | null
  readonly indexYear: number
  readonly campaignTitle: string
  readonly isSample: boolean
  readonly today: CalendarDate
  /** The codes before and after it in the framework, among those of the course. */
  readonly before: string | null
  readonly after: string | null
}

/** A comment with the names of those whom it calls upon. */
interface ReadComment extends ItemComment {
  readonly mentioned: readonly { readonly id: string; readonly name: string | null }[]
}

/** What was answered and appraised the year before, to be looked at beside this year's. */
export interface LastYear {
  readonly indexYear: number
  readonly figures: CurrentFigures
  readonly scores: ItemReading['scores']
  readonly explanation: string
  /** Why it was cut, in the appraiser's words. */
  readonly cause: string | null
}

/** @throws Problem `not-found`, `not-permitted`, `campaign-without` */
export function readItem(context: Context, actor: Actor, round: RoundId, code: string): Promise<ItemReading> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const given = await campaignOf(tx, round)
    const definition = await requireSubCriterion(tx, round, code, null)
    const item = await getItem(tx, round, code)
    const situation = await situationOf(tx, context, actor, { round, item, given })
    // What is in the course is voted on after an appeal only; the points that a council gives are not in it.
    const isVoted = (action: CourseAction) => action === 'vote' && item.state !== 'escalated'
    const allowed = (action: CourseAction) =>
      moveOf(action).reach === 'item' && !isVoted(action) && !moveRefusal(action, situation)
    const head = await getRoundSummary(tx, round)
    const people = await listItemPeople(tx, { round, code })
    return {
      ...{ definition, item, calendar: given.calendar, actions: courseActions.filter(allowed) },
      figures: await listCurrentFiguresOf(tx, round, code),
      computed: await computedScore(tx, round, definition),
      scores: (await scoresOf(tx, round, code)).points,
      explanation: await getExplanation(tx, round, code),
      steps: (await listSteps(tx, round, code)).map((step) => ({ ...step, by: named(step.by, people) })),
      changes: (await listChanges(tx, round, code)).map((change) => ({ ...change, by: named(change.by, people) })),
      comments: (await listComments(tx, round, code)).map((each) => ({
        ...{ ...each, by: named(each.by, people) },
        mentioned: each.mentions.map((id) => ({ id, name: people.get(id) ?? null })),
      })),
      lastYear: await lastYearOf(tx, head, code),
      ...{ organisationName: head.organisationName, indexYear: head.indexYear, today: dayInVietnam(context.now()) },
      ...{ campaignTitle: given.campaign.title, isSample: given.campaign.isSample },
      leadName: item.lead && ((await listNames(tx, [item.lead], given.campaign.asOf)).get(item.lead) ?? null),
      ...neighboursOf((await openParFramework(head.parFramework)).framework, code),
    }
  })
}

/** Who did something on the same sub-criterion is known by name, also to those who know no other people. */
function named<P extends { readonly id: string; readonly name: string | null } | null>(
  person: P,
  people: ReadonlyMap<string, string>,
): P {
  return person && { ...person, name: person.name ?? people.get(person.id) ?? null }
}

function neighboursOf(framework: ParFramework, code: string): Pick<ItemReading, 'before' | 'after'> {
  const codes = courseItems(framework).map((each) => each.code)
  const at = codes.indexOf(code)
  return { before: codes[at - 1] ?? null, after: codes[at + 1] ?? null }
}

async function scoresOf(tx: Tx, round: RoundId, code: string) {
  const scores = (await listCurrentScores(tx, round)).filter((each) => each.code === code)
  const at = (stage: ScoreEntry['stage']) => scores.find((each) => each.stage === stage)
  const points = (stage: ScoreEntry['stage']) => at(stage)?.points ?? null
  return {
    points: { self: points('self'), appraised: points('appraised'), final: points('final') },
    cause: at('final')?.cause ?? at('appraised')?.cause ?? null,
  }
}

async function lastYearOf(tx: Tx, head: RoundHead, code: string): Promise<LastYear | null> {
  const before = await findRoundOfYear(tx, head.organisation, head.indexYear - 1)
  if (!before) return null
  const { points, cause } = await scoresOf(tx, before, code)
  return {
    indexYear: head.indexYear - 1,
    figures: await listCurrentFiguresOf(tx, before, code),
    scores: points,
    explanation: (await getExplanation(tx, before, code)).text,
    cause,
  }
}
