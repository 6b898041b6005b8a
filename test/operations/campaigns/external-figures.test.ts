import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  importExternalSheet,
  makeExternalSheet,
  previewExternalSheet,
} from '../../../src/operations/campaigns/external-figures.ts'
import { readCampaignItem } from '../../../src/operations/campaigns/read-campaign-item.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { lan, ta, tham } from '../../support/people.ts'
import { edited, faultLines, tableOf } from '../../support/sheets.ts'

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

const titles = ['Đơn vị', 'Mã tiêu chí', 'Mã số liệu', 'Giá trị', 'Nguồn', 'Ngày']
const typed = (value: string, seenVersion: number) =>
  enterFigure(campaign.context, lan, campaign.round, {
    ...{ code: '1.3.2', figure: 'issues_found', value, source: null, reason: null, seenVersion },
  })
const given = async () => {
  const { rounds } = await readCampaignItem(campaign.context, tham, campaign.id, '1.3.2')
  return rounds.map(({ organisationName, figures, external }) => [organisationName, figures, external] as const)
}

test('figures of other ministries stand beside those that were typed, with source and day', async () => {
  await typed('25', 0)
  const file = await tableOf(
    titles,
    ['Điện Biên', '1.3.2', 'issues_found', 27, 'Thanh tra Chính phủ', '20/12/2024'],
    ['Điện Biên', '1.3.2', 'issues_fixed', 23, 'Thanh tra Chính phủ', ''],
  )
  const { preview, faults } = await previewExternalSheet(campaign.context, tham, campaign.id, file)
  expect(faultLines(faults)).toEqual([])
  expect(preview.map(({ state, to }) => [state, to.value])).toEqual([
    ['new', '27'],
    ['new', '23'],
  ])
  expect(await importExternalSheet(campaign.context, tham, campaign.id, file)).toEqual({ entered: 2 })
  const [dienBien, laiChau] = await given()
  expect(dienBien?.[1]).toEqual([{ figure: 'issues_found', value: '25' }])
  expect(dienBien?.[2]).toEqual([
    { figure: 'issues_fixed', value: '23', source: 'Thanh tra Chính phủ', date: null },
    { figure: 'issues_found', value: '27', source: 'Thanh tra Chính phủ', date: '2024-12-20' },
  ])
  expect(laiChau?.[2]).toEqual([])
})

test('a second import makes new versions, and the first stay', async () => {
  const file = await tableOf(titles, ['Điện Biên', '1.3.2', 'issues_found', 26, 'Thanh tra Chính phủ', '31/12/2024'])
  expect(await importExternalSheet(campaign.context, ta, campaign.id, file)).toEqual({ entered: 1 })
  const rows = database.owner.selectFrom('external_figures').select(['version', 'value', 'entered_by'])
  expect(await rows.where('figure', '=', 'issues_found').orderBy('version').execute()).toEqual([
    { version: 1, value: '27', entered_by: 'tham' },
    { version: 2, value: '26', entered_by: 'ta' },
  ])
})

test('a part above its whole is refused by cell; the template of one sub-criterion brings what stands', async () => {
  const wrong = await tableOf(titles, ['Điện Biên', '1.3.2', 'issues_fixed', 99, '', ''])
  const { faults } = await previewExternalSheet(campaign.context, tham, campaign.id, wrong)
  expect(faultLines(faults).join()).toContain('Sheet1!D2')
  const bytes = await makeExternalSheet(campaign.context, tham, { campaign: campaign.id, code: '1.3.2' })
  const rows: string[] = []
  await edited(bytes, (sheet) => sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join('|'))))
  expect(rows.filter((row) => row.includes('|issues_found'))).toEqual([
    expect.stringMatching(/^Điện Biên\|1\.3\.2\|.*\|26\|Thanh tra Chính phủ\|31\/12\/2024\|issues_found$/),
    expect.stringMatching(/^Lai Châu\|1\.3\.2\|/),
  ])
  const none = makeExternalSheet(campaign.context, tham, { campaign: campaign.id, code: '8.sipas' })
  await expect(none).rejects.toMatchObject({ code: 'not-found' })
})
