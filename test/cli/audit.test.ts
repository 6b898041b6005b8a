import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '../../src/store/audit.ts'
import { asPerson } from '../../src/store/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, moment, provinceCalled, quan } from '../support/people.ts'
import { runHere } from '../support/run-here.ts'
import { tamper } from '../support/tamper.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, quan, { role: 'administrator', at: await provinceCalled(database, 'dien bien') })
  for (const subject of ['a', 'b', 'c']) {
    await asPerson(database.db, quan.id, (tx) =>
      appendAudit(tx, { round: null, at: moment, person: quan.id, action: 'try', subject, details: {} }),
    )
  }
})

afterAll(() => database.close())

const verify = (language: 'vi' | 'en') =>
  runHere(['audit', 'verify'], { language, database: { databaseUrl: database.url, dataFolder: '' } })

test('a log that nobody touched is whole; one that was edited is told with its row, and the exit code says so', async () => {
  expect(await verify('vi')).toEqual({ code: 0, stdout: 'nhật ký nguyên vẹn, số chuỗi: 1\n', stderr: '' })
  await tamper(database, (tx) => tx.updateTable('audit_log').set({ subject: 'x' }).where('seq', '=', '2').execute())
  expect(await verify('vi')).toEqual({ code: 1, stdout: '', stderr: 'lỗi: nhật ký platform, dòng 2: đã bị sửa\n' })
  expect(await verify('en')).toMatchObject({ code: 1, stderr: 'error: log platform, row 2: was edited\n' })
})

test('a folder without a database is refused, and none is made in it', async () => {
  const dataFolder = temporaryFolder()
  const { code, stderr } = await runHere(['audit', 'verify'], {
    language: 'en',
    database: { databaseUrl: undefined, dataFolder },
  })
  expect([code, stderr]).toEqual([1, `error: database in the folder "${dataFolder}" does not exist; check the path\n`])
})
