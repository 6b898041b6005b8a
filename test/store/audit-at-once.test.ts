import { spawn } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { appendAudit } from '../../src/store/audit.ts'
import { checkAudit } from '../../src/store/audit-check.ts'
import { asPerson } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, moment, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
})

afterAll(() => database.close())

const rows = async () => {
  const { count } = await database.owner
    .selectFrom('audit_log')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A transaction: the chains it appends to in turn, and whether it fails at its end. */
const transaction = fc.record({ chains: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), fails: fc.boolean() })

test('transactions in any number and order, some of them failing, leave whole chains without gaps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { minLength: 2, maxLength: 8 }), async (transactions) => {
      const rounds = [null, crypto.randomUUID() as RoundId, crypto.randomUUID() as RoundId] as const
      const before = await rows()
      const outcomes = await Promise.allSettled(
        transactions.map(({ chains, fails }) =>
          asPerson(database.db, quan.id, async (tx) => {
            for (const chain of chains) {
              const entry = { at: moment, person: quan.id, action: 'try', subject: 'x', details: { chains } }
              await appendAudit(tx, { round: rounds[chain] ?? null, ...entry })
            }
            if (fails) throw new Error('at its end')
            return chains.length
          }),
        ),
      )
      const written = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : 0))
      expect(await rows()).toBe(before + written.reduce((sum, count) => sum + count, 0))
      expect(await checkAudit(database.owner)).toMatchObject({ findings: [] })
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('two processes that write one chain at once leave it whole', async () => {
  const chain = crypto.randomUUID()
  const program = `
    const { asPerson, openDatabase, openPool } = await import('./src/store/database.ts')
    const { appendAudit } = await import('./src/store/audit.ts')
    const db = openDatabase(openPool({ connectionString: ${JSON.stringify(database.url)} }, 'chiso_app', 4))
    const entry = { round: '${chain}', at: new Date(), person: '${quan.id}', action: 'try', subject: 'x', details: {} }
    await Promise.all(Array.from({ length: 40 }, () => asPerson(db, '${quan.id}', (tx) => appendAudit(tx, entry))))
    await db.destroy()`
  const codes = await Promise.all(
    [1, 2].map(() => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
      return new Promise((resolve) => child.once('exit', resolve))
    }),
  )
  expect(codes).toEqual([0, 0])
  const head = await database.owner.selectFrom('audit_heads').select('seq').where('chain', '=', chain).execute()
  expect(head).toEqual([{ seq: '80' }])
  expect(await checkAudit(database.owner)).toMatchObject({ findings: [] })
})
