import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Calendar, windowKinds } from '../../../src/assessment/course/window.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import type { Context } from '../../../src/operations/context.ts'
import { dayInVietnam } from '../../../src/operations/day-in-vietnam.ts'
import { fillRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openAs } from '../../support/browser-people.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { hoa, introduce, khach, lan, provinceCalled, quan, tham } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/**
 * Figures come by a spreadsheet, points of surveys and figures of another ministry too; then the campaign is published and
 * corrected. lan coordinates Điện Biên, khach is of the ministry's survey office, tham appraises, hoa looks on at Lai Châu.
 */

let app: WebApp
let browser: Browser
let campaign: CampaignId
let round: RoundId
/** tham, to the end. */
let appraiser: Page
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  const { database } = app
  const [ministry, province, lai] = [
    await provinceCalled(database, 'bo noi vu'),
    await provinceCalled(database, 'dien bien'),
    await provinceCalled(database, 'lai chau'),
  ]
  await introduce(database, quan, { role: 'coordinator', at: ministry })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, khach, { role: 'survey-office', at: ministry })
  await introduce(database, tham, { role: 'appraiser', at: ministry })
  await introduce(database, hoa, { role: 'viewer', at: lai })
  for (const person of [lan, khach, tham, hoa]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  const context: Context = { db: database.db, now: () => new Date(), newId: randomUUID }
  campaign = await openCampaign(context, quan, {
    ...{ organiser: ministry, indexYear: 2024, title: 'Chỉ số cải cách hành chính năm 2024' },
    ...{ parFramework: 'par-province-2024', sipasFramework: 'sipas-2024', asOf: { year: 2024, month: 12, day: 31 } },
    ...{ needsSecond: false, quorumPercent: 60, isSample: true, calendar: openNow(), units: [province, lai] },
  })
  round = await roundOf(province)
}, 120_000)

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** All windows are open today. */
function openNow(): Calendar {
  const dayFrom = (days: number) => dayInVietnam(new Date(Date.now() + days * 24 * 3_600_000))
  const windows = windowKinds.map((kind, at) => [kind, { opensOn: dayFrom(at - 10), closesOn: dayFrom(at + 3) }])
  return Object.fromEntries(windows) as Calendar
}

async function roundOf(organisation: OrganisationId): Promise<RoundId> {
  const rounds = app.database.owner.selectFrom('rounds').select('id').where('organisation_id', '=', organisation)
  return (await rounds.executeTakeFirstOrThrow()).id as RoundId
}

/** Takes every sub-criterion of both rounds along, in the name of the program. */
async function go(...steps: readonly (readonly [string, string])[]): Promise<void> {
  for (const [action, next] of steps) {
    await sql`insert into course_steps (round_id, code, version, action, state, entered_at)
      select i.round_id, i.code, i.step + 1, ${action}, ${next}, now() from round_items i`.execute(app.database.owner)
  }
}

async function arrive(email: string, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, path)
  return reader.page
}

const csv = (name: string, ...lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) },
})
const choose = (page: Page, file: ReturnType<typeof csv>) =>
  page.locator('input[type=file]').first().setInputFiles(file)

test('figures come by a spreadsheet: faults by line first, then all of it', { timeout: 120_000 }, async () => {
  const page = await arrive('lan@example.vn', `/rounds/${round}/figure-sheet`)
  const titles = 'Mã tiêu chí,Mã số liệu,Giá trị'
  await page.getByRole('link', { name: 'Tải mẫu Excel' }).waitFor()
  await choose(page, csv('sai.csv', titles, '1.3.2,issues_found,nhiều', '1.3.2,issues_fixed,23'))
  await page.getByText('Chưa ghi gì: sửa các lỗi dưới đây trong tệp rồi đưa lại.').waitFor()
  await page.getByRole('row', { name: /^dòng 2.*nhiều/ }).waitFor()
  await expectAccessible(page)
  await choose(page, csv('dung.csv', titles, '1.3.2,issues_found,25', '1.3.2,issues_fixed,23', '1.3.2,issues_open,2'))
  await page.getByText('Trong tệp: 3 mới.').waitFor()
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click()
  await page.getByText('Đã ghi 3 số liệu.').waitFor()
  await follow(page, `/rounds/${round}/assignments`)
  await page.getByRole('heading', { name: 'Phân công bằng Excel' }).waitFor()
  await choose(page, csv('phan-cong.csv', 'Mã tiêu chí,Đơn vị chủ trì', '7.3.6,Điện Biên'))
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await page.getByText('Đã phân công 1 tiêu chí.').waitFor()
})

test('the survey office brings in points of surveys', { timeout: 120_000 }, async () => {
  const page = await arrive('khach@example.vn', `/campaigns/${campaign}/survey-points`)
  await page.getByRole('row', { name: /^Lai Châu/ }).waitFor()
  const titles = 'Đơn vị;Mã tiêu chí;Chỉ số (%);Nguồn số liệu;Ngày'
  await choose(page, csv('sipas.csv', titles, 'Điện Biên;8.sipas;82,96;Bộ Nội vụ;28/3/2025', 'Lai Châu;8.sipas;85;;'))
  await page
    .getByRole('row', { name: /^Điện Biên 8 \(SIPAS\) Chỉ số SIPAS chung .* 82,96 Bộ Nội vụ 28\/03\/2025 mới$/ })
    .waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click()
  await page.getByText('Đã ghi 2 số liệu.').waitFor()
  await page.getByRole('row', { name: /^Điện Biên.*82,96.*Bộ Nội vụ; 28\/03\/2025; Khách nhập lúc/ }).waitFor()
})

test('an appraiser takes over a figure that differs from its source', { timeout: 120_000 }, async () => {
  await go(['submit', 'submitted'], ['accept', 'accepted'], ['consolidate', 'frozen'], ['send', 'sent'])
  const page = await arrive('tham@example.vn', `/campaigns/${campaign}/appraisal/1.3.2`)
  appraiser = page
  await page.getByRole('heading', { name: 'Nhập số liệu của bộ, ngành' }).waitFor()
  const titles = 'Đơn vị,Mã tiêu chí,Mã số liệu,Giá trị,Nguồn,Ngày'
  await choose(page, csv('bo.csv', titles, 'Điện Biên,1.3.2,issues_found,27,Thanh tra Chính phủ,20/12/2024'))
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click()
  await page.getByRole('row', { name: /^Điện Biên 25 ?bộ, ngành nêu 27 khác/ }).waitFor()
  await page.getByRole('button', { name: 'Thẩm định: Điện Biên' }).click()
  const sheet = page.getByRole('dialog', { name: 'Điện Biên: 1.3.2' })
  await sheet.getByLabel('Điểm thẩm định').fill('0,5')
  await sheet.getByRole('button', { name: 'Lấy làm lý do: số liệu khác nguồn' }).click()
  await sheet.getByRole('button', { name: 'Ghi điểm thẩm định' }).click()
  await page.getByText('Đã ghi điểm thẩm định 0,5 cho Điện Biên.').waitFor()
  const steps = app.database.owner
    .selectFrom('course_steps')
    .select(['reason', 'details'])
    .where('entered_by', '=', 'tham')
  expect(await steps.execute()).toMatchObject([
    {
      reason: 'Số vấn đề phát hiện qua kiểm tra: đơn vị nhập 25, theo Thanh tra Chính phủ, 20/12/2024 là 27.',
      details: { cut: 'figure-differs', points: '0.5' },
    },
  ])
})

test('the campaign is published and corrected; everybody who sees it reads its ranking', {
  timeout: 180_000,
}, async () => {
  const page = appraiser
  await follow(page, `/campaigns/${campaign}/publication`)
  await page.getByText('2 đơn vị còn tiêu chí chưa có kết quả thẩm định cuối cùng: chưa công bố được.').waitFor()
  expect(await page.getByRole('button', { name: 'Công bố kết quả' }).isDisabled()).toBe(true)
  const outside = await arrive('hoa@example.vn', `/campaigns/${campaign}/ranking`)
  await outside.getByText('Chưa công bố kết quả nào của đợt này.').waitFor()
  const opened = await openRound(exampleFolder)
  const entering = { by: null, at: new Date(), reason: null }
  await app.database.owner.transaction().execute((tx) => fillRound(tx, round, opened, entering))
  await go(['appraise', 'appraised'], ['release', 'released'])
  await page.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024' }).click()
  await page.getByRole('link', { name: 'Công bố', exact: true }).click()
  await page.getByText(/1 đơn vị thiếu điểm điều tra/).waitFor()
  await page.getByRole('row', { name: /^Điện Biên 1 88,22 B/ }).waitFor()
  await page.getByRole('button', { name: 'Công bố kết quả' }).click()
  const dialog = page.getByRole('dialog', { name: 'Công bố kết quả?' })
  await dialog.getByText('1 đơn vị chưa có tổng điểm vì còn thiếu điểm.').waitFor()
  await dialog.getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByText('Đã công bố, bản số 1.').waitFor()
  await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).selectOption({ label: 'Điện Biên' })
  await page.getByRole('combobox', { name: 'Tiêu chí', exact: true }).selectOption('7.3.6')
  await page.getByLabel('Điểm đúng').fill('1,4')
  await page.getByRole('button', { name: 'Thêm điểm cần sửa' }).click()
  await page.getByLabel('Lý do đính chính').fill('nhầm số hồ sơ')
  await page.getByRole('button', { name: 'Công bố đính chính' }).click()
  await page.getByText('Đã công bố đính chính, bản số 2.').waitFor()
  await page.getByRole('button', { name: 'Khác gì bản số 1' }).click()
  await page.getByRole('row', { name: /^Điện Biên 7\.3\.6: 1,323 → 1,4/ }).waitFor()
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bản số 2' }).click(),
  ])
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await download.path())
  await page.getByText('Đúng là bản công bố số 2.').waitFor()
  await outside.getByRole('link', { name: 'Đợt đánh giá' }).click()
  await outside.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024' }).click()
  await outside.getByRole('link', { name: 'Xếp hạng' }).click()
  await outside.getByRole('row', { name: /^Điện Biên 1 88,30 B/ }).waitFor()
  await expectAccessible(outside)
})
