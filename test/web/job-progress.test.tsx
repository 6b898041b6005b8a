import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { JobWithFilesView } from '../../src/contract/api-views.ts'
import { JobProgress } from '../../src/web/jobs/job-progress.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

const job: JobWithFilesView = {
  ...{
    id: 'x',
    kind: 'report',
    state: 'running',
    round: null,
    campaign: null,
    framework: null,
    doneSteps: 1,
    allSteps: 3,
    problem: null,
  },
  ...{ createdAt: '2025-01-01T00:00:00Z', endedAt: null, files: [] },
}

test('a job that runs shows how many of its steps are done', async () => {
  renderPage(<JobProgress job={job} isAway={false} />)
  const bar = await screen.findByRole('progressbar', { name: 'Tiến độ' })
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '3'])
  expect(screen.getByRole('status').textContent).toContain('Đang làm…')
})

test('before anything is known it claims no progress, and a lost connection is told', async () => {
  renderPage(<JobProgress job={undefined} isAway />)
  expect((await screen.findByRole('progressbar')).hasAttribute('value')).toBe(false)
  expect(screen.getByRole('status').textContent).toContain('Mất kết nối')
})

test('a job is cancelled by a button, and a refusal is told beside it', async () => {
  const refusal = new Refusal('ended-job', 'công việc đã kết thúc', 409)
  const { asked } = renderPage(<JobProgress job={job} isAway={false} />, { 'POST /api/jobs/x/cancel': refusal })
  await userEvent.click(await screen.findByRole('button', { name: 'Hủy công việc' }))
  expect((await screen.findByRole('alert')).textContent).toContain('công việc đã kết thúc')
  expect(asked).toEqual([{ request: 'POST /api/jobs/x/cancel', body: undefined }])
})

test('a job that failed says why, and a defect says what to do', async () => {
  const problem = { code: 'faulty-files', title: 'figures.csv:3:1: sai' }
  renderPage(
    <>
      <JobProgress job={{ ...job, state: 'failed', problem }} isAway={false} />
      <JobProgress job={{ ...job, state: 'failed' }} isAway={false} />
    </>,
  )
  const told = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent)
  expect(told[0]).toContain('figures.csv:3:1: sai')
  expect(told[1]).toContain('báo quản trị')
})
