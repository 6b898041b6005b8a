import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import type { Problem } from '../../src/problem.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})

afterAll(() => database.close())

test('of people who all saw one version and write at once, one is taken and is told the version that is stored', async () => {
  for (let seenVersion = 1; seenVersion <= 40; seenVersion++) {
    const entry = { code: '7.3.6', figure: 'handled_online', source: null, reason: null, seenVersion } as const
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((source, index) =>
        enterFigure(contextOf(database), quan, round, { ...entry, value: String(index), source }).then(
          ({ version }) => ({ version, source }),
          (error: Problem) => error.code,
        ),
      ),
    )
    const stored = await database.owner
      .selectFrom('figure_entries')
      .select(['version', 'source'])
      .where('round_id', '=', round)
      .where('figure', '=', 'handled_online')
      .where('version', '>', seenVersion)
      .execute()
    expect(outcomes.filter((outcome) => outcome !== 'stale-edit')).toEqual(stored)
    expect(stored).toHaveLength(1)
  }
})
