import { sql } from 'kysely'
import { readFigureText } from '../../src/files/read-figure-text.ts'
import { isSelfScored, type ParFramework, type SubCriterion, subCriteriaOf } from '../../src/framework/framework.ts'
import type { CampaignId } from '../../src/framework/ids.ts'
import { toDecimalText } from '../../src/number/round.ts'
import type { Db } from '../../src/store/database.ts'

/** A figure of one of the worked cases of a sub-criterion, which a commune has in some multiple. */
interface CaseFigure {
  readonly code: string
  readonly case: number
  readonly cases: number
  readonly figure: string
  readonly value: string
  /** Counts and amounts grow with a commune. */
  readonly grows: boolean
  /** What others are a part of is a little more than in the case, in each commune by another number. */
  readonly varies: boolean
}

/**
 * Enters figures and points for every sub-criterion of all rounds: the figures of a worked case in a multiple that differs from
 * commune to commune, points that were claimed and set. Written by the owner, in sets.
 */
export async function fillCampaign(owner: Db, campaign: CampaignId, framework: ParFramework): Promise<void> {
  const items = subCriteriaOf(framework)
  const figures = JSON.stringify(items.flatMap(caseFigures))
  const scored = JSON.stringify(
    items.filter(isSelfScored).map(({ code, maximum }) => ({ code, maximum: toDecimalText(maximum) })),
  )
  await inParts(owner, campaign, async (tx, rounds) => {
    // What is entered is right by its making: nothing of it is asked for again.
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`
      insert into figure_entries (round_id, code, figure, version, value, source, entered_at)
      select id, code, figure, 1,
        (case when grows then value * (1 + size) + (case when varies then size % 7 else 0 end) else value end)::text,
        'Số liệu của phép đo', now()
      from unnest(${rounds}::uuid[]) id
      cross join jsonb_to_recordset(${figures}::jsonb)
        f (code text, "case" int, cases int, figure text, value numeric, grows boolean, varies boolean)
      cross join lateral (select abs(hashtext(id || f.code) % 39)) s (size)
      where size % cases = "case"`.execute(tx)
    await sql`
      insert into score_entries (round_id, code, stage, version, points, cause, standing, entered_at)
      select id, code, stage, 1,
        trim_scale(round(maximum * (case stage when 'self' then 1000 else 1000 - size end) / 1000, 3))::text,
        case when stage = 'appraised' and size > 0 then 'Nguyên nhân của phép đo' end, 'assumed', now()
      from unnest(${rounds}::uuid[]) id
      cross join jsonb_to_recordset(${scored}::jsonb) f (code text, maximum numeric)
      cross join lateral (select abs(hashtext(f.code || id) % 400)) s (size)
      cross join unnest(array['self', 'appraised']) stage`.execute(tx)
  })
  await settle(owner)
}

/** Half of the sub-criteria have gone on, so that there is something to count and to add up. */
export async function submitHalf(owner: Db, campaign: CampaignId): Promise<void> {
  await inParts(owner, campaign, async (tx, rounds) => {
    await sql`
      insert into course_steps (round_id, code, version, action, state, details, entered_at)
      select round_id, code, 2, 'submit', 'submitted', '{"claimed": "0.75"}', now() from round_items
      where round_id = any (${rounds}::uuid[]) and hashtext(code || round_id::text) % 2 = 0`.execute(tx)
  })
  await settle(owner)
}

/** Everything stands where its appraisal is released: publishing comes next. The steps that lead there are not made up. */
export async function releaseAll(owner: Db, campaign: CampaignId): Promise<void> {
  await inParts(owner, campaign, async (tx, rounds) => {
    await sql`
      update round_items i set state = 'released', claimed = self.points::numeric, appraised = set.points::numeric
      from score_entries self, score_entries set
      where i.round_id = any (${rounds}::uuid[])
        and (self.round_id, self.code, self.stage) = (i.round_id, i.code, 'self')
        and (set.round_id, set.code, set.stage) = (i.round_id, i.code, 'appraised')`.execute(tx)
    await sql`
      update round_items set state = 'released'
      where round_id = any (${rounds}::uuid[]) and state <> 'released'`.execute(tx)
    await sql`
      update round_progress p set states = n.states, claimed = n.claimed, appraised = n.appraised
      from (
        select round_id, jsonb_build_object('released', count(*)) as states, sum(claimed) as claimed,
          sum(appraised) as appraised
        from round_items where round_id = any (${rounds}::uuid[]) group by round_id
      ) n
      where n.round_id = p.round_id`.execute(tx)
  })
  await settle(owner)
}

/** What was written in sets has come to rest: its statistics are known, and none of it is still being written down. */
async function settle(owner: Db): Promise<void> {
  await sql`vacuum analyze`.execute(owner)
  await sql`checkpoint`.execute(owner)
}

/** Figures that a case leaves out are missing in the communes that have it. */
function caseFigures(item: SubCriterion): readonly CaseFigure[] {
  const { code, figures, cases, rule } = item
  return cases.flatMap((worked, at) =>
    figures.flatMap((figure) => {
      const text = worked.figures[figure.code]
      const place = { file: '', line: 1, column: 1 }
      const value = text === undefined ? null : readFigureText({ text, place }, figure, item, [])
      if (value === null) return []
      const grows = figure.kind === 'count' || figure.kind === 'amount'
      const isWhole = figures.some(({ partOf }) => partOf === figure.code)
      return {
        ...{ code, case: at, cases: cases.length, figure: figure.code, value: toDecimalText(value), grows },
        varies: isWhole && rule.kind !== 'council-vote',
      }
    }),
  )
}

/** So many rounds that a statement ends long before the time that it is given. */
const roundsAtOnce = 300

async function inParts(
  owner: Db,
  campaign: CampaignId,
  work: (tx: Db, rounds: readonly string[]) => Promise<void>,
): Promise<void> {
  const found = await owner.selectFrom('rounds').select('id').where('campaign_id', '=', campaign).execute()
  const rounds = found.map(({ id }) => id)
  for (let from = 0; from < rounds.length; from += roundsAtOnce) {
    await owner.transaction().execute((tx) => work(tx, rounds.slice(from, from + roundsAtOnce)))
  }
}
