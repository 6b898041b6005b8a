import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CodeStep } from '../../src/web/sign-in/code-step.tsx'
import { ForgotPage } from '../../src/web/sign-in/forgot-page.tsx'
import { PasswordStep } from '../../src/web/sign-in/password-step.tsx'
import { SetPasswordForm } from '../../src/web/sign-in/set-password-form.tsx'
import { SetupForm } from '../../src/web/sign-in/setup-page.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

const noProviders = { 'GET /api/auth/providers': [] }
const passwordStep = (onState = () => {}, hasFailedElsewhere = false) => (
  <PasswordStep returnTo="/rounds" hasFailedElsewhere={hasFailedElsewhere} onState={onState} />
)

test('an empty form is not sent; each field says what it lacks and the first has the focus', async () => {
  const { asked } = renderPage(passwordStep(), noProviders)
  await userEvent.click(await screen.findByRole('button', { name: 'Đăng nhập' }))
  expect(screen.getAllByText('Cần điền mục này.')).toHaveLength(2)
  expect(document.activeElement).toBe(screen.getByLabelText('Thư điện tử'))
  await userEvent.type(screen.getByLabelText('Thư điện tử'), 'lan{Enter}')
  expect(screen.getByText('Cần một địa chỉ thư điện tử', { exact: false })).toBeTruthy()
  expect(asked.map(({ request }) => request)).toEqual(['GET /api/auth/providers'])
})

test('what was typed is sent without the spaces around the address, and the next state is told', async () => {
  const onState = vi.fn()
  const { asked } = renderPage(passwordStep(onState), {
    ...noProviders,
    'POST /api/auth/sign-in': { state: 'second-factor' },
  })
  await userEvent.type(await screen.findByLabelText('Thư điện tử'), ' lan@example.vn ')
  await userEvent.type(screen.getByLabelText('Mật khẩu'), 'mật khẩu đủ dài{Enter}')
  await waitFor(() => expect(onState).toHaveBeenCalledWith('second-factor'))
  expect(asked.at(-1)?.body).toEqual({ email: 'lan@example.vn', password: 'mật khẩu đủ dài' })
})

test.each([
  ['a wrong password', new Refusal('wrong-credentials', 'mật khẩu không đúng', 401), 'Mật khẩu không đúng.'],
  ['a server out of reach', new TypeError('Failed to fetch'), 'Không kết nối được tới máy chủ'],
])('%s is told in a sentence and the form stays', async (_, answer, text) => {
  renderPage(passwordStep(), { ...noProviders, 'POST /api/auth/sign-in': answer })
  await userEvent.type(await screen.findByLabelText('Thư điện tử'), 'lan@example.vn')
  await userEvent.type(screen.getByLabelText('Mật khẩu'), 'sai{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain(text)
  expect(screen.getByLabelText<HTMLInputElement>('Thư điện tử').value).toBe('lan@example.vn')
})

test('other places to sign in stand below, and one that failed is told', async () => {
  renderPage(
    passwordStep(() => {}, true),
    { 'GET /api/auth/providers': [{ id: 'tinh', name: 'Cổng của tỉnh' }] },
  )
  expect(await screen.findByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' })).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('Chưa đăng nhập được bằng nơi khác')
})

test('a code is six digits, spaces or not; a backup code goes its own way', async () => {
  const onDone = vi.fn()
  const { asked } = renderPage(<CodeStep onDone={onDone} onAgain={() => {}} />, {
    'POST /api/auth/second-factor': new Refusal('wrong-code', 'mã không đúng', 401),
    'POST /api/auth/backup-code': { state: 'signed-in' },
  })
  const code = await screen.findByLabelText('Mã xác thực')
  await userEvent.type(code, '12345{Enter}')
  expect(await screen.findByText('Chưa đúng dạng.')).toBeTruthy()
  await userEvent.clear(code)
  await userEvent.type(code, '123 456{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('Mã không đúng.')
  await userEvent.click(screen.getByRole('button', { name: 'Dùng mã dự phòng' }))
  await userEvent.type(screen.getByLabelText('Mã dự phòng'), 'ABCDE-12345{Enter}')
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(asked.map(({ body }) => body)).toEqual([{ code: '123456' }, { code: 'ABCDE-12345' }])
})

test('who asks for a letter is told the same whether there is an account or not', async () => {
  renderPage(<ForgotPage />, { 'POST /api/auth/password-resets': { done: true } })
  await userEvent.type(await screen.findByLabelText('Thư điện tử'), 'ai@example.vn{Enter}')
  expect((await screen.findByRole('status')).textContent).toContain('Nếu địa chỉ này có tài khoản')
})

test('a new password is long enough and the same twice before it is sent with the token', async () => {
  const path = '/api/auth/invitations/use'
  const { asked } = renderPage(<SetPasswordForm path={path} token="thẻ" />, { [`POST ${path}`]: { done: true } })
  await userEvent.type(await screen.findByLabelText('Mật khẩu mới'), 'ngắn')
  await userEvent.type(screen.getByLabelText('Nhập lại mật khẩu'), 'khác{Enter}')
  expect(screen.getByText('Cần ít nhất 10 ký tự.')).toBeTruthy()
  expect(screen.getByText('Hai mật khẩu không giống nhau.')).toBeTruthy()
  for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu']) {
    await userEvent.clear(screen.getByLabelText(label))
    await userEvent.type(screen.getByLabelText(label), 'một câu dễ nhớ')
  }
  await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }))
  expect(await screen.findByText('Đã đặt mật khẩu', { exact: false })).toBeTruthy()
  expect(asked).toEqual([{ request: `POST ${path}`, body: { token: 'thẻ', password: 'một câu dễ nhớ' } }])
})

test('the first administrator is made with name, address and password', async () => {
  const { asked } = renderPage(<SetupForm token="thẻ" />, { 'POST /api/auth/setup': { done: true } })
  await userEvent.type(await screen.findByLabelText('Họ và tên'), 'Quản trị')
  await userEvent.type(screen.getByLabelText('Thư điện tử'), 'quan@example.vn')
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'một câu dễ nhớ')
  await userEvent.type(screen.getByLabelText('Nhập lại mật khẩu'), 'một câu dễ nhớ{Enter}')
  expect(await screen.findByText('Đã đặt mật khẩu', { exact: false })).toBeTruthy()
  const body = { token: 'thẻ', name: 'Quản trị', email: 'quan@example.vn', password: 'một câu dễ nhớ' }
  expect(asked).toEqual([{ request: 'POST /api/auth/setup', body }])
})
