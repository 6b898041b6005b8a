import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openWindows } from '../../support/browser-campaign.ts'
import { openAs } from '../../support/browser-people.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { hoa, minh } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** minh enters, without the network too; hoa saves something else meanwhile. Each test goes on from the one before. */

let app: WebApp
let browser: Browser
let campaign: TestCampaign
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  campaign = await openTestCampaign(app.database)
  for (const person of [minh, hoa]) await givePassword(app.database, person)
  await app.database.owner.updateTable('people').set({ email_verified: true }).execute()
  await openWindows(app.database, campaign, ['assess', 'review'])
})

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints).filter(isNoOutage), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Requests that fail while the network is cut off are what is tried. */
const isNoOutage = (complaint: string) => !complaint.includes('ERR_INTERNET_DISCONNECTED')

async function arrive(email: string, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, path)
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  return reader.page
}

let page: Page
const itemPath = () => `/rounds/${campaign.round}/course/1.3.2`
const figure = (at: Page, name: string) => at.getByRole('textbox', { name: `${name} (vấn đề)` })
const found = 'Số vấn đề phát hiện qua kiểm tra'
const fixed = 'Số vấn đề đã xử lý xong'
const standing = async (code: string) => {
  const rows = app.database.owner.selectFrom('current_figures').select(['figure', 'value']).where('code', '=', code)
  return Object.fromEntries((await rows.execute()).map(({ figure: name, value }) => [name, value]))
}

test('the list leads to a sub-criterion; figures are scored as they are typed and save themselves', {
  timeout: 180_000,
}, async () => {
  page = await arrive('minh@example.vn', '/rounds')
  await page.getByRole('link', { name: /^Xem tiến độ: .*Điện Biên/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Tiến độ năm 2024/ }).waitFor()
  await page.getByText('Dữ liệu mẫu').waitFor()
  await expectAccessible(page)
  await page.getByLabel('Tìm tiêu chí').fill('xu ly cac van de')
  await page.getByText('1 tiêu chí').waitFor()
  await page.getByRole('link', { name: /^1\.3\.2/ }).click()
  // The line that will tell who else comes has its height while nobody is there: nothing moves away from under a press.
  expect((await page.locator('span[role=status]').first().boundingBox())?.height).toBeGreaterThan(10)
  await figure(page, found).fill('25')
  await figure(page, fixed).fill('26')
  await page.getByText('Lớn hơn số toàn bộ mà nó là một phần.').waitFor()
  await figure(page, fixed).fill('23')
  await figure(page, 'Số vấn đề đang xử lý').fill('2')
  await page
    .getByRole('region', { name: 'Điểm tính từ số liệu đang nhập' })
    .getByText('0,96', { exact: true })
    .waitFor()
  await expect.poll(() => standing('1.3.2')).toEqual({ issues_found: '25', issues_fixed: '23', issues_open: '2' })
  await expect.poll(() => page.getByText(/Đã lưu lúc/).count()).toBe(3)
  await expectAccessible(page)
})

test('what is typed without the network is there when the page is opened again, beside what another saved', {
  timeout: 180_000,
}, async () => {
  const context = page.context()
  await context.setOffline(true)
  await figure(page, found).fill('30')
  await page.getByRole('textbox', { name: 'Giải trình' }).fill('Còn hai vấn đề đang xử lý')
  await page
    .getByText(/Chưa lưu được; bản nháp đã giữ/)
    .first()
    .waitFor()
  await page.close()

  const other = await arrive('hoa@example.vn', itemPath())
  await figure(other, found).fill('28')
  await expect.poll(async () => (await standing('1.3.2')).issues_found).toBe('28')

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(itemPath())
  const conflict = again.getByRole('alert', { name: `Hai bản khác nhau: ${found}` })
  await conflict.getByText('Bản của Hoa, đã lưu').waitFor()
  expect(await conflict.getByText('28', { exact: true }).count()).toBe(1)
  expect(await conflict.getByText('30', { exact: true }).count()).toBe(1)
  await expect
    .poll(() => again.getByRole('textbox', { name: 'Giải trình' }).inputValue())
    .toBe('Còn hai vấn đề đang xử lý')
  await expect
    .poll(() => app.database.owner.selectFrom('explanations').select('text').execute())
    .toEqual([{ text: 'Còn hai vấn đề đang xử lý' }])
  await again.getByText(/Đang cùng mở: Hoa/).waitFor()
  await expectAccessible(again)
  await conflict.getByRole('button', { name: 'Lưu bản của tôi' }).click()
  await expect.poll(async () => (await standing('1.3.2')).issues_found).toBe('30')
})

test('what may be done is offered when all that stands above it has come, so that no press goes astray', {
  timeout: 180_000,
}, async () => {
  const head = await arrive('hoa@example.vn', '/rounds')
  let letGo = (_: 'now') => {}
  const held = new Promise((resolve) => {
    letGo = resolve
  })
  await head.route('**/items/1.3.2/risks', (route) => held.then(() => route.continue()))
  await head.goto(itemPath())
  await head.getByRole('heading', { name: 'Tài liệu kiểm chứng' }).waitFor()
  await head.getByText('Kéo tệp vào đây').waitFor()
  const submit = head.getByRole('button', { name: 'Trình', exact: true })
  expect(await submit.count()).toBe(0)
  letGo('now')
  await submit.click()
  await head.getByRole('dialog', { name: 'Trình', exact: true }).waitFor()
})
