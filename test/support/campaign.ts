import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ItemState } from '../../src/assessment/course/item-state.ts'
import type { Calendar } from '../../src/assessment/course/window.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../src/framework/ids.ts'
import { openCampaign } from '../../src/operations/campaigns/open-campaign.ts'
import type { Context } from '../../src/operations/context.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import type { TestDatabase } from './database.ts'
import { contextOf, hoa, introduce, lan, minh, provinceCalled, quan, ta, tham } from './people.ts'

/** One window after the other in 2025, without gaps; the first and the last day of each. */
export const testCalendar: Calendar = {
  assess: { opensOn: { year: 2025, month: 2, day: 1 }, closesOn: { year: 2025, month: 2, day: 10 } },
  review: { opensOn: { year: 2025, month: 2, day: 11 }, closesOn: { year: 2025, month: 2, day: 20 } },
  send: { opensOn: { year: 2025, month: 2, day: 21 }, closesOn: { year: 2025, month: 2, day: 25 } },
  appraise: { opensOn: { year: 2025, month: 2, day: 26 }, closesOn: { year: 2025, month: 3, day: 10 } },
  appeal: { opensOn: { year: 2025, month: 3, day: 11 }, closesOn: { year: 2025, month: 3, day: 20 } },
  publish: { opensOn: { year: 2025, month: 3, day: 21 }, closesOn: { year: 2025, month: 3, day: 28 } },
}

/** Noon in Vietnam of a day of 2025. */
export function noon(month: number, day: number): Date {
  return new Date(Date.UTC(2025, month - 1, day, 5))
}

/** A campaign of two provinces with people in it, and a clock that a test sets. */
export interface TestCampaign {
  readonly context: Context
  readonly id: CampaignId
  /** The round of Điện Biên, and that of Lai Châu. */
  readonly round: RoundId
  readonly other: RoundId
  /** A department of Điện Biên that leads 1.3.2. */
  readonly department: OrganisationId
  at(now: Date): void
}

/**
 * Opens a campaign of the ministry: lan coordinates Điện Biên; minh edits and hoa heads its Sở Nội vụ; tham and ta appraise
 * and quan coordinates at the ministry.
 */
export async function openTestCampaign(database: TestDatabase, needsSecond = true): Promise<TestCampaign> {
  let now = noon(2, 1)
  const context = { ...contextOf(database), now: () => now }
  const [ministry, province, lai] = [
    await provinceCalled(database, 'bo noi vu'),
    await provinceCalled(database, 'dien bien'),
    await provinceCalled(database, 'lai chau'),
  ]
  const department = randomUUID() as OrganisationId
  const bornOn = { year: 2020, month: 1, day: 1 }
  const made = {
    id: department,
    kind: 'department' as const,
    name: 'Sở Nội vụ',
    bornOn,
    endedOn: null,
    parent: province,
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [made]))
  await introduce(database, quan, { role: 'coordinator', at: ministry })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: department })
  await introduce(database, hoa, { role: 'lead-agency-head', at: department })
  await introduce(database, tham, { role: 'appraiser', at: ministry })
  await introduce(database, ta, { role: 'appraiser', at: ministry })
  const id = await openCampaign(context, quan, {
    ...{ organiser: ministry, indexYear: 2024, title: 'Chỉ số cải cách hành chính năm 2024' },
    ...{ parFramework: 'par-province-2024', sipasFramework: 'sipas-2024', asOf: { year: 2024, month: 12, day: 31 } },
    ...{ needsSecond, quorumPercent: 60, isSample: true, calendar: testCalendar, units: [province, lai] },
  })
  const roundOf = async (organisation: OrganisationId) => {
    const rounds = database.owner.selectFrom('rounds').select('id').where('organisation_id', '=', organisation)
    return (await rounds.where('campaign_id', '=', id).executeTakeFirstOrThrow()).id as RoundId
  }
  const [round, other] = [await roundOf(province), await roundOf(lai)]
  const at = (moment: Date) => {
    now = moment
  }
  return { context, id, round, other, department, at }
}

/** Takes every sub-criterion of both rounds along the straight way to a state, in the name of the program. */
export async function driveTo({ owner }: TestDatabase, { id }: TestCampaign, state: ItemState): Promise<void> {
  const way = [
    ['submit', 'submitted'],
    ['accept', 'accepted'],
    ['consolidate', 'frozen'],
    ['send', 'sent'],
    ['appraise', 'appraised'],
    ['release', 'released'],
  ] as const
  for (const [action, next] of way.slice(0, way.findIndex(([, each]) => each === state) + 1)) {
    await sql`insert into course_steps (round_id, code, version, action, state, entered_at)
      select i.round_id, i.code, i.step + 1, ${action}, ${next}, ${noon(2, 2)}
      from round_items i join rounds r on r.id = i.round_id where r.campaign_id = ${id}`.execute(owner)
  }
}
