import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { measureCampaign, type PageTimes, type WorkTimes } from '../../bench/campaign/measure-campaign.ts'
import { openFolderToKeep } from '../support/open-folder-to-keep.ts'

let temporary: ReturnType<typeof openFolderToKeep>

beforeEach(() => {
  temporary = openFolderToKeep()
  vi.stubEnv('TMPDIR', temporary.folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  temporary.remove()
})

test('a campaign of a few communes is opened, re-scored, published and computed again, and each is told', async () => {
  const [works, pages]: [WorkTimes[], PageTimes[]] = [[], []]
  const told = { work: (each: WorkTimes) => works.push(each), page: (each: PageTimes) => pages.push(each) }
  await measureCampaign({ communes: 6, items: 40, runs: 1 }, told)
  expect(works.map(({ what, limit }) => [what, limit])).toEqual([
    ['open', 30],
    ['rescore: ratios by another rule', 5],
    ['rescore: everything by another rule', 5],
    ['publish', 20],
    ['verify-publication of the file', null],
  ])
  for (const { reports } of works.slice(0, -1)) expect(reports).toBeGreaterThanOrEqual(1)
  expect(pages.filter(({ limit }) => limit === 200).map(({ what }) => what.split(':')[0])).toEqual(
    expect.arrayContaining(['board', 'page of a commune', 'ranking']),
  )
  for (const { p95 } of pages) expect(p95).toBeGreaterThan(0)
}, 120_000)
