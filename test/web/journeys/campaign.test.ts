import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { windowKinds } from '../../../src/assessment/course/window.ts'
import type { OrganisationId } from '../../../src/framework/ids.ts'
import { insertOrganisations } from '../../../src/store/organisations.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { dayFrom, openWindows, windowNames } from '../../support/browser-campaign.ts'
import { openAs } from '../../support/browser-people.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { lan, provinceCalled, quan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** What the organiser and a province do with a campaign that is open; how it is opened stands in the whole course. */

let app: WebApp
let browser: Browser
let campaign: TestCampaign
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  campaign = await openTestCampaign(app.database)
  const other = {
    ...{ id: randomUUID() as OrganisationId, kind: 'department' as const, name: 'Sở Tài chính', endedOn: null },
    ...{ bornOn: { year: 2020, month: 1, day: 1 }, parent: await provinceCalled(app.database, 'dien bien') },
  }
  await app.database.owner.transaction().execute((tx) => insertOrganisations(tx, [other]))
  for (const person of [quan, lan]) await givePassword(app.database, person)
  await app.database.owner.updateTable('people').set({ email_verified: true }).execute()
  await openWindows(app.database, campaign, windowKinds)
}, 120_000)

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

async function arrive(email: string, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, path)
  return reader.page
}

test('the organiser changes a window for all and extends one for a province', { timeout: 180_000 }, async () => {
  const page = await arrive('quan@example.vn', '/campaigns')
  await page.getByText(`đang mở: ${windowNames.join(', ')}`).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024' }).click()
  await page.getByText('Chưa có kiến nghị nào.').waitFor()
  await page.getByRole('button', { name: 'Đổi thời hạn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đổi thời hạn' })
  await dialog.getByLabel('Ngày cuối').fill(dayFrom(5))
  await dialog.getByLabel('Lý do').fill('Ảnh hưởng của bão')
  await expectAccessible(page, '[role=dialog]')
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
})

const leads = async () => {
  const rows = await app.database.owner
    .selectFrom('round_items as i')
    .leftJoin('organisations as o', 'o.id', 'i.lead_id')
    .select(['i.code', 'o.name'])
    .where('i.round_id', '=', campaign.round)
    .orderBy('i.code')
    .execute()
  return rows.map(({ code, name }) => `${code} ${name}`)
}

test('sub-criteria are assigned in bulk with the keyboard, and taken back', { timeout: 120_000 }, async () => {
  const before = await leads()
  const page = await arrive('lan@example.vn', `/rounds/${campaign.round}/assignments`)
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
  await expectAccessible(page)
  await page.getByLabel('Lý do').fill('Sắp xếp lại tổ chức')
  await page.getByRole('button', { name: 'Giao 26 tiêu chí' }).click()
  await page.getByText('Đã giao 26 tiêu chí.').waitFor()
  expect((await leads()).filter((each) => each.endsWith('Sở Tài chính'))).toHaveLength(26)
  await page.getByRole('button', { name: 'Hoàn tác lần giao này' }).click()
  await page.getByText('Đã trả 26 tiêu chí về như trước.').waitFor()
  expect(await leads()).toEqual(before)
})
