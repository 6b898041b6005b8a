import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { importRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { introducePeople, openAs } from '../../support/browser-people.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { contextOf, provinceCalled, quan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** minh of a lead agency looks on, quan administers. Each test goes on from the one before. */

let app: WebApp
let browser: Browser
const readers: Reader[] = []
let atMinh: Page
let atQuan: Page

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  const province = await provinceCalled(app.database, 'dien bien')
  await importRound(contextOf(app.database), quan, province, await openRound(exampleFolder))
  atMinh = await arrive('/organisations', 'minh@example.vn')
  atQuan = await arrive('/organisations', 'quan@example.vn')
})

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

async function arrive(path: string, email: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  const { page } = reader
  readers.push(reader)
  await openAs(page, email, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('organisations', { timeout: 180_000 }, () => {
  test('are found without diacritics, as of a day, and lead to what they were made of', async () => {
    const page = atMinh
    await page.getByText('35 đơn vị').waitFor()
    await page.getByRole('searchbox').fill('dien bien')
    await page.getByText('1 đơn vị').waitFor()
    await page.getByRole('treeitem', { name: /Điện Biên/ }).waitFor()
    await page.getByRole('button', { name: 'Trước sáp nhập (30/6/2025)' }).click()
    await page.getByRole('searchbox').fill('')
    await page.getByText('64 đơn vị').waitFor()
    await page.getByRole('treeitem', { name: /Bình Thuận/ }).click()
    await page.getByRole('button', { name: 'Lâm Đồng' }).click()
    await page.getByText('Được sáp nhập từ').waitFor()
    expect(new URL(page.url()).searchParams.get('day')).toBe('2025-07-01')
    await expectAccessible(page)
    // Somebody who does not administer is offered no change.
    expect(await page.getByRole('button', { name: 'Kết thúc đơn vị' }).count()).toBe(0)
  })

  test('are walked with the keyboard', async () => {
    const page = atMinh
    await page.getByRole('treeitem', { name: /Lâm Đồng/ }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'An Giang' }).waitFor()
  })

  test('are added and ended by administrators; a refusal is told', async () => {
    const page = atQuan
    await page.getByRole('treeitem', { name: /Điện Biên/ }).click()
    await page.getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click()
    await page.getByRole('dialog').getByLabel('Tên').fill('Sở Thử nghiệm')
    await page.getByRole('dialog').getByLabel('Từ ngày').fill('1/1/2026')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click()
    await page.getByText('Đã ghi thay đổi.').waitFor()
    await page.getByRole('button', { name: 'Kết thúc đơn vị' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc đơn vị' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('Sở Thử nghiệm').waitFor()
  })
})

describe('the audit trail', { timeout: 180_000 }, () => {
  test('is filtered, the address keeps the filter, and a row opens to what was changed', async () => {
    const page = atQuan
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Nhật ký' }).click()
    await page.getByLabel('Việc làm').selectOption({ label: 'Nhập kỳ đánh giá' })
    await page.getByLabel('Từ ngày').fill('3/2/2025')
    await page.getByLabel('Đến hết ngày').fill('3/2/2025')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.getByText('Đang xem 1 dòng').waitFor()
    expect(new URL(page.url()).search).toBe('?action=import-round&from=2025-02-03&to=2025-02-03')
    await page.getByRole('button', { name: 'Nhập kỳ đánh giá' }).click()
    await page.getByText('Điện Biên', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText('Đang xem 1 dòng').waitFor()
    await page.getByLabel('Từ ngày').fill('4/2/2025')
    await page.getByLabel('Đến hết ngày').fill('5/2/2025')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.getByText('Không có dòng nào khớp.').waitFor()
  })

  test('is refused to a lead agency', async () => {
    const page = atMinh
    await follow(page, '/audit')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})
