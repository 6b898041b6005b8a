import { afterAll, beforeAll, expect, test } from 'vitest'
import { assign } from '../../../src/operations/campaigns/assign.ts'
import {
  importAssignmentSheet,
  makeAssignmentSheet,
  previewAssignmentSheet,
} from '../../../src/operations/campaigns/assignment-sheet.ts'
import { Problem } from '../../../src/problem.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { lan, provinceCalled } from '../../support/people.ts'
import { edited, faultLines } from '../../support/sheets.ts'

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

/** Writes the lead and the co-operating agencies of a sub-criterion into the template. */
async function filled(code: string, ...texts: readonly string[]) {
  const bytes = await makeAssignmentSheet(campaign.context, lan, campaign.round)
  return edited(bytes, (sheet) => {
    sheet.eachRow((row) => {
      if (row.getCell(1).value !== code) return
      for (const [at, text] of texts.entries()) row.getCell(3 + at).value = text
    })
  })
}
const preview = (file: Parameters<typeof previewAssignmentSheet>[3]) =>
  previewAssignmentSheet(campaign.context, lan, campaign.round, file)
const enter = (file: Parameters<typeof previewAssignmentSheet>[3]) =>
  importAssignmentSheet(campaign.context, lan, campaign.round, file).then(
    ({ assigned }) => assigned,
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )
const leadOf = async (code: string) => {
  const items = database.owner.selectFrom('round_items').select('lead_id').where('round_id', '=', campaign.round)
  return (await items.where('code', '=', code).executeTakeFirstOrThrow()).lead_id
}

test('a template that nobody touched changes nothing; one that is filled in assigns what it says', async () => {
  expect((await preview(await filled('7.3.6'))).entries).toEqual([])
  const file = await filled('7.3.6', 'sở nội vụ')
  const read = await preview(file)
  expect(faultLines(read.faults)).toEqual([])
  expect(
    read.preview.filter(({ state }) => state !== 'unchanged').map(({ code, state, to }) => [code, state, to]),
  ).toEqual([['7.3.6', 'new', { lead: campaign.department, cooperating: [] }]])
  expect(await leadOf('7.3.6')).toBeNull()
  expect(await enter(file)).toBe(1)
  expect(await leadOf('7.3.6')).toBe(campaign.department)
})

test('a fault in one cell keeps all of it out, and is told by its cell', async () => {
  const file = await filled('7.3.7', 'Sở Không Có', 'Sở Nội vụ')
  const { faults } = await preview(file)
  expect(faultLines(faults).join()).toMatch(/Phân công!C\d+: không có đơn vị "Sở Không Có"/)
  expect(await enter(file)).toBe('faulty-files')
  expect(await leadOf('7.3.7')).toBeNull()
})

test('what somebody assigned since the template was made is not overwritten', async () => {
  const file = await filled('7.3.6', 'xóa')
  const assignments = [{ code: '7.3.6', lead: await provinceCalled(database, 'dien bien'), coOperating: [] }]
  await assign(campaign.context, lan, campaign.round, { assignments, reason: null })
  expect(await enter(file)).toBe('stale-sheet')
})

test('nothing stands in it that a survey gives points for', async () => {
  const codes: unknown[] = []
  await edited(await makeAssignmentSheet(campaign.context, lan, campaign.round), (sheet) =>
    sheet.eachRow((row) => codes.push(row.getCell(1).value)),
  )
  expect(codes).toContain('7.3.6')
  expect(codes).not.toContain('8.sipas')
})
