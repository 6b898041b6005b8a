import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundResults } from '../../src/analysis/round-results.ts'
import type { RoundId } from '../../src/framework/ids.ts'
import { toDecimalText } from '../../src/number/round.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { keptResults } from '../../src/operations/kept-results.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readResults } from '../../src/operations/read-round.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, khach, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId
beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, khach, null)
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})
afterAll(() => database.close())

const read = (who = lan) => readResults(contextOf(database), who, round)
const enter = (value: string, seenVersion: number) =>
  enterFigure(contextOf(database), minh, round, {
    ...{ code: '7.3.6', figure: 'handled_online', value, seenVersion },
    ...{ source: 'thử', reason: 'thử' },
  })

const scoreOf = (results: RoundResults) =>
  JSON.stringify(
    results.items
      .find(({ item }) => item.code === '7.3.6')
      ?.computed.proof.figures.map(({ value }) => value && toDecimalText(value)),
  )

test('what nobody changed is computed once, whoever reads it; a change is seen by the next reader', async () => {
  const before = await read()
  expect(await read(minh)).toBe(before)
  await enter('40000', 1)
  const after = await read()
  expect(after).not.toBe(before)
  expect(scoreOf(before)).toContain('44399')
  expect(scoreOf(after)).toContain('40000')
  expect(await read(minh)).toBe(after)
})

test('who may not see the round does not get what was kept for others', async () => {
  await read()
  await expect(read(khach)).rejects.toMatchObject({ code: 'not-permitted' })
})

test('readers beside writers see the newest state once the writing is told', async () => {
  for (let version = 2; version < 12; version++) {
    const [, seen] = await Promise.all([enter(String(30_000 + version), version), read(), read(minh)])
    expect(scoreOf(seen)).toMatch(/\d/)
    expect(scoreOf(await read())).toContain(String(30_000 + version))
  }
})

test('a failure is not kept, and of many rounds the one that nobody used longest is forgotten', async () => {
  const { db } = database
  const results = {} as RoundResults
  let computed = 0
  const ask = (id: number) =>
    keptResults(db, { key: `${id}`, state: 'x' }, async () => {
      computed += 1
      return results
    })
  await expect(keptResults(db, { key: '0', state: 'x' }, () => Promise.reject(new Error('gone')))).rejects.toThrow(
    'gone',
  )
  for (let id = 0; id <= 100; id++) await ask(id)
  expect(computed).toBe(101)
  await ask(100)
  await ask(1)
  expect(computed).toBe(101)
  await ask(0)
  expect(computed).toBe(102)
})
