import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAllowed, rights } from '../../src/assessment/rights.ts'
import { type Role, roles } from '../../src/assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readAudit } from '../../src/operations/read-audit.ts'
import { readReport } from '../../src/operations/read-report.ts'
import { readResults, readRound } from '../../src/operations/read-round.ts'
import { asPerson } from '../../src/store/database.ts'
import { listRoleGrants, markRoleGrantEnded } from '../../src/store/role-grants.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, moment, provinceCalled, quan } from '../support/people.ts'

/**
 * Who may do what, written from what the roles are for and not from the code: whoever takes part in a round reads it; the
 * agencies and the coordinator enter; only who appraises sets appraised scores; only the coordinator sees the log.
 */
const may: Record<string, readonly Role[]> = {
  read: roles,
  enter: ['administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head'],
  appraise: ['administrator', 'appraiser', 'council-member'],
  log: ['administrator', 'coordinator'],
}

let database: TestDatabase
let province: OrganisationId
let round: RoundId

beforeAll(async () => {
  database = await createTestDatabase()
  province = await provinceCalled(database, 'dien bien')
  const other = await provinceCalled(database, 'lai chau')
  await introduce(database, quan, { role: 'administrator', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  for (const role of roles) {
    await introduce(database, actor(role, 'own'), { role, at: province })
    if (role !== 'administrator') await introduce(database, actor(role, 'other'), { role, at: other })
  }
})

afterAll(() => database.close())

function actor(role: Role, where: string): Actor {
  return { id: `${role} ${where}` as PersonId, name: role }
}

const context = () => contextOf(database)
let entered = 0

const operations: Record<string, { readonly of: string; readonly run: (who: Actor) => Promise<unknown> }> = {
  'read the round': { of: 'read', run: (who) => readRound(context(), who, round) },
  'read the results': { of: 'read', run: (who) => readResults(context(), who, round) },
  'build the report': { of: 'read', run: (who) => readReport(context(), who, round, 'pdf') },
  'enter a figure': {
    of: 'enter',
    run: async (who) => {
      const entry = { code: '8.5', figure: 'met', value: '12', source: null, reason: null, seenVersion: 1 + entered }
      await enterFigure(context(), who, round, entry)
      entered += 1
    },
  },
}

async function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'not-permitted') return false
      throw error
    },
  )
}

test.each(Object.keys(operations))('who may %s in their own province, and nobody of another', async (name) => {
  const { of, run } = operations[name]!
  for (const role of roles) {
    expect([role, await isDone(run(actor(role, 'own')))]).toEqual([role, may[of]!.includes(role)])
    if (role !== 'administrator') expect([role, await isDone(run(actor(role, 'other')))]).toEqual([role, false])
  }
})

test('who may read the audit log', async () => {
  for (const role of roles) {
    const work = readAudit(context(), actor(role, 'own'), { limit: 10, chain: round })
    expect([role, await isDone(work)]).toEqual([role, may.log!.includes(role)])
  }
  const { rows } = await readAudit(context(), actor('coordinator', 'other'), { limit: 10, chain: round })
  expect(rows).toEqual([])
})

test('the second wall stands alone: rows are read and written by the same people when no operation asks', async () => {
  for (const role of roles) {
    for (const where of ['own', 'other'] as const) {
      if (role === 'administrator' && where === 'other') continue
      const who = actor(role, where)
      const seen = await asPerson(database.db, who.id, (tx) =>
        tx.selectFrom('figure_entries').select('code').limit(1).execute(),
      )
      expect([role, where, seen.length > 0]).toEqual([role, where, where === 'own'])
      const self = { round_id: round, code: 'x', standing: 'printed', entered_by: who.id, entered_at: moment }
      const tries = {
        enter: { ...self, stage: 'self', version: 1 + (await versions('self')) },
        appraise: { ...self, stage: 'appraised', version: 1 + (await versions('appraised')) },
      }
      for (const [of, row] of Object.entries(tries)) {
        const work = asPerson(database.db, who.id, (tx) => tx.insertInto('score_entries').values(row).execute())
        const done = await work.then(
          () => true,
          (error: Error) => !/row-level security/.test(error.message),
        )
        expect([role, where, of, done]).toEqual([role, where, of, where === 'own' && may[of]!.includes(role)])
      }
    }
  }
})

async function versions(stage: string): Promise<number> {
  const rows = await database.owner
    .selectFrom('score_entries')
    .select('version')
    .where('code', '=', 'x')
    .where('stage', '=', stage)
    .execute()
  return rows.length
}

test('a role that was ended gives nothing any more, and its row stays', async () => {
  const who = actor('viewer', 'own')
  const [grant] = await listRoleGrants(database.owner, who.id)
  await database.owner.transaction().execute((tx) => markRoleGrantEnded(tx, grant!.id, quan.id, moment))
  expect(await isDone(readRound(context(), who, round))).toBe(false)
  expect(await listRoleGrants(database.owner, who.id)).toEqual([])
  const kept = await database.owner.selectFrom('role_grants').select('ended_by').where('id', '=', grant!.id).execute()
  expect(kept).toEqual([{ ended_by: 'quan' }])
})

test('every action names roles that exist, and no action is open to a stranger', () => {
  expect(Object.keys(rights).filter((action) => isAllowed(action as keyof typeof rights, []))).toEqual([])
})
