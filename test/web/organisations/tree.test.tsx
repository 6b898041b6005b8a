import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ListedOrganisationView } from '../../../src/contract/api-views.ts'
import { OrganisationBrowser } from '../../../src/web/organisations/organisation-browser.tsx'
import { OrganisationDetails } from '../../../src/web/organisations/organisation-details.tsx'
import { organisationTree, treeRows } from '../../../src/web/organisations/organisation-tree.ts'
import { RenameForm } from '../../../src/web/organisations/rename-form.tsx'
import { renderPage } from '../../support/render-page.tsx'
import { rendered } from '../../support/rendered.tsx'

const unit = (
  id: string,
  kind: ListedOrganisationView['kind'],
  name: string,
  parent: string | null,
): ListedOrganisationView => ({
  ...{ id, kind, name, parent, bornOn: '2008-08-01', endedOn: null, otherNames: [] },
})
const units = [
  unit('noi-vu', 'department', 'Sở Nội vụ', 'dien-bien'),
  unit('phang', 'commune', 'Xã Mường Phăng', 'dien-bien'),
  unit('dien-bien', 'province', 'Điện Biên', 'ministry'),
  unit('bac-ninh', 'province', 'Bắc Ninh', 'ministry'),
  unit('an-giang', 'province', 'An Giang', 'ministry'),
  unit('ministry', 'ministry', 'Bộ Nội vụ', null),
]

let selected: string[]
beforeEach(() => {
  selected = []
})

const show = () =>
  rendered(<OrganisationBrowser units={units} selected={undefined} onSelect={(id) => selected.push(id)} />)
const lines = () =>
  screen.getAllByRole('treeitem').map((item) => `${item.getAttribute('aria-level')} ${item.textContent}`)
const focused = () => document.activeElement?.textContent

describe('the tree', () => {
  test('holds each unit below what it stands under, departments before communes, by name', () => {
    const rows = treeRows(organisationTree(units), () => true)
    expect(rows.map(({ unit: { name }, level }) => `${level} ${name}`)).toEqual([
      '1 Bộ Nội vụ',
      '2 An Giang',
      '2 Bắc Ninh',
      '2 Điện Biên',
      '3 Sở Nội vụ',
      '3 Xã Mường Phăng',
    ])
  })

  test('keeps a unit whose parent is not there', () => {
    const rows = treeRows(organisationTree([unit('a', 'commune', 'Xã A', 'gone')]), () => true)
    expect(rows.map(({ level }) => level)).toEqual([1])
  })

  test('is open at the top at first', () => {
    show()
    expect(lines()).toEqual([
      '1 Bộ Nội vụBộ',
      '2 An GiangTỉnh, thành phố',
      '2 Bắc NinhTỉnh, thành phố',
      '2 Điện BiênTỉnh, thành phố',
    ])
    expect(screen.getByRole('treeitem', { name: /Điện Biên/ }).getAttribute('aria-expanded')).toBe('false')
    expect(screen.getByRole('treeitem', { name: /Bắc Ninh/ }).getAttribute('aria-expanded')).toBeNull()
  })

  test('is walked, opened, folded and chosen from with the keyboard', async () => {
    show()
    screen.getByRole('treeitem', { name: /Bộ Nội vụ/ }).focus()
    await userEvent.keyboard('{End}')
    expect(focused()).toContain('Điện Biên')
    await userEvent.keyboard('{ArrowRight}')
    expect(lines()).toHaveLength(6)
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toContain('Sở Nội vụ')
    await userEvent.keyboard('{Enter}')
    expect(selected).toEqual(['noi-vu'])
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toContain('Điện Biên')
    await userEvent.keyboard('{ArrowLeft}')
    expect(lines()).toHaveLength(4)
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(focused()).toContain('An Giang')
    // A letter goes to the next name that begins with it, diacritics left out.
    await userEvent.keyboard('d')
    expect(focused()).toContain('Điện Biên')
  })

  test('has one line in the tab order', () => {
    show()
    expect(screen.getAllByRole('treeitem').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1])
  })

  test.each(['dien bien', 'ĐIỆN', 'iện bi'])('is searched by "%s" whatever its marks', async (search) => {
    show()
    await userEvent.type(screen.getByRole('searchbox'), search)
    expect(lines()).toEqual(['1 Bộ Nội vụBộ', '2 Điện BiênTỉnh, thành phố'])
    expect(screen.getByRole('status').textContent).toBe('1 đơn vị')
  })

  test('opens what a search finds below, and says when it finds nothing', async () => {
    show()
    await userEvent.type(screen.getByRole('searchbox'), 'phang')
    expect(lines().at(-1)).toBe('3 Xã Mường PhăngXã, phường')
    await userEvent.type(screen.getByRole('searchbox'), 'zz')
    expect(screen.getByText('Không có đơn vị nào khớp.')).toBeTruthy()
  })
})

test('a unit is found by a name that it had before, and says so', async () => {
  const renamed = { ...unit('phang', 'commune', 'Phường Mường Phăng', 'dien-bien'), otherNames: ['Xã Nà Nhạn'] }
  const all = units.map((each) => (each.id === renamed.id ? renamed : each))
  rendered(<OrganisationBrowser units={all} selected={undefined} onSelect={() => {}} />)
  await userEvent.type(screen.getByRole('searchbox'), 'na nhan')
  expect(screen.getByText('1 đơn vị')).toBeTruthy()
  expect(lines().at(-1)).toBe('3 Phường Mường PhăngXã, phườngtên khác: Xã Nà Nhạn')
})

test('a renaming says from which day, and leaves the present name alone', async () => {
  const { asked } = renderPage(
    <RenameForm
      organisation={{ ...units[1]!, laterNames: [], mergedFrom: [], mergedInto: [] }}
      units={units}
      day="2025-07-01"
      onDone={() => {}}
    />,
    { 'POST /api/organisations/phang/rename': { id: 'phang' } },
  )
  const send = await screen.findByRole('button', { name: 'Đổi tên' })
  expect(send.hasAttribute('disabled')).toBe(true)
  await userEvent.clear(screen.getByLabelText(/Tên mới/))
  await userEvent.type(screen.getByLabelText(/Tên mới/), 'Phường Hoa Ban')
  await userEvent.click(send)
  const body = { name: 'Phường Hoa Ban', on: '2025-07-01' }
  expect(asked).toContainEqual({ request: 'POST /api/organisations/phang/rename', body })
})

test('what is known of a unit tells its days and its mergers, each leading to a day on which the other existed', async () => {
  const gone: string[] = []
  const other = { ...unit('old', 'province', 'Bình Thuận', null), endedOn: '2025-07-01', on: '2025-07-01' }
  const organisation = {
    ...unit('lam-dong', 'province', 'Lâm Đồng', 'ministry'),
    ...{
      bornOn: '2025-07-01',
      laterNames: [{ name: 'Lâm Viên', from: '2030-02-01' }],
      mergedFrom: [other],
      mergedInto: [{ ...other, id: 'later', name: 'Sau', on: '2031-01-01' }],
    },
  }
  rendered(
    <OrganisationDetails
      organisation={organisation}
      parentName="Bộ Nội vụ"
      onGo={(id, day) => gone.push(`${id} ${day}`)}
    />,
  )
  expect(screen.getByText('đang hoạt động')).toBeTruthy()
  expect(screen.getByText('Lâm Viên').textContent).toBe('Lâm Viên từ 01/02/2030')
  expect(screen.getAllByText(/01\/07\/2025/)).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Bình Thuận' }))
  await userEvent.click(screen.getByRole('button', { name: 'Sau' }))
  expect(gone).toEqual(['old 2025-06-30', 'later 2031-01-01'])
})
