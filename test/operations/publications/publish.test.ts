import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../../src/framework/ids.ts'
import { fillRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { correctPublication } from '../../../src/operations/publications/correct-publication.ts'
import { publish } from '../../../src/operations/publications/publish.ts'
import { readDifferences } from '../../../src/operations/publications/read-differences.ts'
import { readPublication, readPublications } from '../../../src/operations/publications/read-publications.ts'
import { readPublishing } from '../../../src/operations/publications/read-publishing.ts'
import { readRanking } from '../../../src/operations/publications/read-ranking.ts'
import { verifyPublication } from '../../../src/operations/publications/verify-publication.ts'
import { Problem } from '../../../src/problem.ts'
import { driveTo, noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { lan, tham } from '../../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database, false)
  folder = mkdtempSync(join(tmpdir(), 'chiso-publication-'))
  const opened = await openRound(exampleFolder)
  const entering = { by: null, at: noon(2, 2), reason: null }
  await database.owner.transaction().execute((tx) => fillRound(tx, campaign.round, opened, entering))
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )
const fileOf = async (number: number, change: (text: string) => string = (text) => text) => {
  const { content } = await readPublication(campaign.context, tham, campaign.id, number)
  const path = join(folder, 'cong-bo.json')
  writeFileSync(path, change(content))
  return path
}
const whyNot = async (path: string) =>
  verifyPublication(path).then(
    () => 'holds',
    (error: unknown) => (error instanceof Problem ? (error.details as { why?: string }).why : error),
  )

test('nothing is published while an appraisal is open, before its window, or by somebody else', async () => {
  expect(await refused(publish(campaign.context, tham, campaign.id))).toBe('window-closed')
  campaign.at(noon(3, 21))
  expect(await refused(publish(campaign.context, tham, campaign.id))).toBe('wrong-state')
  expect(await refused(publish(campaign.context, lan, campaign.id))).toBe('not-permitted')
  expect(await readPublications(campaign.context, tham, campaign.id)).toEqual([])
})

test('a publication holds the results of the example as they are printed, and anybody computes it again', async () => {
  await driveTo(database, campaign, 'released')
  const { number, sha256 } = await publish(campaign.context, tham, campaign.id)
  const { content } = await readPublication(campaign.context, lan, campaign.id, number)
  const { results, rounds } = JSON.parse(content)
  expect(rounds.map((each: { organisation: { name: string } }) => each.organisation.name)).toEqual([
    'Điện Biên',
    'Lai Châu',
  ])
  expect(results[0]).toMatchObject({ total: '88.22', rank: 1 })
  expect(results[1]).toMatchObject({ total: null, rank: null, exact: null })
  expect(await verifyPublication(await fileOf(1))).toMatchObject({ number: 1, organisations: 2, sha256 })
  const { rows } = await sql`select distinct state from round_items`.execute(database.owner)
  expect(rows).toEqual([{ state: 'published' }])
})

test('a publication that was touched is told, with what was touched', async () => {
  expect(await whyNot(await fileOf(1, (text) => text.replace('"44399"', '"44398"')))).toBe('data')
  expect(await whyNot(await fileOf(1, (text) => text.replace('"total":"88.22"', '"total":"88.23"')))).toBe('results')
  expect(await whyNot(await fileOf(1, (text) => text.replace('maximum: 100', 'maximum: 101')))).toBe('framework')
  expect(await whyNot(await fileOf(1, (text) => text.replace('"number":1', '"number": 1')))).toBe('form')
  expect(await whyNot(await fileOf(1, (text) => text.replace('"44399"', '"nhiều"')))).toBe('foreign')
  expect(await whyNot(await fileOf(1, () => '{}'))).toBe('foreign')
  expect(await whyNot(await fileOf(1, () => 'not json'))).toBe('foreign')
  expect(await refused(verifyPublication(join(folder, 'none.json')))).toBe('not-found')
})

test('before a publication its people see what stands against it, and what it would hold', async () => {
  // Placed after the first: what would be corrected is seen the same way.
  const { unready, gaps, ranking, isPublished } = await readPublishing(campaign.context, tham, campaign.id)
  expect([unready, isPublished]).toEqual([[], true])
  expect(gaps.map(({ organisationName, codes }) => [organisationName, codes.length])).toEqual([['Lai Châu', 6]])
  expect(
    ranking.units.map(({ organisationName, total, rank, group }) => [organisationName, total, rank, group]),
  ).toEqual([
    ['Điện Biên', '88.22', 1, 'B'],
    ['Lai Châu', null, null, null],
  ])
  expect(await refused(readPublishing(campaign.context, lan, campaign.id))).toBe('not-permitted')
})

test('what is published stays: it is not published again, and a correction is a file of its own that says what changed', async () => {
  expect(await refused(publish(campaign.context, tham, campaign.id))).toBe('wrong-state')
  const scores = [{ round: campaign.round, code: '7.3.6', points: '1.4' }]
  const correct = (reason: string) =>
    correctPublication(campaign.context, tham, { campaign: campaign.id, reason, scores })
  expect(await refused(correct(' '))).toBe('invalid-input')
  const survey = [{ round: campaign.round, code: '8.sipas', points: '9' }]
  const foreign = [{ round: randomUUID() as RoundId, code: '7.3.6', points: '1' }]
  for (const [given, code] of [
    [survey, 'invalid-input'],
    [foreign, 'not-found'],
  ] as const) {
    const work = correctPublication(campaign.context, tham, { campaign: campaign.id, reason: 'x', scores: given })
    expect(await refused(work)).toBe(code)
  }
  const before = await readPublication(campaign.context, tham, campaign.id, 1)
  expect(await correct('nhầm số hồ sơ')).toMatchObject({ number: 2 })
  expect(await readPublication(campaign.context, tham, campaign.id, 1)).toEqual(before)
  const { content, correction } = await readPublication(campaign.context, tham, campaign.id, 2)
  expect(correction).toBe('nhầm số hồ sơ (Điện Biên, 7.3.6: 1,323 → 1,4)')
  expect(JSON.parse(content).correction).toEqual({ text: correction, replaces: before.sha256 })
  expect(await whyNot(await fileOf(2))).toBe('holds')
})

test('what a correction changed is told, and both rankings stay', async () => {
  const differences = await readDifferences(campaign.context, lan, campaign.id, { from: 1, to: 2 })
  expect(differences).toEqual([
    {
      ...{ organisation: expect.any(String), organisationName: 'Điện Biên' },
      ...{ total: { from: '88.22', to: '88.3' }, rank: { from: 1, to: 1 } },
      items: [{ code: '7.3.6', from: '1.323', to: '1.4' }],
    },
  ])
  const totals = async (number: number | null) => {
    const { publication, units } = await readRanking(campaign.context, lan, campaign.id, number)
    return [publication.number, ...units.map(({ total }) => total)]
  }
  expect([await totals(1), await totals(null)]).toEqual([
    [1, '88.22', null],
    [2, '88.3', null],
  ])
  expect(await refused(readRanking(campaign.context, lan, campaign.id, 3))).toBe('not-found')
})

test('a ranking is read without the file, and says what the file says', async () => {
  const { content } = await readPublication(campaign.context, lan, campaign.id, 2)
  const { units } = await readRanking(campaign.context, lan, campaign.id, 2)
  const inFile = JSON.parse(content).results.map((each: { exact: string; total: string; rank: number }) => [
    ...[each.exact, each.total, each.rank],
  ])
  expect(units.map(({ exact, total, rank }) => [exact, total, rank])).toEqual(inFile)
})
