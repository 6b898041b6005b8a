import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { courseActions } from '../../../src/assessment/course/course-action.ts'
import en from '../../../src/web/words/en.json' with { type: 'json' }
import vi from '../../../src/web/words/vi.json' with { type: 'json' }

/** Every word that the operations write as an action: where it stands beside that name, or in a union of such words. */
const inFiles = readdirSync('src/operations', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
)
const written = inFiles.flatMap((file) => {
  const text = readFileSync(join('src/operations', file), 'utf8')
  const beside = text.matchAll(/\baction\b(?: =|:| \?)[^\n]*/g)
  const told = [...beside].flatMap(([line]) =>
    [...line.matchAll(/'(assign|[a-z]+(?:-[a-z]+)+)'/g)].map(([, word]) => word!),
  )
  const [, union = ''] = /export type SignInEvent =([^;]*?)\n\n/s.exec(text) ?? []
  return [...told, ...[...union.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word!)]
})

test('every action that is written into the log has a name in both languages', () => {
  expect(new Set(written).size).toBeGreaterThan(20)
  const unnamed = [...new Set(written)].filter((action) => !(action in vi.action) || !(action in en.action))
  // Steps of a course are told with a word before them; the next test names them.
  expect(unnamed.filter((action) => !(courseActions as readonly string[]).includes(action))).toEqual([])
})

test('every action of the course but entering, which is told as what was entered, has a name in both languages', () => {
  const told = courseActions.filter((action) => action !== 'enter').map((action) => `course-${action}`)
  expect(told.filter((action) => !(action in vi.action) || !(action in en.action))).toEqual([])
})

test('every step of the course that is written into the log has a name in both languages', () => {
  const steps = courseActions.filter((action) => action !== 'enter').map((action) => `course-${action}`)
  expect(steps.filter((step) => !(step in vi.action) || !(step in en.action))).toEqual([])
})
