import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RoundId } from '../../../src/framework/ids.ts'
import { importRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { introducePeople, openAs } from '../../support/browser-people.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { contextOf, hoa, provinceCalled, quan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser
let round: RoundId
let reader: Reader

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  await givePassword(app.database, hoa)
  const province = await provinceCalled(app.database, 'dien bien')
  round = await importRound(contextOf(app.database), quan, province, await openRound(exampleFolder))
})

afterEach(async () => {
  expect([reader.complaints, app.defects]).toEqual([[], []])
  await reader.context.close()
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Somebody who has signed in and stands on a page. */
async function arrive(path: string, email = 'lan@example.vn'): Promise<Page> {
  reader = await openReader(browser, app.url)
  const { page } = reader
  await openAs(page, email, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const proof = (page: Page) => page.getByRole('dialog', { name: 'Cách tính điểm 7.3.7' })
const arithmetic = '429 / 429 × 0,5 + 207 / 240 × 0,5 + 36.974 / 55.556 × 0,5 = 1,264 → 1,264 điểm'

describe('the results of a round', { timeout: 180_000 }, () => {
  test('are reached from the list of rounds and read', async () => {
    const page = await arrive('/rounds')
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
    const page = await arrive(`/rounds/${round}`)
    const button = page.getByRole('button', { name: /^7\.3\.7/ })
    await button.focus()
    await page.keyboard.press('Enter')
    await proof(page).getByText(arithmetic).waitFor()
    expect(new URL(page.url()).search).toBe('?proof=7.3.7')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await proof(page).waitFor({ state: 'hidden' })
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await proof(page).waitFor()
    await page.goBack()
    await proof(page).waitFor({ state: 'hidden' })
    expect(page.url()).toContain(round)
  })

  test('may be linked with a proof open', async () => {
    const page = await arrive(`/rounds/${round}?proof=7.3.7`)
    await proof(page).getByText(arithmetic).waitFor()
    await page.getByRole('button', { name: 'Đóng' }).click()
    await proof(page).waitFor({ state: 'hidden' })
    const button = page.getByRole('button', { name: /^7\.3\.7/ })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test.each([
    ['Word', 'docx', (file: Uint8Array) => partOf(file, 'word/document.xml')],
    ['PDF', 'pdf', (file: Uint8Array) => strFromU8(file.subarray(0, 5))],
    ['Excel', 'xlsx', (file: Uint8Array) => partOf(file, 'xl/workbook.xml')],
  ])('come as a report in %s', async (name, format, read) => {
    const page = await arrive(`/rounds/${round}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Tải ${name}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`bao-cao-cchc-2024-tinh-dien-bien.${format}`)
    await page.getByText(`Đã tải bao-cao-cchc-2024-tinh-dien-bien.${format}.`).waitFor()
    expect(read(readFileSync(await download.path()))).toMatch(/^(<\?xml|%PDF-)/)
  })

  test('whose report does not come say why', async () => {
    const page = await arrive(`/rounds/${round}`)
    await page.route('**/report/pdf', (route) => route.abort())
    await page.getByRole('button', { name: 'Tải PDF' }).click()
    await page.getByRole('alert').getByText('Không kết nối được tới máy chủ').waitFor()
  })

  test('are refused to somebody of another province', async () => {
    const page = await arrive('/rounds', 'hoa@example.vn')
    await page.getByText('Chưa có kỳ đánh giá nào trong phạm vi của bạn.').waitFor()
    await page.goto(`/rounds/${round}`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByText('88,23').count()).toBe(0)
    await expectAccessible(page)
  })
})

/** A part of a file of Office, which opens only if it is whole. */
function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path]
  return part ? strFromU8(part.subarray(0, 100)) : ''
}
