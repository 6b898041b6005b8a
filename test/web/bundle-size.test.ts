import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildPages } from '../support/built-pages.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const mostKilobytes = 200

let pages: string
let manifest: Readonly<Record<string, Chunk>>

beforeAll(async () => {
  pages = await buildPages()
  manifest = JSON.parse(readFileSync(join(pages, '.vite', 'manifest.json'), 'utf8'))
})

/** A chunk and all that it cannot do without. */
function withImports(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const each of manifest[name]?.imports ?? []) withImports(each, seen)
  return seen
}

function gzippedKilobytes(entries: readonly string[]): number {
  const files = new Set(entries.flatMap((entry) => [...withImports(entry)]).map((name) => manifest[name]!.file))
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(pages, file)), { level: 9 }).length)
  return bytes.reduce((sum, each) => sum + each, 0) / 1000
}

test.each([
  ['rounds', ['index.html', 'rounds/rounds-page.tsx']],
  ['results', ['index.html', 'results/results-page.tsx']],
  ['sign-in', ['index.html', 'sign-in/sign-in-page.tsx']],
  ['profile', ['index.html', 'profile/profile-page.tsx']],
  ['people', ['index.html', 'people/people-page.tsx']],
  ['campaigns', ['index.html', 'campaigns/campaigns-page.tsx']],
  ['campaign', ['index.html', 'campaigns/campaign-page.tsx']],
  ['opening a campaign', ['index.html', 'campaigns/open/new-campaign-page.tsx']],
  ['assignments', ['index.html', 'campaigns/assign/assignments-page.tsx']],
  ['comparison', ['index.html', 'campaigns/appraisal/comparison-page.tsx']],
  ['publication', ['index.html', 'campaigns/publication/publication-page.tsx']],
  ['ranking', ['index.html', 'campaigns/publication/ranking-page.tsx']],
  ['rescoring', ['index.html', 'campaigns/rescoring/rescoring-page.tsx']],
  ['survey', ['index.html', 'campaigns/survey/survey-page.tsx']],
  ['survey points', ['index.html', 'campaigns/publication/survey-points-page.tsx']],
  ['figure sheet', ['index.html', 'sheets/figure-sheet-page.tsx']],
  ['course', ['index.html', 'course/course-page.tsx']],
  ['sub-criterion', ['index.html', 'course/item-page.tsx']],
  ['meeting', ['index.html', 'meeting/meeting-page.tsx']],
])('the first load of %s stays within the budget', (_, entries) => {
  for (const entry of entries) expect(manifest).toHaveProperty([entry])
  const kilobytes = gzippedKilobytes(entries)
  expect(kilobytes).toBeGreaterThan(100)
  expect(kilobytes).toBeLessThanOrEqual(mostKilobytes)
})
