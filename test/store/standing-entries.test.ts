import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextDocument } from '../../src/operations/round-context.ts'
import { listEntryColumns } from '../../src/store/entry-columns.ts'
import { standingEntries } from '../../src/store/standing-entries.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  // Versions written in no order, names that one collation sorts otherwise than another, and gaps.
  await sql`
    insert into figure_entries (round_id, code, figure, version, value, source, entered_at)
    select ${campaign.round}, code, figure, version, case when (version + length(figure)) % 4 <> 0 then version || '.5' end,
      figure || version, now()
    from unnest(array['10.1', '1.3.2', '7.3.6', '1.khac']) code, unnest(array['b', 'B', 'ă', 'a_1', 'a']) figure,
      generate_series(1, 12) version
    order by md5(code || figure || version)`.execute(database.owner)
  await sql`
    insert into score_entries (round_id, code, stage, version, points, cause, standing, entered_at)
    select ${campaign.round}, code, stage, version, case when version % 3 <> 0 then '0.' || version end, 'vì ' || version,
      'printed', now()
    from unnest(array['10.1', '1.3.2', '1.khac']) code, unnest(array['self', 'final', 'appraised']) stage,
      generate_series(1, 11) version
    order by md5(code || stage || version)`.execute(database.owner)
})

afterAll(() => database.close())

test('what stands is the newest version of each entry, by code and name, as the views of the database tell it', async () => {
  const { owner } = database
  const columns = await listEntryColumns(owner, [campaign.round, campaign.other], contextDocument, true)
  const found = new Map([...columns].map(([round, each]) => [round, standingEntries(each)]))
  const figures = await sql`
    select code, figure, source, value from current_figures where round_id = ${campaign.round}
    order by code collate "C", figure collate "C"`.execute(owner)
  const scores = await sql`
    select cause, code, points, stage, standing from current_scores where round_id = ${campaign.round}
    order by code collate "C", stage collate "C"`.execute(owner)
  expect(figures.rows).toHaveLength(20)
  expect(scores.rows).toHaveLength(9)
  expect(found.get(campaign.round)).toMatchObject({ figures: figures.rows, scores: scores.rows })
  expect(found.get(campaign.other)).toMatchObject({ figures: [], scores: [], exempt: [] })
})
