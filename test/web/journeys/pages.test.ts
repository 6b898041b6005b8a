import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOf, codeOf, goodPassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, startBrowser } from '../../support/browser.ts'
import { introducePeople, openAs, signIn } from '../../support/browser-people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  await setUpSecondFactor(app)
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** lan has a second factor, set up by the API. */
async function setUpSecondFactor(server: WebApp): Promise<void> {
  const lan = browserOf(server, server.url)
  await lan.signIn('lan@example.vn', goodPassword)
  const { body } = await lan.post('/api/me/second-factor', { password: goodPassword })
  await lan.post('/api/me/second-factor/confirm', { code: codeOf(body.totpUri) })
}

const token = 'x'.repeat(43)
const open = (path: string) => async (page: Page) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const signedIn = (path: string) => async (page: Page) => {
  await openAs(page, 'quan@example.vn', path)
  await page.locator('#main h1').waitFor()
  await page.getByText('Đang tải…').first().waitFor({ state: 'hidden' })
}

const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['sign-in', open('/sign-in')],
  [
    'sign-in that was refused',
    async (page) => {
      await page.goto('/sign-in')
      await signIn(page, 'quan@example.vn', 'không đúng')
      await page.getByRole('alert').waitFor()
    },
  ],
  ['forgotten password', open('/forgot')],
  ['invitation', open(`/invitation#${token}`)],
  ['reset', open(`/reset-password#${token}`)],
  ['reset without its token', open('/reset-password')],
  ['first administrator', open(`/setup#${token}`)],
  ['unknown page', open('/khong-co-trang-nay')],
  ['profile', signedIn('/profile')],
  [
    'second factor being set up',
    async (page) => {
      await signedIn('/profile')(page)
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      await page.getByLabel('Mật khẩu hiện tại').last().fill(goodPassword)
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      await page.getByRole('img', { name: 'Mã QR' }).waitFor()
    },
  ],
  [
    'second factor asked for',
    async (page) => {
      await page.goto('/sign-in')
      await signIn(page, 'lan@example.vn')
      await page.getByLabel('Mã xác thực').waitFor()
    },
  ],
  [
    'backup codes',
    async (page) => {
      await page.goto('/profile')
      await signIn(page, 'minh@example.vn')
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      await page.getByLabel('Mật khẩu hiện tại').last().fill(goodPassword)
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      const secret = (await page.locator('code').textContent()) ?? ''
      await page.getByLabel('Mã xác thực').fill(codeOf(`otpauth://totp/Chiso?secret=${secret.replace(/\s/g, '')}`))
      await page.getByRole('button', { name: 'Xác nhận' }).click()
      await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor()
    },
  ],
  [
    'menu of a phone, open, in English',
    async (page) => {
      await signedIn('/profile')(page)
      await page.setViewportSize({ width: 360, height: 800 })
      await page.getByRole('button', { name: 'EN English' }).click()
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('link', { name: 'Audit log' }).waitFor()
    },
  ],
  ['people', signedIn('/people')],
  [
    'person',
    async (page) => {
      await signedIn('/people')(page)
      await page.getByRole('button', { name: 'Hoa hoa@example.vn' }).click()
      await page.getByRole('dialog').getByText('Người xem', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'Thôi vai trò' }).click()
    },
  ],
  [
    'invitation of somebody',
    async (page) => {
      await signedIn('/people')(page)
      await page.getByRole('button', { name: 'Mời người dùng' }).click()
      await page.getByRole('button', { name: 'Gửi lời mời' }).click()
      await page.getByText('Cần điền mục này.').first().waitFor()
    },
  ],
]

describe('in light and dark, wide and narrow, axe finds nothing and nothing sticks out:', () => {
  test.each(pages)('%s', async (_, arrive) => {
    const { page, context, complaints } = await openReader(browser, app.url)
    await arrive(page)
    await expectAccessible(page)
    expect(complaints).toEqual([])
    expect(app.defects).toEqual([])
    await context.close()
  })
})
