import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidenceId, OrganisationId, RoundId } from '../../../src/framework/ids.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { importRound } from '../../../src/operations/import-round.ts'
import { openRound } from '../../../src/operations/open-round.ts'
import { readResults } from '../../../src/operations/read-round.ts'
import { checkAudit } from '../../../src/store/audit-check.ts'
import { listAudit } from '../../../src/store/audit-list.ts'
import { asPerson, type Db } from '../../../src/store/database.ts'
import {
  appendFigureVersion,
  findCurrentFigure,
  listCurrentFigures,
  listCurrentScores,
} from '../../../src/store/entries.ts'
import {
  getEvidence,
  insertEvidenceFile,
  insertEvidenceVersion,
  listCurrentEvidence,
  searchEvidence,
} from '../../../src/store/evidence.ts'
import { exampleFolder } from '../../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { contextOf, introduce, moment, provinceCalled, quan } from '../../support/people.ts'
import { type SpreadDatabase, spread } from '../../support/spread-database.ts'

let database: TestDatabase
let spreadOut: SpreadDatabase
let province: OrganisationId
const rounds: RoundId[] = []
const evidence = randomUUID() as EvidenceId

beforeAll(async () => {
  database = await createTestDatabase()
  province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  const opened = await openRound(exampleFolder)
  for (let indexYear = 2000; indexYear <= 2024; indexYear++) {
    const context = contextOf(database)
    const round = { ...opened.round, indexYear }
    rounds.push(await importRound(context, quan, province, { ...opened, round }))
  }
  for (const round of rounds) await enterMore(round)
  spreadOut = await spread(database)
})

afterAll(async () => {
  await spreadOut.close()
  await database.close()
})

/** A newer figure and two versions of evidence, so that what is current differs from what was entered first. */
async function enterMore(round: RoundId): Promise<void> {
  const figure = { code: '7.3.6', figure: 'handled_online', source: null, reason: null }
  await enterFigure(contextOf(database), quan, round, { ...figure, value: '44000', seenVersion: 1 })
  const file = { sha256: 'a'.repeat(64), sizeBytes: 10, mediaType: 'application/pdf' }
  const said = { code: '7.3.6', documentNumber: '12/QĐ', issuer: null, issuedOn: null, page: null, quoted: null }
  const rest = { note: null, fileName: 'a.pdf', sha256: file.sha256, withdrawn: false, reason: null }
  await database.owner.transaction().execute(async (tx) => {
    await insertEvidenceFile(tx, file, moment)
    for (const version of [1, 2]) {
      const entered = { round, id: evidence, version, enteredBy: quan.id, enteredAt: moment }
      await insertEvidenceVersion(tx, { ...said, ...rest, ...entered })
    }
  })
}

test('rows of rounds and of the log lie on all three servers', async () => {
  for (const table of ['figure_entries', 'score_entries', 'round_documents', 'evidence_items', 'audit_log'] as const) {
    const counts = await spreadOut.countByServer(table)
    expect(counts.length).toBe(3)
    expect(Math.min(...counts), table).toBeGreaterThan(0)
  }
})

type Query = (db: Db, round: RoundId) => Promise<unknown>

const byCode = <T extends { code: string }>(rows: readonly T[]) => rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
const key = (row: object) => JSON.stringify(row)

const queries: Readonly<Record<string, Query>> = {
  'current figures': async (db, round) => byCode(await listCurrentFigures(db, round)),
  'current scores': async (db, round) => byCode(await listCurrentScores(db, round)),
  'the newest version of a figure': (db, round) => findCurrentFigure(db, round, '7.3.6', 'handled_online'),
  'current evidence': (db, round) => listCurrentEvidence(db, round),
  'one version of evidence': (db, round) => getEvidence(db, round, evidence, 1),
  'a search of evidence in all rounds': async (db) => byCode(await searchEvidence(db, province, 'qd')),
  'the log, newest first': (db) => listAudit(db, { limit: 100 }),
  'a page of the log': (db, round) =>
    listAudit(db, { limit: 5, chain: round, before: { at: moment, chain: round, seq: '2' } }),
  'the log of one action': (db) => listAudit(db, { limit: 100, action: 'enter-figure', person: quan.id }),
  'the check of the whole log': (db) => checkAudit(db),
  'the results of a round with its totals': (db, round) =>
    readResults({ ...contextOf(database), db }, quan, round).then(({ totals, losses, domains }) =>
      JSON.parse(
        JSON.stringify({ totals, losses, domains }, (_, each) => (typeof each === 'bigint' ? `${each}` : each)),
      ),
    ),
}

test.each(Object.keys(queries))('%s: the same from three servers as from one', async (name) => {
  for (const round of rounds.slice(0, 6)) {
    const here = await queries[name]?.(database.owner, round)
    expect(here).toBeTruthy()
    expect(await queries[name]?.(spreadOut.db, round)).toEqual(here)
  }
})

/** Counting over all rounds, as a progress board does. */
const counts = `
  select round_id, count(*)::integer as entries, max(version) as versions, max(entered_at) as newest
  from figure_entries group by round_id order by round_id`
const actions = 'select chain, action, count(*)::integer as rows from audit_log group by chain, action order by 1, 2'

test('totals over all rounds are the same, and each server adds up its own rows', async () => {
  for (const [query, table] of [
    [counts, 'figure_entries'],
    [actions, 'audit_log'],
  ] as const) {
    const [here, there] = [sql.raw(query).execute(database.owner), sql.raw(query).execute(spreadOut.db)]
    expect((await there).rows).toEqual((await here).rows)
    const plan = await spreadOut.explain(query)
    for (const server of ['server_1', 'server_2']) {
      expect(plan).toMatch(new RegExp(`Relations: Aggregate on \\(spread\\.${table}_${server}\\b`))
    }
    expect(plan).toMatch(/Append/)
  }
})

test('a question about one round goes to the one server that has it', async () => {
  const asked = new Set<string>()
  for (const round of rounds) {
    const plan = await spreadOut.explain(`select * from current_figures where round_id = '${round}'`)
    const parts = new Set(plan.match(/spread\.figure_entries_(here|server_\d)/g))
    expect(parts.size, plan).toBe(1)
    for (const part of parts) asked.add(part)
  }
  expect(asked.size).toBe(3)
})

test('a new version is written where its round lies, and a version that is taken is refused there', async () => {
  const entry = { code: '7.3.6', figure: 'handled_online', value: '1', source: null, version: 3 }
  const entering = { by: quan.id, at: moment, reason: null }
  for (const round of rounds.slice(0, 6)) {
    const append = () => asPerson(spreadOut.db, quan.id, (tx) => appendFigureVersion(tx, round, entry, entering))
    expect(await append()).toBe(true)
    expect(await findCurrentFigure(spreadOut.db, round, '7.3.6', 'handled_online')).toMatchObject({ version: 3 })
    expect(await append()).toBe(false)
  }
})
