import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import { openEvidence } from '../../src/server/open-evidence.ts'
import { type PreparedDatabase, prepareDatabase } from '../../src/server/prepare-database.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'

/**
 * The server that the kill harness kills, a process of its own: the real routes on a data folder, for one administrator, and
 * its address on the first line. Usage: node bench/kill/server.ts <data folder> <round> [careless]
 */
const [dataFolder = '', wanted = '', manner = ''] = process.argv.slice(2)
const actor: Actor = { id: 'quan' as PersonId, name: 'Quản trị' }
const now = () => new Date()
const report = (error: Error) => console.error(error)

const database = await prepareDatabase({ databaseUrl: undefined, dataFolder }, randomUUID)
if (manner === 'careless') await becomeCareless(database)
await prepareRound(database)
const config = { s3: undefined, scanner: undefined }
const evidence = await openEvidence({ config, dataFolder, owner: database.owner, now, report })
const app = createApp({
  context: { db: database.db, now, newId: randomUUID },
  evidence: evidence.store,
  findActor: async () => actor,
  report,
  pages: '/nowhere',
  isHttps: false,
})
const { url } = await listen(app.fetch, { host: '127.0.0.1', port: 0 })
console.log(`ready ${url}`)

async function prepareRound({ db, owner }: PreparedDatabase): Promise<void> {
  if (await owner.selectFrom('rounds').select('id').where('id', '=', wanted).executeTakeFirst()) return
  const units = await listOrganisations(owner, { day: { year: 2024, month: 12, day: 31 }, search: 'dien bien' })
  const organisation = units[0]?.id as OrganisationId
  await owner.transaction().execute(async (tx) => {
    const person = { id: actor.id, name: actor.name, email: 'quan@example.vn' }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('people')
      .values(person)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
    const grant = { id: randomUUID(), person: actor.id, role: 'administrator' as const, organisation, round: null }
    await insertRoleGrant(tx, grant, null, now())
  })
  await importRound({ db, now, newId: () => wanted }, actor, organisation, await openRound('examples/dien-bien-2024'))
}

/** What must not be: commits are told before they are written. The harness has to see what that loses. */
async function becomeCareless({ owner }: PreparedDatabase): Promise<void> {
  for (const setting of ['synchronous_commit = off', "wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'"]) {
    await sql.raw(`alter system set ${setting}`).execute(owner)
  }
  await sql`select pg_reload_conf()`.execute(owner)
}
