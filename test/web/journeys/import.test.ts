import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openReader, startBrowser } from '../../support/browser.ts'
import { introducePeople, openAs } from '../../support/browser-people.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

function archive(change: (name: string, text: string) => string) {
  const files = readdirSync(exampleFolder).map((name) => {
    const text = change(name, readFileSync(join(exampleFolder, name), 'utf8'))
    return [name, new TextEncoder().encode(text)] as const
  })
  const buffer = Buffer.from(zipSync(Object.fromEntries(files)))
  return { name: 'ky-danh-gia.zip', mimeType: 'application/zip', buffer }
}

test('a round comes in from its archive: faults are told with their places, progress is seen, the results open', {
  timeout: 180_000,
}, async () => {
  const { page, context, complaints } = await openReader(browser, app.url)
  await openAs(page, 'quan@example.vn', '/rounds')
  await page.getByText('Chưa có kỳ đánh giá nào').waitFor()
  await page.getByRole('button', { name: 'Nhập kỳ đánh giá' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập kỳ đánh giá' })
  await dialog.getByRole('button', { name: 'Nhập kỳ đánh giá' }).click()
  expect(await dialog.getByText('Cần điền mục này.').count()).toBe(2)
  await dialog.getByLabel('Đơn vị').fill('dien bien')
  await page.getByRole('option', { name: 'Điện Biên' }).click()
  await expectAccessible(page)
  const faulty = archive((name, text) => (name === 'figures.csv' ? text.replace('7.3.6', '9.9.9') : text))
  await page.locator('input[type=file]').setInputFiles(faulty)
  await dialog.getByRole('button', { name: 'Nhập kỳ đánh giá' }).click()
  await dialog.getByText(/figures\.csv:\d+:\d+/).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await dialog.getByLabel('Đơn vị').fill('dien bien')
  await page.getByRole('option', { name: 'Điện Biên' }).click()
  await page.locator('input[type=file]').setInputFiles(archive((_, text) => text))
  await dialog.getByRole('button', { name: 'Nhập kỳ đánh giá' }).click()
  await dialog.getByRole('button', { name: 'Xem kết quả' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kết quả năm 2024: tỉnh Điện Biên' }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Kỳ đánh giá' }).click()
  await page.getByRole('link', { name: /Chỉ số cải cách hành chính năm 2024/ }).waitFor()
  expect([complaints, app.defects]).toEqual([[], []])
  await context.close()
})

test('who only enters figures is not offered to import a round', { timeout: 180_000 }, async () => {
  const { page, context } = await openReader(browser, app.url)
  await openAs(page, 'minh@example.vn', '/rounds')
  await page.getByRole('heading', { level: 1, name: 'Kỳ đánh giá' }).waitFor()
  expect(await page.getByRole('button', { name: 'Nhập kỳ đánh giá' }).count()).toBe(0)
  await context.close()
})
