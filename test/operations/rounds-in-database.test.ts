import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toResultsView } from '../../src/contract/results-view.ts'
import type { OrganisationId, RoundId } from '../../src/framework/ids.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readAudit } from '../../src/operations/read-audit.ts'
import { readResults, readRounds } from '../../src/operations/read-round.ts'
import { scoreRound } from '../../src/operations/score-round.ts'
import type { Problem } from '../../src/problem.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, hoa, introduce, khach, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId
let province: OrganisationId

beforeAll(async () => {
  database = await createTestDatabase()
  province = await provinceCalled(database, 'dien bien')
  const other = await provinceCalled(database, 'lai chau')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, hoa, { role: 'coordinator', at: other })
  await introduce(database, khach, null)
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})

afterAll(() => database.close())

const entry = { code: '7.3.6', figure: 'handled_online', source: 'thử', reason: 'sửa số liệu' }

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Problem) => ({ code: error.code, details: error.details }),
  )

test('a round from the database has the results of the folder it came from, to the last digit and word', async () => {
  const { results } = await scoreRound(exampleFolder)
  expect(toResultsView(await readResults(contextOf(database), lan, round))).toEqual(toResultsView(results))
})

test('a year that the organisation has a round for is refused by its name, and nothing is written', async () => {
  const opened = await openRound(exampleFolder)
  const before = await database.owner.selectFrom('figure_entries').selectAll().execute()
  expect(await refusalOf(importRound(contextOf(database), quan, province, opened))).toEqual({
    code: 'round-exists',
    details: { year: 2024 },
  })
  expect(await refusalOf(importRound(contextOf(database), lan, province, opened))).toMatchObject({
    code: 'not-permitted',
  })
  expect(await database.owner.selectFrom('figure_entries').selectAll().execute()).toEqual(before)
})

describe('people see the rounds of their province', () => {
  test.each([
    ['a coordinator', lan, 1],
    ['a lead agency', minh, 1],
    ['a coordinator of another province', hoa, 0],
  ])('%s', async (_, actor, count) => {
    expect(await readRounds(contextOf(database), actor)).toHaveLength(count)
  })

  test('a stranger may not even ask, and nobody reads the results of another province', async () => {
    expect(await refusalOf(readRounds(contextOf(database), khach))).toMatchObject({ code: 'not-permitted' })
    expect(await refusalOf(readResults(contextOf(database), hoa, round))).toMatchObject({ code: 'not-permitted' })
  })
})

describe('a figure that is entered', () => {
  test('is a new version: the results follow, the old version stays, the log tells who and why', async () => {
    const context = contextOf(database)
    const entered = await enterFigure(context, minh, round, { ...entry, value: '50328', seenVersion: 1 })
    const view = toResultsView(await readResults(context, lan, round))
    const versions = await database.owner
      .selectFrom('figure_entries')
      .select(['version', 'value', 'entered_by', 'reason'])
      .where('code', '=', entry.code)
      .where('figure', '=', entry.figure)
      .orderBy('version')
      .execute()
    expect(entered).toEqual({ version: 2 })
    expect(view.subCriteria.find(({ code }) => code === '7.3.6')?.selfComputed).toBe('1.5')
    expect(versions).toEqual([
      { version: 1, value: '44399', entered_by: 'quan', reason: 'nhập từ thư mục' },
      { version: 2, value: '50328', entered_by: 'minh', reason: 'sửa số liệu' },
    ])
    const { rows } = await readAudit(context, lan, { chain: round, limit: 1 })
    expect(rows[0]).toMatchObject({ action: 'enter-figure', subject: '7.3.6/handled_online', person: { id: 'minh' } })
  })

  test('on a version that is not the newest is refused with both values, and nothing is written', async () => {
    const work = enterFigure(contextOf(database), minh, round, { ...entry, value: '1', seenVersion: 1 })
    expect(await refusalOf(work)).toEqual({
      code: 'stale-edit',
      details: { what: '7.3.6/handled_online', seenVersion: 1, currentVersion: 2, yours: '1', current: '50328' },
    })
  })

  test('by several people at once is taken from one of them', async () => {
    const tries = ['40000', '40001', '40002', '40003'].map((value) =>
      refusalOf(enterFigure(contextOf(database), minh, round, { ...entry, value, seenVersion: 2 })),
    )
    const outcomes = await Promise.all(tries)
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome?.code === 'stale-edit')).toHaveLength(3)
  })

  test('may be taken away again: then it is missing, and there is no score', async () => {
    await enterFigure(contextOf(database), minh, round, { ...entry, value: null, seenVersion: 3 })
    const view = toResultsView(await readResults(contextOf(database), lan, round))
    expect(view.subCriteria.find(({ code }) => code === '7.3.6')).toMatchObject({ selfComputed: null })
  })

  test.each([
    ['an unknown code', { code: '9.9' }, 'not-found'],
    ['an unknown figure', { figure: 'nothing' }, 'not-found'],
  ])('for %s is refused', async (_, change, code) => {
    const work = enterFigure(contextOf(database), minh, round, { ...entry, value: '1', seenVersion: 0, ...change })
    expect(await refusalOf(work)).toMatchObject({ code })
  })

  test('by somebody of another province is refused', async () => {
    const work = enterFigure(contextOf(database), hoa, round, { ...entry, value: '1', seenVersion: 4 })
    expect(await refusalOf(work)).toMatchObject({ code: 'not-permitted' })
  })
})

test.each([
  ['another province', 'son la', 'create round'],
  ['their own province where it brings appraised scores', 'dien bien', 'enter appraised scores'],
])('a coordinator cannot import a round of %s', async (_, name, action) => {
  const province = await provinceCalled(database, name)
  const work = importRound(contextOf(database), lan, province, await openRound(exampleFolder))
  expect(await refusalOf(work)).toMatchObject({ code: 'not-permitted', details: { action } })
})
