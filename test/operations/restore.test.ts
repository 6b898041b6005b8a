import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../src/operations/back-up.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { restore } from '../../src/operations/restore.ts'
import { describeProblem, type Problem } from '../../src/problem.ts'
import { partsOf, rewritten, sha256Of, writeParts } from '../support/backup-file.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contentsOf } from '../support/database-contents.ts'
import { contextOf, introduce, moment, provinceCalled, quan } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let source: TestDatabase
let target: TestDatabase
/** A backup of the source, with one file of evidence, as bytes. */
let backup: Buffer
let before: Awaited<ReturnType<typeof contentsOf>>

beforeAll(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase()
  for (const database of [source, target]) {
    const province = await provinceCalled(database, 'dien bien')
    await introduce(database, quan, { role: 'administrator', at: province })
    await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  }
  before = await contentsOf(target.connection)
})

afterAll(() => Promise.all([source.close(), target.close()]))

let folder: string
let file: string
let settings: { databaseUrl: string; dataFolder: string }
beforeEach(async () => {
  folder = temporaryFolder()
  file = join(folder, 'backup.zip')
  settings = { databaseUrl: target.url, dataFolder: join(folder, 'data') }
  mkdirSync(join(settings.dataFolder, 'evidence'), { recursive: true })
  writeFileSync(join(settings.dataFolder, 'evidence', 'kept'), 'of the target')
  if (!backup) {
    const from = { databaseUrl: source.url, dataFolder: join(folder, 'source') }
    mkdirSync(join(from.dataFolder, 'evidence'), { recursive: true })
    const text = 'Quyết định số 1'
    writeFileSync(join(from.dataFolder, 'evidence', sha256Of(Buffer.from(text))), text)
    await backUp(from, file, moment)
    backup = readFileSync(file)
  }
  writeFileSync(file, backup)
})

const refusal = (path = file, isReplacing = true) =>
  restore(settings, path, { isReplacing }).then(
    () => undefined,
    (error: Problem) => error,
  )

async function expectUntouched(): Promise<void> {
  expect(await contentsOf(target.connection)).toEqual(before)
  expect(readdirSync(settings.dataFolder)).toEqual(['evidence'])
  expect(readdirSync(join(settings.dataFolder, 'evidence'))).toEqual(['kept'])
}

const holding = (bytes: Buffer | string) => {
  writeFileSync(file, bytes)
  return file
}
const aside = () => join(folder, 'other.zip')
const emptied = Buffer.alloc(0)
const unusable: readonly (readonly [string, () => Promise<string> | string, string, string])[] = [
  ['a text', () => holding('Kính gửi'), 'backup.zip', 'not a backup made by Chiso'],
  ['an empty file', () => holding(''), 'backup.zip', 'not a backup made by Chiso'],
  ['one cut in the middle', () => holding(backup.subarray(0, backup.length / 2)), 'backup.zip', 'ends too early'],
  ['one cut by a byte', () => holding(backup.subarray(0, -1)), 'backup.zip', 'ends too early'],
  [
    'another archive',
    () => writeParts(aside(), new Map([['a', emptied]])).then(aside),
    'other.zip',
    'not a backup made by Chiso',
  ],
  [
    'one whose list cannot be read',
    () => rewritten(file, aside(), () => ({ format: 'chiso-backup' })),
    'manifest.json',
    'damaged or was changed',
  ],
  ['one whose list is not what its checksum tells', () => withOtherSum('manifest.json'), 'manifest.json', 'damaged'],
  [
    'one whose evidence would be written elsewhere',
    () =>
      rewritten(file, aside(), (manifest) => ({
        ...manifest,
        evidence: [{ name: '../../outside', bytes: 0, sha256: sha256Of(emptied) }],
      })),
    'manifest.json',
    'damaged or was changed',
  ],
  [
    'one without a listed part',
    () => rewritten(file, aside(), (_, parts) => void parts.delete('tables/rounds.copy')),
    'tables/rounds.copy',
    'not in the file',
  ],
  [
    'one with a part that is not listed',
    () => rewritten(file, aside(), (_, parts) => void parts.set('tables/more.copy', emptied)),
    'tables/more.copy',
    'not in its list',
  ],
  [
    'one whose table was changed',
    () => rewritten(file, aside(), (_, parts) => void parts.set('tables/rounds.copy', emptied)),
    'tables/rounds.copy',
    'damaged or was changed',
  ],
  [
    'one whose evidence was changed',
    () => rewritten(file, aside(), ({ evidence }, parts) => void parts.set(`evidence/${evidence[0]?.name}`, emptied)),
    'evidence/',
    'damaged or was changed',
  ],
  [
    'one of a newer Chiso',
    () =>
      rewritten(file, aside(), (manifest) => ({
        ...manifest,
        migrations: [...manifest.migrations, { name: '9999-later.sql', sha256: 'f'.repeat(64) }],
      })),
    '9999-later.sql',
    'another or a newer Chiso',
  ],
  [
    'one of another Chiso',
    () =>
      rewritten(file, aside(), (manifest) => ({
        ...manifest,
        migrations: manifest.migrations.map(({ name }) => ({ name, sha256: 'f'.repeat(64) })),
      })),
    '0001-organisations.sql',
    'another or a newer Chiso',
  ],
]

/** The backup with another checksum at both places where the zip format tells that of a part. */
function withOtherSum(part: string): string {
  const bytes = Buffer.from(backup)
  for (const [signature, toSum, toName] of [
    ['PK\x03\x04', 14, 30],
    ['PK\x01\x02', 16, 46],
  ] as const) {
    let at = bytes.indexOf(signature, 0, 'latin1')
    while (bytes.toString('latin1', at + toName, at + toName + part.length) !== part)
      at = bytes.indexOf(signature, at + 1, 'latin1')
    bytes.writeUInt32LE((bytes.readUInt32LE(at + toSum) ^ 1) >>> 0, at + toSum)
  }
  const path = aside()
  writeFileSync(path, bytes)
  return path
}

describe('a file that is no whole backup is refused, with its part, and nothing is touched', () => {
  test.each(unusable)('%s', async (_, make, part, words) => {
    const error = await refusal(await make())
    expect(error).toMatchObject({ code: 'unusable-backup', details: { part: expect.stringContaining(part) } })
    expect(describeProblem(error as Problem, 'en')).toContain(words)
    await expectUntouched()
  })
})

describe('contents that do not fit, although every checksum is right, are found while they are written', () => {
  const changed = (name: string, bytes: Buffer, rows: number) =>
    rewritten(file, join(folder, 'other.zip'), (manifest, parts) => {
      parts.set(`tables/${name}.copy`, bytes)
      const tables = manifest.tables.map((table) =>
        table.name === name ? { ...table, rows, bytes: bytes.length, sha256: sha256Of(bytes) } : table,
      )
      return { ...manifest, tables }
    })

  test.each<[string, string, (bytes: Buffer) => Buffer, number]>([
    ['rows that others name are gone', 'rounds', () => Buffer.alloc(0), 0],
    ['a row is no row', 'rounds', () => Buffer.from('not a round\n'), 1],
    ['a row stands twice', 'rounds', (bytes) => Buffer.concat([bytes, bytes]), 2],
    ['there are fewer rows than told', 'audit_log', () => Buffer.alloc(0), 1],
  ])('%s', async (_, name, change, rows) => {
    const part = `tables/${name}.copy`
    const bytes = change((await partsOf(file)).get(part)!)
    const error = await refusal(await changed(name, bytes, rows))
    expect(error).toMatchObject({ code: 'unusable-backup', details: { reason: 'incoherent' } })
    await expectUntouched()
  })

  test.each([
    ['round', randomUUID(), 'quan'],
    ['person', null, 'nobody'],
  ])('a step names a %s that does not exist', async (_, round, by) => {
    const [first = ''] = (await partsOf(file)).get('tables/rounds.copy')!.toString().split('\t')
    const row = [round ?? first, '1.1', '1', 'assign', 'open', '\\N', '{}', by, '2025-01-01 00:00:00+00']
    const error = await refusal(await changed('course_steps', Buffer.from(`${row.join('\t')}\n`), 1))
    expect(error).toMatchObject({ details: { part: 'tables/course_steps.copy', reason: 'incoherent' } })
    await expectUntouched()
  })

  test('the end of a chain is not the one that was told', async () => {
    const other = await rewritten(file, join(folder, 'other.zip'), (manifest) => ({
      ...manifest,
      chains: manifest.chains.map((chain) => ({ ...chain, hash: 'f'.repeat(64) })),
    }))
    expect(await refusal(other)).toMatchObject({ details: { part: 'tables/audit_heads.copy', reason: 'incoherent' } })
    await expectUntouched()
  })
})

test('wherever one byte of the file is changed, it is refused or changes nothing that is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(backup.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const bytes = Buffer.from(backup)
      bytes[place] = (bytes[place] ?? 0) ^ change
      writeFileSync(file, bytes)
      const error = await refusal(file, false)
      expect(['unusable-backup', 'not-empty-database']).toContain(error?.code)
      if (error?.code === 'not-empty-database') expect(await partsOf(file)).toEqual(await partsOf(writeOriginal()))
    }),
    { numRuns: process.env.CI ? 20 : 40, seed: 11 },
  )
  await expectUntouched()
})

function writeOriginal(): string {
  const path = join(folder, 'original.zip')
  if (!existsSync(path)) writeFileSync(path, backup)
  return path
}

test('a database in which people have worked is not written over unless asked', async () => {
  const error = await refusal(file, false)
  expect(describeProblem(error as Problem, 'vi')).toContain('thêm --replace')
  await expectUntouched()
})

test('a database of another program is never touched', async () => {
  const other = await createTestDatabase('template0')
  const client = new Client(other.connection)
  await client.connect()
  await client.query("create table theirs as select 'precious' as word").finally(() => client.end())
  const error = await restore({ ...settings, databaseUrl: other.url }, file, { isReplacing: true }).catch(
    (e: Problem) => e,
  )
  expect(error).toMatchObject({ code: 'not-empty-database', details: { isForeign: true } })
  expect(await contentsOf(other.connection)).toEqual({ theirs: ['(precious)'] })
  await other.close()
})

test('a database that a server has open in the middle of a write is told to be busy', async () => {
  const client = new Client(target.connection)
  await client.connect()
  await client.query('begin')
  await client.query('lock table rounds in row exclusive mode')
  expect(await refusal()).toMatchObject({ code: 'busy-database' })
  await client.query('rollback').finally(() => client.end())
  await expectUntouched()
})

test('evidence that cannot be put in its place leaves the database as it was', async () => {
  const { dataFolder } = settings
  const name = [...(await partsOf(file)).keys()].find((part) => part.startsWith('evidence/')) ?? ''
  mkdirSync(join(dataFolder, name, 'in the way'), { recursive: true })
  expect(await refusal()).toMatchObject({ code: 'unusable-path' })
  expect(await contentsOf(target.connection)).toEqual(before)
})

test('what was there is replaced as a whole where that was asked: rows, chains and evidence', async () => {
  const other = await createTestDatabase()
  await introduce(other, { ...quan, id: 'another' as typeof quan.id }, null)
  await restore({ ...settings, databaseUrl: other.url }, file, { isReplacing: true })
  expect(await contentsOf(other.connection)).toEqual(await contentsOf(source.connection))
  expect(readdirSync(join(settings.dataFolder, 'evidence'))).toEqual([sha256Of(Buffer.from('Quyết định số 1'))])
  await other.close()
})

test('guards work again after a restore: nothing is changed, and rights are as before', async () => {
  const other = await createTestDatabase()
  await restore({ ...settings, databaseUrl: other.url }, file, { isReplacing: true })
  await expect(other.owner.deleteFrom('audit_log').execute()).rejects.toThrow('append-only')
  await expect(other.owner.deleteFrom('rounds').execute()).rejects.toThrow('foreign key')
  expect(await other.db.selectFrom('rounds').select('id').execute()).toEqual([])
  await other.close()
})

test('numbers that sequences give out go on where they were', async () => {
  const [from, to] = [await createTestDatabase(), await createTestDatabase()]
  const ask = async ({ connection }: TestDatabase, text: string) => {
    const client = new Client(connection)
    await client.connect()
    return client.query(text).finally(() => client.end())
  }
  await ask(from, 'create sequence "số thứ tự"')
  await ask(from, `select nextval('"số thứ tự"') from generate_series(1, 41)`)
  const made = join(folder, 'made.zip')
  await backUp({ databaseUrl: from.url, dataFolder: folder }, made, moment)
  const { sequences } = JSON.parse(String((await partsOf(made)).get('manifest.json')))
  expect(sequences).toEqual([{ name: 'số thứ tự', last: '41' }])
  await Promise.all([from.close(), to.close()])
})
