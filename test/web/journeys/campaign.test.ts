import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import { moveRound } from '../../../src/operations/campaigns/move-round.ts'
import { readCourse } from '../../../src/operations/campaigns/read-campaign.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import type { Context } from '../../../src/operations/context.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { insertOrganisations } from '../../../src/store/organisations.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, startBrowser } from '../../support/browser.ts'
import { openAs } from '../../support/browser-people.ts'
import { introduce, lan, provinceCalled, quan, tham } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** A coordinator opens a campaign and assigns; an appraiser compares and cuts. Each test goes on from the one before. */

let app: WebApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  const { database } = app
  const [ministry, province] = [
    await provinceCalled(database, 'bo noi vu'),
    await provinceCalled(database, 'dien bien'),
  ]
  const department = {
    kind: 'department' as const,
    bornOn: { year: 2020, month: 1, day: 1 },
    endedOn: null,
    parent: province,
  }
  const departments = ['Sở Nội vụ', 'Sở Tài chính'].map((name) => ({
    ...department,
    id: randomUUID() as OrganisationId,
    name,
  }))
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, departments))
  await introduce(database, quan, { role: 'coordinator', at: ministry })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, tham, { role: 'appraiser', at: ministry })
  for (const person of [quan, lan, tham]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Looks at the page in every look, and goes on at a desk: a phone shows cards in place of tables. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** A day that is so far from today in Vietnam, as people write it. */
function dayFrom(today: number): string {
  const parts = new Date(Date.now() + (today * 24 + 7) * 3_600_000).toISOString().slice(0, 10).split('-')
  return parts.toReversed().join('/')
}

async function arrive(email: string, path: string) {
  const reader = await openReader(browser, app.url)
  await openAs(reader.page, email, path)
  return reader
}

/** All windows are open today, so that the whole course can be gone through. */
const windows = ['Tự đánh giá', 'Rà soát', 'Gửi thẩm định', 'Thẩm định', 'Kiến nghị', 'Công bố']

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Đơn vị tính tại ngày').fill('31/12/2024')
  await page.getByRole('combobox', { name: 'Cơ quan tổ chức' }).fill('bo noi vu')
  await page.getByRole('option', { name: 'Bộ Nội vụ' }).click()
  await page.getByLabel('Cấp được đánh giá').selectOption({ label: 'Tỉnh, thành phố (63)' })
  await page.getByLabel('Bộ tiêu chí *').selectOption('par-province-2024')
  for (const [search, name] of [
    ['dien bien', 'Điện Biên'],
    ['lai chau', 'Lai Châu'],
  ] as const) {
    await page.getByLabel('Tìm đơn vị').fill(search)
    await page.getByLabel(name, { exact: true }).check()
  }
  await page.getByText('Đã chọn 2 trong 63 đơn vị').waitFor()
  for (const [at, name] of windows.entries()) {
    const window = page.getByRole('group', { name, exact: true })
    await window.getByLabel('Ngày đầu').fill(dayFrom(at - 20))
    await window.getByLabel('Ngày cuối').fill(dayFrom(at + 3))
  }
}

let campaignPath = ''

test('a coordinator opens a campaign for two provinces and changes a window', { timeout: 180_000 }, async () => {
  const { page, context, complaints } = await arrive('quan@example.vn', '/campaigns')
  await page.getByText('Chưa có đợt đánh giá nào').waitFor()
  await page.getByRole('link', { name: 'Mở đợt đánh giá' }).click()
  await page.getByRole('button', { name: 'Xem lại trước khi mở' }).click()
  await page.getByText('Còn mục chưa điền hoặc chưa đúng.').waitFor()
  await look(page)
  await fillIn(page)
  const appeal = page.getByRole('group', { name: 'Kiến nghị', exact: true })
  await appeal.getByLabel('Ngày cuối').fill(dayFrom(-30))
  await page.getByText('Ngày cuối không được trước ngày đầu.').waitFor()
  await look(page)
  await appeal.getByLabel('Ngày cuối').fill(dayFrom(7))
  await page.getByRole('button', { name: 'Xem lại trước khi mở' }).click()
  const summary = page.getByRole('dialog', { name: 'Xem lại trước khi mở' })
  await summary.getByText('Chỉ số cải cách hành chính năm 2024').waitFor()
  await look(page)
  await summary.getByRole('button', { name: 'Mở đợt' }).click()
  await page
    .getByRole('row', { name: /Lai Châu 26 đang nhập/ })
    .first()
    .waitFor()
  campaignPath = new URL(page.url()).pathname
  await page.getByText(`Còn 3 ngày: hết thời hạn Tự đánh giá, 24 giờ ngày ${dayFrom(3)}`).waitFor()
  await page.getByText('Chưa có kiến nghị nào.').waitFor()
  await look(page)
  await page.getByRole('button', { name: 'Đổi thời hạn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đổi thời hạn' })
  await dialog.getByLabel('Ngày cuối').fill(dayFrom(5))
  await dialog.getByLabel('Lý do').fill('Ảnh hưởng của bão')
  await look(page)
  await dialog.getByRole('button', { name: 'Đổi thời hạn' }).click()
  await page.getByText('Đã đổi thời hạn Tự đánh giá cho mọi đơn vị.').waitFor()
  await page.getByText(/Còn 4 ngày: hết thời hạn Rà soát/).waitFor()
  await page.getByRole('button', { name: 'Gia hạn: Lai Châu' }).click()
  const more = page.getByRole('dialog', { name: 'Gia hạn: Lai Châu' })
  await more.getByLabel('Thời hạn').selectOption({ label: 'Tự đánh giá' })
  await more.getByLabel('Gia hạn đến hết ngày').fill(dayFrom(9))
  await more.getByLabel('Lý do').fill('Ảnh hưởng của bão')
  await more.getByRole('button', { name: 'Gia hạn' }).click()
  await page.getByText(`Tự đánh giá được gia hạn đến ${dayFrom(9)}`).waitFor()
  await page.goto('/campaigns')
  await page.getByText(`đang mở: ${windows.join(', ')}`).waitFor()
  await look(page)
  expect([complaints, app.defects]).toEqual([[], []])
  await context.close()
})

const leads = async () => {
  const rows = await app.database.owner
    .selectFrom('round_items as i')
    .innerJoin('organisations as o', 'o.id', 'i.lead_id')
    .select(['i.code', 'o.name'])
    .orderBy('i.code')
    .execute()
  return rows.map(({ code, name }) => `${code} ${name}`)
}

test('sub-criteria are assigned in bulk with the keyboard, and taken back', { timeout: 120_000 }, async () => {
  const before = await leads()
  const { page, context, complaints } = await arrive('lan@example.vn', campaignPath)
  await page.getByRole('link', { name: 'Phân công: Điện Biên' }).click()
  await page.getByRole('heading', { level: 1, name: 'Phân công: Điện Biên' }).waitFor()
  await page.getByLabel('Chọn cả 26 tiêu chí đang hiện').focus()
  await page.keyboard.press('Space')
  await page.getByText('Đã chọn 26 tiêu chí').waitFor()
  const lead = page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).last()
  await lead.fill('tai chinh')
  await page.getByRole('option', { name: 'Sở Tài chính' }).last().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Giao 26 tiêu chí' }).click()
  await page.getByText('Cần điền mục này.').waitFor()
  await look(page)
  await page.getByLabel('Lý do').fill('Sắp xếp lại tổ chức')
  await page.getByRole('button', { name: 'Giao 26 tiêu chí' }).click()
  await page.getByText('Đã giao 26 tiêu chí.').waitFor()
  expect((await leads()).filter((each) => each.endsWith('Sở Tài chính'))).toHaveLength(26)
  await look(page)
  await page.getByRole('button', { name: 'Hoàn tác lần giao này' }).click()
  await page.getByText('Đã trả 26 tiêu chí về như trước.').waitFor()
  expect(await leads()).toEqual(before)
  expect([complaints, app.defects]).toEqual([[], []])
  await context.close()
})

/** Brings the round of Điện Biên before its appraisers. */
async function sendToAppraisal(): Promise<void> {
  const context: Context = { db: app.database.db, now: () => new Date(), newId: randomUUID }
  const province = await provinceCalled(app.database, 'dien bien')
  const rounds = app.database.owner.selectFrom('rounds').select('id').where('organisation_id', '=', province)
  const round = (await rounds.executeTakeFirstOrThrow()).id as RoundId
  const figures = { issues_found: '25', issues_fixed: '23', issues_open: '2' }
  for (const [figure, value] of Object.entries(figures)) {
    const entry = { code: '1.3.2', figure, value, seenVersion: 0, source: null, reason: null }
    await enterFigure(context, lan, round, entry)
  }
  for (const action of ['submit', 'accept'] as const) {
    for (const { code, step } of (await readCourse(context, lan, round)).items) {
      await takeStep(context, lan, { round, code, action, reason: null, seenStep: step })
    }
  }
  for (const action of ['consolidate', 'send'] as const) await moveRound(context, lan, { round, action, reason: null })
}

test('an appraiser compares the organisations and cuts with a reason', { timeout: 180_000 }, async () => {
  await sendToAppraisal()
  const { page, context, complaints } = await arrive('tham@example.vn', `${campaignPath}/appraisal`)
  await page.getByText('26 tiêu chí').first().waitFor()
  await look(page)
  await page.getByRole('link', { name: /^1\.3\.2/ }).click()
  await page.getByRole('row', { name: /Điện Biên.*0,96/ }).waitFor()
  await look(page)
  await page.getByRole('button', { name: 'Thẩm định: Điện Biên' }).click()
  const sheet = page.getByRole('dialog', { name: 'Điện Biên: 1.3.2' })
  await sheet.getByText(/23 \+/).first().waitFor()
  await sheet.getByLabel('Điểm thẩm định').fill('0,5')
  await sheet.getByRole('button', { name: 'Ghi điểm thẩm định' }).click()
  expect(await sheet.getByText('Cần điền mục này.').count()).toBe(2)
  await look(page)
  await sheet.getByLabel('Mã lý do trừ điểm').selectOption({ label: 'Thiếu tài liệu kiểm chứng' })
  await sheet.getByLabel('Giải thích').fill('Chưa có biên bản kiểm tra')
  await sheet.getByRole('button', { name: 'Ghi điểm thẩm định' }).click()
  await page.getByText('Đã ghi điểm thẩm định 0,5 cho Điện Biên.').waitFor()
  await page.getByRole('row', { name: /Điện Biên.*0,96 0,5.*Thiếu tài liệu kiểm chứng/ }).waitFor()
  await look(page)
  await page.goto(campaignPath)
  await page.getByText('1 tiêu chí bị trừ, tổng cộng 0,46 điểm.').waitFor()
  await look(page)
  expect([complaints, app.defects]).toEqual([[], []])
  await context.close()
})
