import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '../../../src/web/words/en.json' with { type: 'json' }
import vi from '../../../src/web/words/vi.json' with { type: 'json' }

/** Every word that the operations write as an action: where it stands beside that name, or in a union of such words. */
const written = readdirSync('src/operations').flatMap((file) => {
  const text = readFileSync(join('src/operations', file), 'utf8')
  const beside = text.matchAll(/\baction\b(?: =|:| \?)[^\n]*/g)
  const told = [...beside].flatMap(([line]) => [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, word]) => word!))
  const [, union = ''] = /export type SignInEvent =([^;]*?)\n\n/s.exec(text) ?? []
  return [...told, ...[...union.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word!)]
})

test('every action that is written into the log has a name in both languages', () => {
  expect(new Set(written).size).toBeGreaterThan(20)
  const unnamed = [...new Set(written)].filter((action) => !(action in vi.action) || !(action in en.action))
  expect(unnamed).toEqual([])
})
