import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { announceEvents } from '../../../src/operations/notices/announce-events.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openAs } from '../../support/browser-people.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { noticesContextOf } from '../../support/notices.ts'
import { lan, minh } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser
let campaign: TestCampaign
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  campaign = await openTestCampaign(app.database)
  for (const person of [lan, minh]) await givePassword(app.database, person)
  await app.database.owner.updateTable('people').set({ email_verified: true }).execute()
})

afterEach(async () => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
  for (const { context } of readers.splice(0)) await context.close()
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** What the server does by itself each 20 seconds, with today's clock. */
const announce = () => announceEvents({ ...noticesContextOf(app.database, campaign), now: () => new Date() })

async function arrive(email: string, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, path)
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  return reader.page
}

test('a coordinator mentions somebody and reminds the agency; who is meant reads it, goes there, and marks it', {
  timeout: 180_000,
}, async () => {
  const coordinator = await arrive('lan@example.vn', `/rounds/${campaign.round}/course/1.3.2`)
  const comment = coordinator.getByRole('textbox', { name: 'Ý kiến' })
  await comment.fill('')
  await comment.pressSequentially('Nhờ @min')
  await coordinator.getByRole('option', { name: 'Minh' }).waitFor()
  await expectAccessible(coordinator)
  await comment.press('Enter')
  await comment.pressSequentially('xem lại số liệu')
  await coordinator.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await coordinator.locator('strong', { hasText: '@Minh' }).waitFor()

  await follow(coordinator, `/campaigns/${campaign.id}`)
  await coordinator.getByLabel('Chọn để nhắc: Sở Nội vụ · Điện Biên').check()
  await coordinator.getByLabel('Lời nhắc').fill('Đề nghị hoàn thành trước thứ Sáu')
  await coordinator.getByRole('button', { name: /^Gửi lời nhắc/ }).click()
  await coordinator.getByText(/^Đã nhắc về \d+ tiêu chí/).waitFor()
  await announce()

  const page = await arrive('minh@example.vn', '/rounds')
  await page.getByRole('link', { name: 'Thông báo: 2 chưa đọc' }).click()
  await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
  await page.getByText('Đề nghị hoàn thành trước thứ Sáu').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click()
  await page.getByRole('link', { name: 'Thông báo', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await page.getByRole('link', { name: 'Thông báo: 2 chưa đọc' }).waitFor()
  await page.getByRole('link', { name: 'Bạn được nhắc tên trong ý kiến về tiêu chí 1.3.2' }).click()
  await page.getByText('xem lại số liệu').waitFor()
  await page.getByRole('link', { name: 'Thông báo: 1 chưa đọc' }).waitFor()

  await follow(page, '/profile')
  await page.getByLabel(/^Thư trong ngày/).uncheck()
  await page.getByText('Đã lưu.').waitFor()
})
