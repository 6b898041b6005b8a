import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { PersonWithRolesView, RoleName } from '../../src/contract/api-views.ts'
import { InviteForm } from '../../src/web/people/invite-form.tsx'
import { PeopleList } from '../../src/web/people/people-list.tsx'
import { PersonDetails } from '../../src/web/people/person-sheet.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

const province = { id: 'o1', kind: 'province', name: 'Điện Biên', bornOn: '1900-01-01', endedOn: null, parent: null }
const places = {
  'GET /api/organisations': [province],
  'GET /api/organisations?day=2025-06-30': [province],
  'GET /api/rounds': [],
}

function person(id: string, name: string, role: RoleName | null, more = {}): PersonWithRolesView {
  const roles = role ? [{ id: `g-${id}`, role, organisation: 'o1', round: null }] : []
  return {
    id,
    name,
    email: `${id}@example.vn`,
    language: 'vi',
    hasSecondFactor: false,
    hasConfirmedEmail: true,
    invitationExpiresAt: null,
    disabledAt: null,
    roles,
    ...more,
  }
}

const quan = person('quan', 'Quản trị', 'administrator')
const lan = person('lan', 'Lan', 'coordinator')

test('people are found whatever the diacritics, and finding nobody is said', async () => {
  const onOpen = vi.fn()
  renderPage(<PeopleList people={[quan, lan]} onOpen={onOpen} />)
  const search = await screen.findByLabelText('Tìm theo tên hoặc địa chỉ')
  await userEvent.type(search, 'quan tri')
  expect(screen.getByText('1 người')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /Quản trị/ }))
  expect(onOpen).toHaveBeenCalledWith('quan')
  await userEvent.type(search, 'xyz')
  expect(screen.getByText('Không có người dùng nào khớp.')).toBeTruthy()
})

test('ending a role asks first, and can be undone', async () => {
  const { asked } = renderPage(<PersonDetails person={lan} me={quan} />, {
    ...places,
    'DELETE /api/role-grants/g-lan': { done: true },
    'POST /api/role-grants': { id: 'g2' },
  })
  const name = await screen.findByRole('button', { name: 'Thôi vai trò Cơ quan điều phối tại Điện Biên' })
  await userEvent.click(name)
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }))
  expect(asked.some(({ request }) => request.startsWith('DELETE'))).toBe(false)
  for (let click = 0; click < 2; click++) await userEvent.click(screen.getByRole('button', { name: /^Thôi vai trò/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  const body = { person: 'lan', role: 'coordinator', organisation: 'o1', round: null }
  expect(asked).toContainEqual({ request: 'POST /api/role-grants', body })
})

test('the last administrator stays one, and why is said', async () => {
  renderPage(<PersonDetails person={quan} me={quan} />, {
    ...places,
    'DELETE /api/role-grants/g-quan': new Refusal('last-administrator', 'đây là quản trị cuối cùng', 409),
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Thôi vai trò/ }))
  await userEvent.click(screen.getByRole('button', { name: /^Thôi vai trò/ }))
  expect((await screen.findByRole('alert')).textContent).toContain('Đây là quản trị cuối cùng.')
  expect(screen.queryByRole('button', { name: 'Khóa tài khoản' })).toBeNull()
})

test('a coordinator sees roles and can change nothing', async () => {
  renderPage(<PersonDetails person={quan} me={lan} />, places)
  expect(await screen.findByText('Điện Biên · Mọi kỳ đánh giá')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test.each([
  ['an account that is open', {}, ['Khóa tài khoản']],
  ['a closed account', { disabledAt: '2025-01-01T00:00:00Z' }, ['Mở lại tài khoản']],
  ['an account with a second factor', { hasSecondFactor: true }, ['Khóa tài khoản', 'Tắt xác thực hai bước']],
  ['an invitation not accepted', { hasConfirmedEmail: false }, ['Gửi lại lời mời', 'Rút lời mời']],
  ['a withdrawn invitation', { hasConfirmedEmail: false, disabledAt: '2025-01-01T00:00:00Z' }, ['Gửi lại lời mời']],
])('%s can be changed as it allows', async (_, more, names) => {
  renderPage(<PersonDetails person={{ ...lan, ...more }} me={quan} />, places)
  const actions = (await screen.findByRole('heading', { name: 'Việc làm' })).parentElement!
  expect(
    within(actions)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(names)
})

test.each([
  [true, 'Đã tắt xác thực hai bước và báo cho lan@example.vn.'],
  [false, 'Đã tắt xác thực hai bước, nhưng chưa gửi được thư. Hãy tự báo cho người này.'],
])('resetting a second factor asks first and tells whether the letter left: %s', async (isSent, text) => {
  const { asked } = renderPage(<PersonDetails person={{ ...lan, hasSecondFactor: true }} me={quan} />, {
    ...places,
    'POST /api/people/lan/second-factor/reset': { isSent },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Tắt xác thực hai bước' }))
  expect(screen.getByRole('group', { name: /Lan sẽ bị đăng xuất ở mọi nơi/ })).toBeTruthy()
  expect(asked.some(({ request }) => request.startsWith('POST'))).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'Tắt xác thực hai bước' }))
  expect(await screen.findByText(text)).toBeTruthy()
})

test('one’s own second factor is not reset here', async () => {
  renderPage(<PersonDetails person={{ ...quan, hasSecondFactor: true }} me={quan} />, places)
  await screen.findByRole('heading', { name: 'Việc làm' })
  expect(screen.queryByRole('button', { name: 'Tắt xác thực hai bước' })).toBeNull()
})

test('those who have not accepted are found, each with the end of the invitation', async () => {
  const invited = (id: string, name: string, invitationExpiresAt: string | null, disabledAt: string | null = null) =>
    person(id, name, null, { hasConfirmedEmail: false, invitationExpiresAt, disabledAt })
  const people = [
    quan,
    invited('an', 'An', '2099-01-02T03:00:00Z'),
    invited('binh', 'Bình', '2020-01-02T03:00:00Z'),
    invited('chi', 'Chi', null),
    invited('dung', 'Dũng', null, '2025-01-01T00:00:00Z'),
  ]
  renderPage(<PeopleList people={people} onOpen={() => {}} />)
  await userEvent.click(await screen.findByLabelText('Chỉ những người chưa nhận lời mời (3)'))
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Anan@example.vnLời mời hết hạn lúc 02/01/2099 10:00Đã mời, chưa nhận',
    'Bìnhbinh@example.vnLời mời đã hết hạn lúc 02/01/2020 10:00Đã mời, chưa nhận',
    'Chichi@example.vnKhông còn liên kết nào dùng đượcĐã mời, chưa nhận',
  ])
  await userEvent.click(screen.getByLabelText('Chỉ những người chưa nhận lời mời (3)'))
  expect(screen.getAllByRole('listitem')).toHaveLength(5)
  expect(screen.getByText('Đã rút lời mời')).toBeTruthy()
})

test('an invitation is withdrawn after a question', async () => {
  const { asked } = renderPage(<PersonDetails person={{ ...lan, hasConfirmedEmail: false }} me={quan} />, {
    ...places,
    'POST /api/invitations/lan/withdraw': { done: true },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Rút lời mời' }))
  expect(asked.some(({ request }) => request.startsWith('POST'))).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'Rút lời mời' }))
  expect(await screen.findByText('Đã rút lời mời. Muốn mời lại thì gửi lại lời mời.')).toBeTruthy()
})

test('an invitation asks for an organisation only with a role, and tells what became of the letter', async () => {
  const onInvited = vi.fn()
  const { asked } = renderPage(<InviteForm onInvited={onInvited} />, {
    ...places,
    'POST /api/invitations': { person: 'thu', isSent: false },
  })
  await userEvent.type(await screen.findByLabelText('Họ và tên'), 'Thu')
  await userEvent.type(screen.getByLabelText('Thư điện tử'), 'thu@example.vn')
  await userEvent.selectOptions(screen.getByLabelText('Vai trò'), 'viewer')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lời mời' }))
  expect(screen.getByText('Cần điền mục này.')).toBeTruthy()
  await userEvent.type(screen.getByRole('combobox', { name: 'Tại tổ chức' }), 'dien')
  await userEvent.click(await screen.findByText('Điện Biên'))
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lời mời' }))
  await vi.waitFor(() => expect(onInvited).toHaveBeenCalledWith({ isSent: false, email: 'thu@example.vn' }))
  const roles = [{ role: 'viewer', organisation: 'o1', round: null }]
  expect(asked).toContainEqual({
    request: 'POST /api/invitations',
    body: { name: 'Thu', email: 'thu@example.vn', language: 'vi', roles },
  })
})
