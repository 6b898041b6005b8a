import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { AuditRowView } from '../../../src/contract/api-views.ts'
import type { AuditFilter } from '../../../src/web/api/queries.ts'
import { AuditFilters } from '../../../src/web/audit/audit-filters.tsx'
import { AuditRows } from '../../../src/web/audit/audit-rows.tsx'
import { rendered } from '../../support/rendered.tsx'

const row = (more: Partial<AuditRowView>): AuditRowView => ({
  chain: 'platform',
  seq: '1',
  at: '2025-02-03T20:05:06.789Z',
  person: { id: 'lan', name: 'Lan' },
  action: 'enter-figure',
  subject: '7.3.6/handled_online',
  subjectName: null,
  details: { value: '44399', source: null, version: 2 },
  ...more,
})

const names = { organisationName: (id: string) => `tổ chức ${id}`, roundName: (id: string) => `kỳ ${id}` }

const show = (rows: readonly AuditRowView[], onMore?: () => void) =>
  rendered(<AuditRows rows={rows} names={names} onMore={onMore} isLoadingMore={false} error={null} />)

describe('rows of the log', () => {
  test('tell the moment as the clocks of Vietnam do, who, what and about what', () => {
    show([row({})])
    expect(screen.getByText('04/02/2025 03:05')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Nhập số liệu' })).toBeTruthy()
    expect(screen.getAllByText(/Lan/).length).toBeGreaterThan(0)
  })

  test('open to what was changed; what is empty is said', async () => {
    show([row({}), row({ seq: '2', details: {} })])
    const [first] = screen.getAllByRole('button')
    await userEvent.click(first!)
    expect(first!.getAttribute('aria-expanded')).toBe('true')
    const told = [...document.querySelectorAll('tr:not([hidden]) dl > div')].map(({ textContent }) => textContent)
    expect(told).toEqual([
      'Đối tượng7.3.6/handled_online',
      'Giá trị44399',
      'Nguồnchưa có số liệu',
      'Phiên bản2',
      'Kỳ đánh giáHệ thống',
      'Số1',
    ])
  })

  test('name organisations and rounds that a change is about', async () => {
    const complained = vi.spyOn(console, 'error')
    show([row({ chain: 'r', details: { from: ['a', 'b'], parent: 'c', round: 'r' } })])
    await userEvent.click(screen.getByRole('button'))
    expect(document.querySelector('dl')?.textContent).toContain('tổ chức a, tổ chức b')
    expect(document.querySelector('dl')?.textContent).toContain('tổ chức c')
    expect(screen.getAllByText('kỳ r')).toHaveLength(2)
    expect(complained).not.toHaveBeenCalled()
  })

  test('of the system itself, and of somebody who may not be named, say so', () => {
    show([row({ person: null }), row({ seq: '2', person: { id: 'x', name: null } })])
    expect(screen.getByText('hệ thống')).toBeTruthy()
    expect(screen.getByText('người ngoài phạm vi')).toBeTruthy()
  })

  test('an action without a name stays as it is in the log', () => {
    show([row({ action: 'fly-to-the-moon' })])
    expect(screen.getByRole('button', { name: 'fly-to-the-moon' })).toBeTruthy()
  })

  test('older ones come on demand, and on the last page there are none', async () => {
    let asked = 0
    const { unmount } = show([row({})], () => {
      asked += 1
    })
    await userEvent.click(screen.getByRole('button', { name: 'Xem thêm dòng cũ hơn' }))
    expect(asked).toBe(1)
    unmount()
    show([row({})])
    expect(screen.queryByRole('button', { name: 'Xem thêm dòng cũ hơn' })).toBeNull()
  })
})

describe('the filter', () => {
  test('asks for nothing before its button is pressed, and then for all that was chosen', async () => {
    const asked: AuditFilter[] = []
    const people = [{ id: 'lan', name: 'Lan' }]
    rendered(<AuditFilters filter={{}} people={people} rounds={[]} onApply={(filter) => asked.push(filter)} />)
    await userEvent.selectOptions(screen.getByLabelText('Người làm'), 'Lan')
    await userEvent.selectOptions(screen.getByLabelText('Việc làm'), 'Nhập số liệu')
    await userEvent.type(screen.getByLabelText('Từ ngày'), '1/2/2025')
    expect(asked).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Lọc' }))
    expect(asked).toEqual([{ person: 'lan', action: 'enter-figure', from: '2025-02-01' }])
  })

  test('says what a day must look like', async () => {
    rendered(<AuditFilters filter={{}} people={[]} rounds={[]} onApply={() => undefined} />)
    await userEvent.type(screen.getByLabelText('Từ ngày'), '31/2/2025')
    await userEvent.tab()
    expect(screen.getByText(/Cần một ngày, ví dụ 28\/3\/2025/)).toBeTruthy()
  })
})
