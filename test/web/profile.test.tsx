import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { BackupCodes } from '../../src/web/profile/backup-codes.tsx'
import { PasswordForm } from '../../src/web/profile/password-form.tsx'
import { SecondFactor } from '../../src/web/profile/second-factor.tsx'
import { Sessions } from '../../src/web/profile/sessions.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

const session = (id: string, isCurrent: boolean) => ({
  id,
  since: '2025-02-03T04:05:06Z',
  lastSeen: '2025-02-03T05:05:06Z',
  address: '203.0.113.7',
  browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  isCurrent,
})

test('a wrong present password is told and nothing is lost of what was typed', async () => {
  renderPage(<PasswordForm />, {
    'PUT /api/me/password': new Refusal('wrong-password', 'mật khẩu hiện tại không đúng', 403),
  })
  await userEvent.type(await screen.findByLabelText('Mật khẩu hiện tại'), 'sai')
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'một câu dễ nhớ')
  await userEvent.type(screen.getByLabelText('Nhập lại mật khẩu'), 'một câu dễ nhớ{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('Mật khẩu hiện tại không đúng.')
  expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu mới').value).toBe('một câu dễ nhớ')
})

test('a changed password empties the form and says that others are signed out', async () => {
  const { asked } = renderPage(<PasswordForm />, { 'PUT /api/me/password': { done: true } })
  await userEvent.type(await screen.findByLabelText('Mật khẩu hiện tại'), 'cũ')
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'một câu dễ nhớ')
  await userEvent.type(screen.getByLabelText('Nhập lại mật khẩu'), 'một câu dễ nhớ{Enter}')
  expect((await screen.findByRole('status')).textContent).toContain('Những nơi khác đã bị đăng xuất.')
  expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu hiện tại').value).toBe('')
  expect(asked[0]?.body).toEqual({ present: 'cũ', next: 'một câu dễ nhớ' })
})

test('the second factor is on once a code has been confirmed, and its codes are shown before', async () => {
  renderPage(<SecondFactor isOn={false} />, {
    'POST /api/me/second-factor': { totpUri: 'otpauth://totp/Chiso?secret=ABCDEFGH', backupCodes: ['AAAA', 'BBBB'] },
    'POST /api/me/second-factor/confirm': { done: true },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Bật xác thực hai bước' }))
  await userEvent.type(screen.getByLabelText('Mật khẩu hiện tại'), 'cũ{Enter}')
  expect((await screen.findByRole('img', { name: /^Mã QR/ })).querySelector('path')).toBeTruthy()
  expect(screen.getByText('ABCD EFGH')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('Mã xác thực'), '123456{Enter}')
  expect(await screen.findByText('BBBB')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Tôi đã cất giữ các mã' }))
  expect(await screen.findByText('Đã bật xác thực hai bước.')).toBeTruthy()
  expect(screen.queryByText('BBBB')).toBeNull()
})

test('turning the second factor off asks for the password, and can be left', async () => {
  const { asked } = renderPage(<SecondFactor isOn />, { 'POST /api/me/second-factor/off': { done: true } })
  await userEvent.click(await screen.findByRole('button', { name: 'Tắt xác thực hai bước' }))
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }))
  expect(screen.queryByLabelText('Mật khẩu hiện tại')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Tắt xác thực hai bước' }))
  await userEvent.type(screen.getByLabelText('Mật khẩu hiện tại'), 'cũ{Enter}')
  expect(await screen.findByText('Đã tắt xác thực hai bước.')).toBeTruthy()
  expect(asked).toEqual([{ request: 'POST /api/me/second-factor/off', body: { password: 'cũ' } }])
})

test('backup codes are copied all at once, or the reader is told why not', async () => {
  const codes = ['AAAA', 'BBBB']
  const onKept = vi.fn()
  const user = userEvent.setup()
  renderPage(<BackupCodes codes={codes} onKept={onKept} />)
  await user.click(await screen.findByRole('button', { name: 'Chép' }))
  expect(await screen.findByText('Đã chép.')).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe('AAAA\nBBBB')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(screen.getByRole('button', { name: 'Chép' }))
  expect(await screen.findByText('Trình duyệt không cho chép', { exact: false })).toBeTruthy()
})

test('other browsers can be signed out, one or all, and never this one', async () => {
  const { asked } = renderPage(<Sessions />, {
    'GET /api/me/sessions': [session('1', true), session('2', false)],
    'DELETE /api/me/sessions/2': { done: true },
    'DELETE /api/me/sessions': { ended: 1 },
  })
  expect(await screen.findByText('Nơi này')).toBeTruthy()
  expect(screen.getAllByText('Từ lúc 03/02/2025 11:05')).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất Firefox 144 · Linux' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Đăng xuất mọi nơi khác' }))
  await waitFor(() => expect(asked.map(({ request }) => request)).toContain('DELETE /api/me/sessions'))
  expect(asked.map(({ request }) => request)).toContain('DELETE /api/me/sessions/2')
})
