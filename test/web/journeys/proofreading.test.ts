import { readFileSync } from 'node:fs'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import { expectAccessible, openReader, startBrowser } from '../../support/browser.ts'
import { introducePeople, signIn } from '../../support/browser-people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/word-parts.ts'

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

const wrong = 'Năm 2024, tỉnh đạt 13,33/15 điểm = 88,17%.'
const badForm = 'Chỉ số thành phần tăng 0..75 điểm.'
const table = tbl(tr(tc('Nhóm'), tc('Kết quả')), tr(tc('Lúa'), tc('Đạt 12/15 việc, bằng 90%')))
const report = {
  name: 'bao-cao.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(wordFile([p('Báo cáo kết quả năm 2024.'), p(wrong), p(badForm), table].join(''))),
}

/** Goes with the Tab key alone to what is wanted. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${wanted} is not reached by Tab`)
}

async function byEnter(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

async function downloaded(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), byEnter(page, name)])
  return download
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const carried = new DataTransfer()
      carried.items.add(new File([content], fileName))
      return carried
    },
    [name, text],
  )
  await page.getByText('Thả tệp .docx').dispatchEvent('drop', { dataTransfer })
}

test('a report is proofread by keyboard alone: findings beside the text, comments to keep, a clear refusal', {
  timeout: 180_000,
}, async () => {
  const { page, context, complaints } = await openReader(browser, app.url)
  await page.goto('/proofreading')
  await signIn(page, 'minh@example.vn')
  await page.getByRole('heading', { level: 1, name: 'Soát số liệu' }).waitFor()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), byEnter(page, 'Chọn tệp')])
  await chooser.setFiles(report)
  await page
    .getByRole('status')
    .getByText(/phép tính đã kiểm/)
    .waitFor()
  expect(await page.getByRole('button', { name: '2 lỗi' }).getAttribute('aria-pressed')).toBe('true')
  await page.locator('mark', { hasText: '88,17%' }).waitFor()
  await expectAccessible(page)

  await byEnter(page, '1 lưu ý')
  expect(await page.getByRole('article').count()).toBe(2)
  await byEnter(page, 'Lỗi 1')
  const found = page.getByRole('article').filter({ hasText: '13,33 / 15' })
  expect(await found.evaluate((card) => card === document.activeElement)).toBe(true)
  await expect(found.textContent()).resolves.toContain('đoạn 2')

  await page.keyboard.press('Control+Home')
  const copy = await downloaded(page, 'Word có ghi chú')
  expect(copy.suggestedFilename()).toBe('bao-cao-soat.docx')
  expect(readDocx(new Uint8Array(readFileSync(await copy.path()))).anchors.length).toBeGreaterThan(3)
  const { findings } = JSON.parse(readFileSync(await (await downloaded(page, 'JSON')).path(), 'utf8'))
  expect(findings).toHaveLength(3)

  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption('par-province-2024')
  await page.getByRole('button', { name: 'Soát lại' }).click()
  await page.getByText(/Điểm được so với: .*2024/).waitFor()

  await drop(page, 'hong.docx', 'PK\u0003\u0004 không phải Word')
  expect(await page.getByRole('alert').textContent()).toContain('hong.docx')
  expect(await page.getByRole('article').count()).toBe(0)
  expect([complaints, app.defects]).toEqual([[], []])
  await context.close()
})
