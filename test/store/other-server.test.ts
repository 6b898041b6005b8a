import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { backUp } from '../../src/operations/back-up.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readResults } from '../../src/operations/read-round.ts'
import { restore } from '../../src/operations/restore.ts'
import { verifyAudit } from '../../src/operations/verify-audit.ts'
import { type PreparedDatabase, prepareDatabase } from '../../src/server/prepare-database.ts'
import { asPerson } from '../../src/store/database.ts'
import { listCurrentFigures } from '../../src/store/entries.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase } from '../support/database.ts'
import { contentsOf } from '../support/database-contents.ts'
import { type DebianPostgres, findDebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts'
import { isMissing } from '../support/installed.ts'
import { contextOf, introduce, khach, moment, provinceCalled, quan } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const installed = findDebianPostgres()

describe.skipIf(isMissing(installed, 'postgresql'))('the PostgreSQL of the system, named by DATABASE_URL', () => {
  let server: DebianPostgres
  let database: PreparedDatabase & { url: string }
  let round: RoundId
  const figure = { code: '7.3.6', figure: 'handled_online', source: null, reason: null }

  beforeAll(async () => {
    server = await startDebianPostgres(installed ?? '')
    const settings = { databaseUrl: server.databaseUrl, dataFolder: '/nowhere' }
    database = { ...(await prepareDatabase(settings, randomUUID)), url: server.databaseUrl }
    const province = await provinceCalled(database, 'dien bien')
    await introduce(database, quan, { role: 'administrator', at: province })
    await introduce(database, khach, null)
    round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  })

  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  test('it is 15 or newer, and neither our owner nor the roles of the server are superusers', async () => {
    const { rows } = await sql<{ version: number; superusers: string[] }>`
      select current_setting('server_version_num')::integer / 10000 as version,
        array(select rolname::text from pg_roles where rolsuper) as superusers`.execute(database.owner)
    expect(rows[0]?.version).toBeGreaterThanOrEqual(15)
    expect(rows[0]?.superusers).toEqual(['postgres'])
  })

  test('operations write, results are read, and the walls hold', async () => {
    const entry = { ...figure, value: '44400', seenVersion: 1 }
    expect(await enterFigure(contextOf(database), quan, round, entry)).toEqual({ version: 2 })
    await expect(enterFigure(contextOf(database), khach, round, { ...entry, seenVersion: 2 })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    const seenBy = (person: string) => asPerson(database.db, person, (tx) => listCurrentFigures(tx, round))
    expect((await seenBy(quan.id)).find((each) => each.figure === 'handled_online')?.value).toBe('44400')
    expect(await seenBy(khach.id)).toEqual([])
    expect(await readResults(contextOf(database), quan, round)).toBeTruthy()
  })

  test('the log of writes is whole, and the owner cannot change what was entered', async () => {
    expect(await verifyAudit({ databaseUrl: server.databaseUrl, dataFolder: '/nowhere' })).toBeGreaterThan(0)
    await expect(database.owner.deleteFrom('figure_entries').execute()).rejects.toThrow('append-only')
  })

  test('a backup of it is restored into the PostgreSQL that comes with Chiso, and back', async () => {
    const folder = temporaryFolder()
    const own = await createTestDatabase('template0')
    const here = { databaseUrl: server.databaseUrl, dataFolder: join(folder, 'here') }
    const there = { databaseUrl: own.url, dataFolder: join(folder, 'there') }
    const before = await contentsOf(database.connection)
    await backUp(here, join(folder, 'one.zip'), moment)
    await restore(there, join(folder, 'one.zip'), { isReplacing: false })
    expect(await contentsOf(own.connection)).toEqual(before)
    await backUp(there, join(folder, 'two.zip'), moment)
    await own.close()
    await restore(here, join(folder, 'two.zip'), { isReplacing: true })
    expect(await contentsOf(database.connection)).toEqual(before)
    expect(await verifyAudit(here)).toBeGreaterThan(0)
  })
})
