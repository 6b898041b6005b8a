import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, goodPassword, tokenIn } from '../../support/accounts.ts'
import { follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { introducePeople, signIn } from '../../support/browser-people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

let app: WebApp
let browser: Browser
/** A device that lan and minh use, one after the other. */
let shared: Reader
let atQuan: Reader

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introducePeople(app.database)
  ;[shared, atQuan] = await Promise.all([openReader(browser, app.url), openReader(browser, app.url)])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Turns on the second factor in the profile, and gives its secret and the backup codes as they were shown. */
async function turnOnSecondFactor(page: Page): Promise<{ uri: string; codes: readonly string[] }> {
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await page.getByRole('region', { name: 'Xác thực hai bước' }).getByLabel('Mật khẩu hiện tại').fill(goodPassword)
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '')
  const uri = `otpauth://totp/Chiso?secret=${secret}`
  await page.getByLabel('Mã xác thực').fill(codeOf(uri))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor()
  const codes = await page.locator('ol code').allTextContents()
  await page.getByRole('button', { name: 'Tôi đã cất giữ các mã' }).click()
  await page.getByText('Đã bật xác thực hai bước.').waitFor()
  return { uri, codes }
}

test('language and theme are kept on the device', async () => {
  const { page, complaints } = shared
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'EN English' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
  await page.reload()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  await page.getByLabel('E-mail').fill('quan@example.vn')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('The e-mail address or the password is not right.').waitFor()
  await page.getByRole('button', { name: 'VI Tiếng Việt' }).click()
  expect(complaints).toEqual([])
})

test('lan sets up the second factor, signs in with it and with a backup code, and comes back to where she was', async () => {
  const { page, complaints } = shared
  await follow(page, '/profile')
  await signIn(page, 'lan@example.vn')
  await page.waitForURL('**/profile')
  const { uri, codes } = await turnOnSecondFactor(page)
  expect(codes).toHaveLength(10)

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click()
  await page.waitForURL('**/sign-in')
  await follow(page, '/people')
  await page.waitForURL('**/sign-in?return=%2Fpeople')
  await signIn(page, 'lan@example.vn')
  await page.getByLabel('Mã xác thực').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText('Mã xác thực không đúng').waitFor()
  await page.getByLabel('Mã xác thực').fill(codeOf(uri))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.waitForURL('**/people')
  await page.getByRole('heading', { name: 'Người dùng' }).waitFor()
  expect(await page.title()).toBe('Người dùng · Chiso')

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL('**/sign-in')
  await signIn(page, 'lan@example.vn')
  await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click()
  await page.getByLabel('Mã dự phòng').fill(codes[0]!)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.waitForURL('**/rounds')
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL('**/sign-in')
  expect(complaints).toEqual([])
})

test('minh forgets the password, sets a new one by the link in the letter, and signs in with it', async () => {
  const { page, complaints } = shared
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor()
  await page.getByLabel('Thư điện tử').fill('minh@example.vn')
  await page.getByRole('button', { name: 'Gửi thư' }).click()
  await page.getByText('Nếu địa chỉ này có tài khoản').waitFor()
  const letter = () => app.letters.sent.find(({ to }) => to === 'minh@example.vn')
  await expect.poll(letter).toBeDefined()
  const sent = letter()
  const link = /https?:\/\/\S+/.exec(sent!.text)![0]
  expect(link.endsWith(`#${tokenIn(sent)}`)).toBe(true)
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới').fill('một câu khác dễ nhớ')
  await page.getByLabel('Nhập lại mật khẩu').fill('một câu khác')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Hai mật khẩu không giống nhau.').waitFor()
  await page.getByLabel('Nhập lại mật khẩu').fill('một câu khác dễ nhớ')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByRole('link', { name: 'Đăng nhập' }).click()
  await signIn(page, 'minh@example.vn', 'một câu khác dễ nhớ')
  await page.getByRole('link', { name: 'Kỳ đánh giá' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
    'Kỳ đánh giá',
    'Đợt đánh giá',
    'Soát số liệu',
    'Tổ chức',
  ])
  expect(complaints).toEqual([])

  await page.goto(link)
  await page.getByLabel('Mật khẩu mới').fill('lần thứ hai bằng liên kết')
  await page.getByLabel('Nhập lại mật khẩu').fill('lần thứ hai bằng liên kết')
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Liên kết đã được dùng').waitFor()
  expect(complaints).toEqual([])
})

test('quan invites somebody with a role, ends the role and takes that back; the invited one sets a password', async () => {
  const { page, complaints } = atQuan
  await page.goto('/people')
  await signIn(page, 'quan@example.vn')
  await page.getByRole('button', { name: 'Mời người dùng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill('Thu')
  await dialog.getByLabel('Thư điện tử').fill('thu@example.vn')
  await dialog.getByLabel('Vai trò', { exact: true }).selectOption('coordinator')
  await dialog.getByRole('combobox', { name: 'Tại tổ chức' }).fill('dien bien')
  await page.getByRole('option', { name: 'Điện Biên' }).first().click()
  await dialog.getByRole('button', { name: 'Gửi lời mời' }).click()
  await dialog.getByText('Đã gửi lời mời tới thu@example.vn.').waitFor()
  await dialog.getByRole('button', { name: 'Đóng' }).last().click()

  await page.getByLabel('Tìm theo tên hoặc địa chỉ').fill('THU@')
  await page.getByRole('button', { name: 'Thu thu@example.vn' }).click()
  const end = page.getByRole('button', { name: /^Thôi vai trò Cơ quan điều phối tại/ })
  await end.click()
  await end.click()
  await page.getByText('Chưa có vai trò.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await end.waitFor()

  const stranger = await openReader(browser, app.url)
  const invitation = app.letters.sent.find(({ to }) => to === 'thu@example.vn')
  await stranger.page.goto(`/invitation#${tokenIn(invitation)}`)
  await stranger.page.getByLabel('Mật khẩu mới').fill(goodPassword)
  await stranger.page.getByLabel('Nhập lại mật khẩu').fill(goodPassword)
  await stranger.page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await stranger.page.getByRole('link', { name: 'Đăng nhập' }).click()
  await signIn(stranger.page, 'thu@example.vn')
  await stranger.page.getByRole('link', { name: 'Người dùng' }).click()
  await stranger.page.getByRole('button', { name: 'Thu thu@example.vn' }).waitFor()
  expect(await stranger.page.getByRole('button', { name: 'Mời người dùng' }).count()).toBe(0)

  // Her account is there since the page was loaded.
  await page.reload()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.getByText('Đã khóa tài khoản.').waitFor()
  await stranger.page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await stranger.page.waitForURL('**/sign-in?return=%2Fprofile')
  expect([...complaints, ...stranger.complaints, ...app.defects]).toEqual([])
})

test('the keyboard alone reaches the content, and a new page is announced by its heading', async () => {
  const { page } = atQuan
  await page.goto('/profile')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('navigation').getByRole('link', { name: 'Người dùng' }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Người dùng')
})
