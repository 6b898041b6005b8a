import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import { readUnitLosses } from '../../../src/operations/campaigns/read-unit-losses.ts'
import { appendFigures } from '../../../src/store/entries.ts'
import { insertOrganisations } from '../../../src/store/organisations.ts'
import { noon, openTestCampaign, type TestCampaign, testCalendar } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, minh, provinceCalled, quan, tham } from '../../support/people.ts'

/** Điện Biên measures three departments in the year in which it is measured itself; minh is of Sở Nội vụ, one of them. */

let database: TestDatabase
let campaign: TestCampaign
const rounds = new Map<string, RoundId>()

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  const province = await provinceCalled(database, 'dien bien')
  const [health, works] = [await addDepartment('Sở Y tế', province), await addDepartment('Sở Xây dựng', province)]
  await introduce(database, khach, { role: 'viewer', at: await provinceCalled(database, 'lai chau') })
  const below = {
    ...{ organiser: province, indexYear: 2024, parFramework: 'model-department', sipasFramework: null },
    ...{ asOf: { year: 2024, month: 12, day: 31 }, needsSecond: false, quorumPercent: 60, calendar: testCalendar },
    units: [campaign.department, health, works],
  }
  const id = await openCampaign(campaign.context, lan, { ...below, isSample: true, title: 'Các sở (mẫu)' })
  const found = await database.owner.selectFrom('rounds').selectAll().where('campaign_id', '=', id).execute()
  const names = new Map<string, string>([
    [campaign.department, 'Sở Nội vụ'],
    [health, 'Sở Y tế'],
    [works, 'Sở Xây dựng'],
  ])
  for (const { id: round, organisation_id } of found) rounds.set(names.get(organisation_id) ?? '', round as RoundId)
  await enter('Sở Nội vụ', '7.1', { ho_so: '600', truc_tuyen: '300' })
  await enter('Sở Y tế', '7.1', { ho_so: '300', truc_tuyen: '300' })
  await enter('Sở Xây dựng', '7.1', { ho_so: '100', truc_tuyen: '0' })
})
afterAll(() => database.close())

async function addDepartment(name: string, parent: OrganisationId): Promise<OrganisationId> {
  const id = randomUUID() as OrganisationId
  const unit = {
    id,
    kind: 'department' as const,
    name,
    bornOn: { year: 2020, month: 1, day: 1 },
    endedOn: null,
    parent,
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [unit]))
  return id
}

async function enter(unit: string, code: string, values: Readonly<Record<string, string | null>>): Promise<void> {
  const round = unit === '' ? campaign.round : rounds.get(unit)!
  const figures = Object.entries(values).map(([figure, value]) => ({ code, figure, value, source: null }))
  const entering = { by: null, at: noon(2, 2), reason: 'nhập' }
  await database.owner.transaction().execute((tx) => appendFigures(tx, round, figures, entering))
}

const traced = (who = lan, code = '7.3.6') => readUnitLosses(campaign.context, who, campaign.round, code)

test('each unit is told with its figures and what they cost, the largest loss first', async () => {
  const { lost, own, hidden, units, figures, maximum, feeds } = await traced()
  // 600 of 1.000 × 1,5 = 0,9; lost 0,6: 300 open cases of Sở Nội vụ cost 0,45, 100 of Sở Xây dựng 0,15.
  expect({ maximum, lost, own, hidden }).toEqual({ maximum: '1.5', lost: '0.6', own: '0', hidden: 0 })
  expect(units.map(({ organisationName, lost: each }) => [organisationName, each])).toEqual([
    ['Sở Nội vụ', '0.45'],
    ['Sở Xây dựng', '0.15'],
    ['Sở Y tế', '0'],
  ])
  expect(units[0]?.figures).toEqual([
    { figure: 'dossiers_full_online_services', value: '600', share: '0.6' },
    { figure: 'handled_online', value: '300', share: '0.5' },
  ])
  expect(units[0]?.items).toMatchObject([{ code: '7.1', claimed: null, appraised: null, final: null }])
  expect(figures.map(({ sum, own: above }) => [sum, above])).toEqual([
    ['1000', null],
    ['600', null],
  ])
  expect(feeds.map(({ framework, code }) => [framework, code])).toEqual([
    ['model-department', '7.1'],
    ['model-commune', '7.1'],
  ])
  expect((await traced(tham)).units).toHaveLength(3)
})

test('what stands above is told beside the sums, and does not change them', async () => {
  await enter('', '7.3.6', { dossiers_full_online_services: '1200', handled_online: '600' })
  const { lost, figures } = await traced()
  expect(lost).toBe('0.6')
  expect(figures.map(({ sum, own }) => [sum, own])).toEqual([
    ['1000', '1200'],
    ['600', '600'],
  ])
})

test('who sees one unit only is told how many others there are, and nobody’s loss', async () => {
  const { lost, own, hidden, units, figures } = await traced(minh)
  expect([lost, own, hidden]).toEqual([null, null, 2])
  expect(units.map(({ organisationName, lost: each }) => [organisationName, each])).toEqual([['Sở Nội vụ', null]])
  expect(units[0]?.figures.map(({ value, share }) => [value, share])).toEqual([
    ['600', null],
    ['300', null],
  ])
  expect(figures.map(({ sum }) => sum)).toEqual([null, null])
})

test('who may not see the round learns nothing', async () => {
  await expect(traced(khach)).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a sub-criterion that nobody feeds has no units, and an unknown one does not exist', async () => {
  expect(await traced(lan, '1.3.2')).toMatchObject({ feeds: [], units: [], figures: [], hidden: 0 })
  await expect(traced(lan, '9.9')).rejects.toMatchObject({ code: 'not-found' })
})

test('while a figure is missing the loss is not known, and the gap is no zero', async () => {
  await enter('Sở Y tế', '7.1', { truc_tuyen: null })
  const { lost, units } = await traced()
  expect(lost).toBeNull()
  expect(units.map(({ organisationName, lost: each }) => [organisationName, each])).toEqual([
    ['Sở Nội vụ', null],
    ['Sở Xây dựng', null],
    ['Sở Y tế', null],
  ])
  expect(units[2]?.figures.map(({ value }) => value)).toEqual(['300', null])
})

test('a unit to which the sub-criterion does not apply brings nothing', async () => {
  const round = rounds.get('Sở Y tế')!
  const items = database.owner.updateTable('round_items').set({ applies: false }).where('round_id', '=', round)
  await items.where('code', '=', '7.1').execute()
  const { lost, hidden, units } = await traced()
  // 300 of 700 × 1,5 = 0,643 of 1,5; 300 and 100 cases are open.
  expect([lost, hidden]).toEqual(['0.857', 0])
  expect(units.map(({ organisationName, lost: each }) => [organisationName, each])).toEqual([
    ['Sở Nội vụ', '0.643'],
    ['Sở Xây dựng', '0.214'],
  ])
})

test('the real round of a year takes nothing from a sample, nor a sample from another year', async () => {
  const province = await provinceCalled(database, 'dien bien')
  const ministry = await provinceCalled(database, 'bo noi vu')
  const common = {
    ...{ organiser: ministry, parFramework: 'par-province-2024', sipasFramework: null, units: [province] },
    ...{ asOf: { year: 2024, month: 12, day: 31 }, needsSecond: false, quorumPercent: 60, calendar: testCalendar },
  }
  const other = { ...common, indexYear: 2023, isSample: true, title: 'Năm khác' }
  const id = await openCampaign(campaign.context, quan, other)
  const { id: round } = await database.owner
    .selectFrom('rounds')
    .select('id')
    .where('campaign_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(await readUnitLosses(campaign.context, lan, round as RoundId, '7.3.6')).toMatchObject({ units: [], hidden: 0 })
  await database.owner.updateTable('campaigns').set({ is_sample: false }).where('id', '=', campaign.id).execute()
  expect(await traced()).toMatchObject({ units: [], hidden: 0 })
})
