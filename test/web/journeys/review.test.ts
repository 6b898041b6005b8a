import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openWindows } from '../../support/browser-campaign.ts'
import { openAs } from '../../support/browser-people.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { hoa, lan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** hoa submits what has risks, lan holds the meeting. Each test goes on from the one before. */

let app: WebApp
let browser: Browser
let campaign: TestCampaign
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  campaign = await openTestCampaign(app.database)
  for (const person of [lan, hoa]) await givePassword(app.database, person)
  await app.database.owner.updateTable('people').set({ email_verified: true }).execute()
  await openWindows(app.database, campaign, ['assess', 'review'])
})

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
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  return reader.page
}

let page: Page

test('risks are told before a submission, settled at the meeting, and the papers are made', {
  timeout: 180_000,
}, async () => {
  const head = await arrive('hoa@example.vn', `/rounds/${campaign.round}/course/1.3.2`)
  await head.getByRole('button', { name: 'Trình', exact: true }).click()
  const dialog = head.getByRole('dialog', { name: 'Trình' })
  await dialog.getByText(/Chưa nhập "Số vấn đề phát hiện qua kiểm tra"/).waitFor()
  await expectAccessible(head, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Trình', exact: true }).click()
  await head.getByText('Đã xong. Trạng thái: Đã trình.').waitFor()

  page = await arrive('lan@example.vn', `/rounds/${campaign.round}/course`)
  await page.getByText(/rủi ro \(1\.3\.2\)/).click()
  await page.getByRole('link', { name: 'Họp rà soát và tóm tắt để ký' }).click()
  await page.getByRole('heading', { level: 1, name: 'Họp rà soát năm 2024: Điện Biên' }).waitFor()
  await page.getByText('đã trình, còn rủi ro').waitFor()
  await page.getByRole('button', { name: 'Ghi kết luận cho 1.3.2' }).press('Enter')
  await page.keyboard.type('bổ sung số liệu')
  await page.getByRole('button', { name: 'Thêm việc cho 1.3.2' }).press('Enter')
  await page.getByLabel('Người hoặc cơ quan thực hiện').fill('Sở Nội vụ')
  await page.getByLabel('Việc phải làm').fill('nhập số liệu')
  await page.getByLabel('Ngày họp').fill('15/1/2025')
  await page.getByLabel('Chủ tọa').fill('Chủ tọa thử')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu biên bản' }).click()
  await page.getByText('Đã lưu bản 1.').waitFor()
  await page.getByLabel('Khó khăn, vướng mắc').fill('thiếu người')
  await page.getByRole('button', { name: 'Lưu: Khó khăn, vướng mắc' }).click()
  await expect
    .poll(() => app.database.owner.selectFrom('round_texts').select(['kind', 'text']).execute())
    .toEqual([{ kind: 'difficulties', text: 'thiếu người' }])
  for (const [button, name] of [
    ['Biên bản (.docx)', 'bien-ban-hop-2024-dien-bien.docx'],
    ['Tóm tắt để ký (.pdf)', 'tom-tat-2024-dien-bien.pdf'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
  }
})

test('two who write the minutes at once are told, and neither loses a word', { timeout: 180_000 }, async () => {
  const [one, other] = [page, await page.context().newPage()]
  await other.goto(`/rounds/${campaign.round}/meeting`)
  await one.getByLabel('Địa điểm').fill('Phòng họp tầng hai')
  await other.getByLabel('Thư ký').fill('Thư ký thử')
  await one.getByRole('button', { name: 'Lưu biên bản' }).click()
  await one.getByText('Đã lưu bản 2.').waitFor()
  await other.getByRole('button', { name: 'Lưu biên bản' }).click()
  await other.getByText(/Những gì bạn viết vẫn còn ở đây/).waitFor()
  expect(await other.getByLabel('Thư ký').inputValue()).toBe('Thư ký thử')
  await other.getByRole('button', { name: 'Lưu bản của tôi thành bản mới' }).click()
  await other.getByText('Đã lưu bản 3.').waitFor()
  const kept = app.database.owner
    .selectFrom('review_meetings')
    .select(['place', 'secretary'])
    .orderBy('version', 'desc')
  expect((await kept.limit(2).execute()).map(({ place, secretary }) => [place, secretary])).toEqual([
    [null, 'Thư ký thử'],
    ['Phòng họp tầng hai', null],
  ])
})
