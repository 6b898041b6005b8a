import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { correctPublication, publish } from '../../../src/operations/publications/publish.ts'
import { readPublication, readPublications } from '../../../src/operations/publications/read-publications.ts'
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
  expect(await whyNot(await fileOf(1, () => '{}'))).toBe('foreign')
  expect(await whyNot(await fileOf(1, () => 'not json'))).toBe('foreign')
  expect(await refused(verifyPublication(join(folder, 'none.json')))).toBe('not-found')
})

test('what is published stays: it is not published again, and a correction is a file of its own that says what changed', async () => {
  expect(await refused(publish(campaign.context, tham, campaign.id))).toBe('wrong-state')
  const scores = [{ round: campaign.round, code: '7.3.6', points: '1.4' }]
  const correct = (reason: string) =>
    correctPublication(campaign.context, tham, { campaign: campaign.id, reason, scores })
  expect(await refused(correct(' '))).toBe('invalid-input')
  const before = await readPublication(campaign.context, tham, campaign.id, 1)
  expect(await correct('nhầm số hồ sơ')).toMatchObject({ number: 2 })
  expect(await readPublication(campaign.context, tham, campaign.id, 1)).toEqual(before)
  const { content, correction } = await readPublication(campaign.context, tham, campaign.id, 2)
  expect(correction).toContain('7.3.6')
  expect(JSON.parse(content).correction).toEqual({ text: correction, replaces: before.sha256 })
  expect(await whyNot(await fileOf(2))).toBe('holds')
})
