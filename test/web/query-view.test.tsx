import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { roundsQuery } from '../../src/web/api/queries.ts'
import { QueryView } from '../../src/web/parts/query-view.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

function Rounds() {
  const rounds = useQuery(roundsQuery)
  return (
    <QueryView query={rounds} empty={{ isEmpty: (found) => found.length === 0, title: 'Chưa có gì', hint: 'Hãy đợi' }}>
      {(found) => <p>{found.length} kỳ</p>}
    </QueryView>
  )
}

test('a skeleton stands until something has come', async () => {
  renderPage(<Rounds />, { 'GET /api/rounds': [1, 2] })
  expect((await screen.findByRole('status')).textContent).toBe('Đang tải…')
  expect(await screen.findByText('2 kỳ')).toBeTruthy()
  expect(screen.queryByText('Đang tải…')).toBeNull()
})

test('nothing is said in a sentence', async () => {
  renderPage(<Rounds />, { 'GET /api/rounds': [] })
  expect((await screen.findByText('Chưa có gì')).parentElement?.textContent).toBe('Chưa có gìHãy đợi')
})

test('a refusal is told with a way to try again', async () => {
  const answers: Record<string, unknown> = {
    'GET /api/rounds': new Refusal('not-permitted', 'bạn không có quyền', 403),
  }
  renderPage(<Rounds />, answers)
  expect((await screen.findByRole('alert')).textContent).toBe('Bạn không có quyền.')
  answers['GET /api/rounds'] = [1]
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByText('1 kỳ')).toBeTruthy()
})

test('who is not signed in is not shown a failure on the way to the sign-in page', async () => {
  renderPage(<Rounds />, { 'GET /api/rounds': new Refusal('not-signed-in', 'cần đăng nhập', 401) })
  expect((await screen.findByRole('status')).textContent).toBe('Đang tải…')
  expect(screen.queryByRole('alert')).toBeNull()
})
