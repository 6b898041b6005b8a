import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openReader, startBrowser } from '../../support/browser.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

test('a stranger is led to sign in', async () => {
  const { page, complaints } = await openReader(browser, app.url)
  await page.goto('/organisations')
  await page.waitForURL('**/sign-in?return=%2Forganisations')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
  expect(complaints).toEqual([])
})
