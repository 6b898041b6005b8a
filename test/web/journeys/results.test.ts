import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RoundId } from '../../../src/framework/ids.ts'
import { importRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { introducePeople, openAs } from '../../support/browser-people.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { contextOf, hoa, provinceCalled, quan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** lan reads the results, hoa of another province may not. Each test goes on from the one before. */

let app: WebApp
let browser: Browser
let round: RoundId
let page: Page
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  await givePassword(app.database, hoa)
  const province = await provinceCalled(app.database, 'dien bien')
  round = await importRound(contextOf(app.database), quan, province, await openRound(exampleFolder))
  page = await arrive('lan@example.vn', '/rounds')
})

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Somebody who has signed in and stands on a page. */
async function arrive(email: string, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, path)
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  return reader.page
}

const proof = () => page.getByRole('dialog', { name: 'Cách tính điểm 7.3.7' })
const proofButton = () => page.getByRole('button', { name: /^7\.3\.7/ })
const isFocused = () => proofButton().evaluate((element) => element === document.activeElement)
const arithmetic = '429 / 429 × 0,5 + 207 / 240 × 0,5 + 36.974 / 55.556 × 0,5 = 1,264 → 1,264 điểm'

describe('the results of a round', { timeout: 180_000 }, () => {
  test('are reached from the list of rounds and read', async () => {
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024, tỉnh Điện Biên' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kết quả năm 2024: tỉnh Điện Biên' }).waitFor()
    await page.getByText('Hạng 35 trong 63').waitFor()
    expect(page.url()).toContain(round)
    await page.getByRole('button', { name: /^Nhóm A/ }).click()
    await page.getByText('Xem số liệu của biểu đồ').click()
    await expectAccessible(page)
  })

  test('lead to a proof with the keyboard; the address keeps it and Back closes it', async () => {
    await proofButton().focus()
    await page.keyboard.press('Enter')
    await proof().getByText(arithmetic).waitFor()
    expect(new URL(page.url()).search).toBe('?proof=7.3.7')
    await expectAccessible(page, '[role=dialog]')
    await page.keyboard.press('Escape')
    await proof().waitFor({ state: 'hidden' })
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect.poll(isFocused).toBe(true)
    await page.keyboard.press('Enter')
    await proof().waitFor()
    await page.goBack()
    await proof().waitFor({ state: 'hidden' })
    expect(page.url()).toContain(round)
  })

  test('may be linked with a proof open', async () => {
    await page.goto(`/rounds/${round}?proof=7.3.7`)
    await proof().getByText(arithmetic).waitFor()
    await page.getByRole('button', { name: 'Đóng' }).click()
    await proof().waitFor({ state: 'hidden' })
    await expect.poll(isFocused).toBe(true)
  })

  test.each([
    ['Word', 'docx', (file: Uint8Array) => partOf(file, 'word/document.xml')],
    ['PDF', 'pdf', (file: Uint8Array) => strFromU8(file.subarray(0, 5))],
    ['Excel', 'xlsx', (file: Uint8Array) => partOf(file, 'xl/workbook.xml')],
  ])('come as a report in %s', async (name, format, read) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Tải ${name}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`bao-cao-cchc-2024-tinh-dien-bien.${format}`)
    await page.getByText(`Đã tải bao-cao-cchc-2024-tinh-dien-bien.${format}.`).waitFor()
    expect(read(readFileSync(await download.path()))).toMatch(/^(<\?xml|%PDF-)/)
  })

  test('whose report does not come say why', async () => {
    await page.route('**/report/pdf', (route) => route.abort())
    await page.getByRole('button', { name: 'Tải PDF' }).click()
    await page.getByRole('alert').getByText('Không kết nối được tới máy chủ').waitFor()
  })

  test('are refused to somebody of another province', async () => {
    const outside = await arrive('hoa@example.vn', '/rounds')
    await outside.getByText('Chưa có kỳ đánh giá nào trong phạm vi của bạn.').waitFor()
    await follow(outside, `/rounds/${round}`)
    await outside.getByRole('alert').waitFor()
    expect(await outside.getByText('88,23').count()).toBe(0)
    await expectAccessible(outside)
  })
})

/** A part of a file of Office, which opens only if it is whole. */
function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path]
  return part ? strFromU8(part.subarray(0, 100)) : ''
}
