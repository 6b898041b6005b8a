import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { backUp } from '../../src/operations/back-up.ts'
import { takeStep } from '../../src/operations/campaigns/take-step.ts'
import { enterFigure } from '../../src/operations/enter-figure.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { readResults } from '../../src/operations/read-round.ts'
import { restore } from '../../src/operations/restore.ts'
import { verifyAudit } from '../../src/operations/verify-audit.ts'
import { sha256Of } from '../support/backup-file.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { exampleFolder, runProcess } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contentsOf } from '../support/database-contents.ts'
import { contextOf, introduce, lan, moment, provinceCalled, quan } from '../support/people.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let database: TestDatabase
let round: RoundId
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  campaign = await openTestCampaign(database)
  await submit(campaign.context, '7.3.6', 1)
})

afterAll(() => database.close())

const submit = (context: TestCampaign['context'], code: string, seenStep: number) =>
  takeStep(context, lan, { round: campaign.round, code, action: 'submit', seenStep, reason: null })

/** Where a database of the tests is, with an evidence folder of its own. */
const settingsOf = ({ url }: TestDatabase, dataFolder = temporaryFolder()) => ({ databaseUrl: url, dataFolder })

/** Makes another database that goes when the work is over. */
async function inAnother<T>(work: (other: TestDatabase) => Promise<T>): Promise<T> {
  const other = await createTestDatabase('template0')
  return work(other).finally(() => other.close())
}

function putEvidence(dataFolder: string, text: string): string {
  const bytes = Buffer.from(text)
  const name = sha256Of(bytes)
  const path = join(dataFolder, 'evidence', name.slice(0, 2), name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return `${name.slice(0, 2)}/${name}`
}

test('what is restored elsewhere is the same: every row, every chain, every file of evidence, every result', async () => {
  const settings = settingsOf(database)
  const names = ['Quyết định số 1', 'Báo cáo số 2'].map((text) => putEvidence(settings.dataFolder, text))
  const file = join(temporaryFolder(), 'sao lưu.zip')
  const { manifest, damaged } = await backUp(settings, file, moment)
  expect([manifest.evidence.map(({ name }) => name), damaged]).toEqual([names.toSorted(), []])
  await inAnother(async (other) => {
    const target = settingsOf(other)
    await restore(target, file, { isReplacing: false })
    expect(await contentsOf(other.connection)).toEqual(await contentsOf(database.connection))
    expect(await verifyAudit(target)).toBe(manifest.chains.length)
    for (const name of names) {
      expect(sha256Of(readFileSync(join(target.dataFolder, 'evidence', name)))).toBe(name.split('/')[1])
    }
    expect(await readResults(contextOf(other), quan, round)).toEqual(
      await readResults(contextOf(database), quan, round),
    )
    expect(readdirSync(target.dataFolder)).toEqual(['evidence'])
    // The course goes on where it was: no step was taken twice, and the guard is there again.
    const context = { ...campaign.context, db: other.db }
    await expect(submit(context, '7.3.6', 2)).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await submit(context, '7.3.7', 1)).toEqual({ step: 2 })
    const moved = sql`update course_steps set state = 'published'`.execute(other.owner)
    await expect(moved).rejects.toThrow('append-only')
  })
})

test('a backup that is made while people write holds one moment: every change with its row in the log', async () => {
  const newest = async () => {
    const rows = database.owner.selectFrom('figure_entries').select((select) => select.fn.max('version').as('version'))
    const { version } = await rows
      .where('round_id', '=', round)
      .where('code', '=', '7.3.6')
      .where('figure', '=', 'handled_online')
      .executeTakeFirstOrThrow()
    return version ?? 0
  }
  let isOver = false
  const writing = [1, 2, 3].map(async (writer) => {
    const context = contextOf(database)
    const entry = {
      code: '7.3.6',
      figure: 'handled_online',
      source: 'thử',
      reason: null,
      value: String(writer),
    } as const
    while (!isOver) {
      const seenVersion = await newest()
      await enterFigure(context, quan, round, { ...entry, seenVersion }).catch(() => undefined)
    }
  })
  const file = join(temporaryFolder(), 'backup.zip')
  await expect.poll(newest, { timeout: 20_000 }).toBeGreaterThan(3)
  const before = await newest()
  const { manifest } = await backUp(settingsOf(database), file, moment)
  await expect.poll(newest, { timeout: 20_000 }).toBeGreaterThan(before + 3)
  isOver = true
  await Promise.all(writing)

  await inAnother(async (other) => {
    const target = settingsOf(other)
    await restore(target, file, { isReplacing: false })
    expect(await verifyAudit(target)).toBe(manifest.chains.length)
    const changes = await other.owner
      .selectFrom('audit_log')
      .select('subject')
      .where('action', '=', 'enter-figure')
      .execute()
    const versions = await other.owner
      .selectFrom('figure_entries')
      .select('version')
      .where('round_id', '=', round)
      .where('version', '>', 1)
      .execute()
    expect(changes.length).toBeGreaterThan(2)
    expect(versions).toHaveLength(changes.length)
    const live = await database.owner.selectFrom('audit_log').select(['chain', 'seq', 'hash']).execute()
    expect(live).toEqual(expect.arrayContaining([...manifest.chains]))
  })
})

test('any archive program opens the file', async () => {
  const settings = settingsOf(database)
  const name = putEvidence(settings.dataFolder, 'Quyết định số 1')
  const file = join(temporaryFolder(), 'backup.zip')
  await backUp(settings, file, moment)
  const script = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(len(z.namelist()), z.read(sys.argv[2]).decode())`
  const { code, stdout } = await runProcess('python3', ['-c', script, file, `evidence/${name}`], {})
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ Quyết định số 1\n$/)])
})

test('the file is for its owner only, and never written over another', async () => {
  const file = join(temporaryFolder(), 'backup.zip')
  await backUp(settingsOf(database), file, moment)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const before = readFileSync(file)
  await expect(backUp(settingsOf(database), file, moment)).rejects.toMatchObject({ code: 'already-there' })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('evidence whose contents are not what its name says is told, and backed up as it is', async () => {
  const settings = settingsOf(database)
  const name = putEvidence(settings.dataFolder, 'Quyết định số 1')
  writeFileSync(join(settings.dataFolder, 'evidence', name), 'sửa')
  const { damaged, manifest } = await backUp(settings, join(temporaryFolder(), 'backup.zip'), moment)
  expect([damaged, manifest.evidence.map((part) => part.name)]).toEqual([[name], [name]])
})

test('a backup that fails leaves no file', async () => {
  const folder = temporaryFolder()
  const nowhere = { databaseUrl: `${database.url}x`, dataFolder: folder }
  await expect(backUp(nowhere, join(folder, 'backup.zip'), moment)).rejects.toMatchObject({
    code: 'unreachable-database',
  })
  expect(readdirSync(folder)).toEqual([])
  await expect(backUp(settingsOf(database), join(folder, 'no', 'backup.zip'), moment)).rejects.toMatchObject({
    code: 'unusable-path',
  })
})
