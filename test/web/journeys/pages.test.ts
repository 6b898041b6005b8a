import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, goodPassword } from '../../support/accounts.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { introducePeople, signIn } from '../../support/browser-people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** One person goes through the pages, without an account first: each page goes on from the one before. */

let app: WebApp
let browser: Browser
let reader: Reader

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  reader = await openReader(browser, app.url)
  await reader.page.goto('/sign-in')
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

const token = 'x'.repeat(43)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const to = (path: string, name: string) => async (page: Page) => {
  await follow(page, path)
  await heading(page, name)
}
const email = 'quan@example.vn'
let secret = ''
const code = () => codeOf(`otpauth://totp/Chiso?secret=${secret}`)

const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['sign-in', (page) => heading(page, 'Đăng nhập')],
  [
    'sign-in that was refused',
    async (page) => {
      await signIn(page, email, 'không đúng')
      await page.getByRole('alert').waitFor()
    },
  ],
  ['forgotten password', to('/forgot', 'Quên mật khẩu')],
  ['invitation', to(`/invitation#${token}`, 'Nhận lời mời')],
  ['reset', to(`/reset-password#${token}`, 'Đặt lại mật khẩu')],
  [
    'reset without its token',
    async (page) => {
      await follow(page, '/reset-password')
      await page.getByRole('alert').waitFor()
    },
  ],
  ['first administrator', to(`/setup#${token}`, 'Cài đặt lần đầu')],
  ['unknown page', to('/khong-co-trang-nay', 'Không có trang này')],
  [
    'profile',
    async (page) => {
      await follow(page, '/profile')
      await signIn(page, email)
      await heading(page, 'Tài khoản của tôi')
      await page.getByText('Đang tải…').first().waitFor({ state: 'hidden' })
    },
  ],
  [
    'second factor being set up',
    async (page) => {
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      await page.getByLabel('Mật khẩu hiện tại').last().fill(goodPassword)
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
      await page.getByRole('img', { name: 'Mã QR' }).waitFor()
    },
  ],
  [
    'backup codes',
    async (page) => {
      secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '')
      await page.getByLabel('Mã xác thực').fill(code())
      await page.getByRole('button', { name: 'Xác nhận' }).click()
      await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor()
    },
  ],
  [
    'second factor asked for',
    async (page) => {
      await page.getByRole('button', { name: 'Tôi đã cất giữ các mã' }).click()
      await page.getByText('Đã bật xác thực hai bước.').waitFor()
      await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click()
      await signIn(page, email)
      await page.getByLabel('Mã xác thực').waitFor()
    },
  ],
  [
    'people',
    async (page) => {
      await page.getByLabel('Mã xác thực').fill(code())
      await page.getByRole('button', { name: 'Xác nhận' }).click()
      await page.getByRole('link', { name: 'Người dùng' }).click()
      await page.getByRole('button', { name: 'Hoa hoa@example.vn' }).waitFor()
    },
  ],
  [
    'person',
    async (page) => {
      await page.getByRole('button', { name: 'Hoa hoa@example.vn' }).click()
      await page.getByRole('dialog').getByText('Người xem', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'Thôi vai trò' }).click()
    },
  ],
  [
    'invitation of somebody',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Mời người dùng' }).click()
      await page.getByRole('button', { name: 'Gửi lời mời' }).click()
      await page.getByText('Cần điền mục này.').first().waitFor()
    },
  ],
  [
    'menu of a phone, open, in English',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.setViewportSize({ width: 360, height: 800 })
      await page.getByRole('button', { name: 'EN English' }).click()
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('link', { name: 'Audit log' }).waitFor()
    },
  ],
]

describe('in light and dark, wide and narrow, axe finds nothing and nothing sticks out:', () => {
  test.each(pages)('%s', async (_, arrive) => {
    await arrive(reader.page)
    await expectAccessible(reader.page)
    expect([reader.complaints, app.defects]).toEqual([[], []])
  })
})
