import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeFault } from '../../../src/fault.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { groupAnswers } from '../../../src/operations/surveys/group-answers.ts'
import { openAnswers } from '../../../src/operations/surveys/open-answers.ts'
import { Problem } from '../../../src/problem.ts'
import { groupingSql } from '../../../src/store/answers/grouping-sql.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { near } from '../../support/near.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const answers = 'test/golden/survey/data/three-stages.csv'
const design = 'test/golden/survey/designs/three-stages.yaml'
const wanted = { domain: 'sex', errors: { kind: 'linearized' } } as const

/** The columns of the answers, by the types that a database would give them. */
const texts = ['stratum', 'commune', 'village', 'household', 'sex', 'age']
const whole = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'person']
const [header = '', ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n')
const typeOf = (name: string) =>
  texts.includes(name) ? 'text' : whole.includes(name) ? 'smallint' : 'double precision'
const columns = header
  .split(',')
  .map((name) => `${name} ${typeOf(name)}`)
  .join(', ')
const cells = (line: string) => line.split(',').map((cell) => (cell === '' ? 'null' : `'${cell}'`))
const rows = lines.map((line) => `(${cells(line).join(', ')})`).join(', ')

let [here, there]: TestDatabase[] = []

async function run({ connection }: TestDatabase, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client(connection)
  await client.connect()
  const found: unknown[] = []
  for (const each of statements) found.push(...(await client.query(each)).rows)
  await client.end()
  return found
}

beforeAll(async () => {
  ;[here, there] = [await createTestDatabase('template0'), await createTestDatabase('template0')]
  const { host, user, database } = there!.connection
  await run(there!, `create table answers_b (${columns})`)
  await run(
    here!,
    `create table answers (${columns})`,
    `insert into answers values ${rows}`,
    'create extension postgres_fdw',
    `create server other foreign data wrapper postgres_fdw options (host '${host}', dbname '${database}', use_remote_estimate 'true')`,
    `create user mapping for current_user server other options (user '${user}')`,
    `create table parted (${columns}) partition by list (stratum)`,
    'create table parted_rest partition of parted default',
    "create foreign table parted_b partition of parted for values in ('b') server other options (table_name 'answers_b')",
    `insert into parted values ${rows}`,
    'analyze parted',
  )
  await run(there!, 'analyze answers_b')
})

afterAll(() => Promise.all([here!.close(), there!.close()]))

const tableOf = (table: string) => ({ database: here!.url, table })

async function refusal(table: string, designEffects: boolean): Promise<unknown> {
  const refused = await openAnswers([tableOf(table)], design, { domain: null, designEffects }).catch((error) => error)
  expect(refused).toBeInstanceOf(Problem)
  const { faults } = (refused as Problem<'faulty-files'>).details
  return faults?.map((fault) => describeFault(fault, 'en'))
}

test.each(['answers', 'parted', 'public.answers'])('%s gives what the same rows as CSV give', async (table) => {
  for (const designEffects of [true, false]) {
    const told = await estimateAnswers([answers], design, { ...wanted, designEffects })
    const read = await estimateAnswers([tableOf(table)], design, { ...wanted, designEffects })
    expect(read).toEqual(near(told))
  }
})

test('codes for no answer are met, and counted, in a table as in the same rows as CSV', async () => {
  const coded = join(temporaryFolder(), 'design.yaml')
  const codes = 'noAnswer: ["9"]\nnoAnswerOf: { person: ["7"] }\ntotals: [person]\n'
  writeFileSync(coded, `${readFileSync(design, 'utf8').replace(/^totals: .*\n/m, '')}\n${codes}`)
  for (const designEffects of [true, false]) {
    const told = await estimateAnswers([answers], coded, { ...wanted, designEffects })
    const read = await estimateAnswers([tableOf('answers')], coded, { ...wanted, designEffects })
    expect(read).toEqual(near(told))
    expect(read.warnings.map(({ details }) => details)).toEqual([
      { code: '7', use: 'number', cells: 1 },
      { code: '9', use: 'kept', cells: 2 },
    ])
  }
})

test('each partition is grouped by itself, also one on another server', async () => {
  expect(await run(there!, 'select count(*) > 10 as some from answers_b')).toEqual([{ some: true }])
  const communes = 'test/golden/survey/designs/one-stage.yaml'
  const opened = await openAnswers([answers], communes, { domain: 'sex', designEffects: false })
  expect(await groupAnswers([{ kind: 'table', ...tableOf('parted') }], opened.design, 'sex')).not.toBeNull()
  const sql = groupingSql(opened.design, 'sex', {
    relation: 'parted',
    written: (name) => name,
    id: (_, name = '') => name,
  })
  const plan = await run(here!, 'set enable_partitionwise_aggregate = on', `explain (verbose, costs off) ${sql}`)
  expect(plan[0]).toEqual({ 'QUERY PLAN': 'Append' })
  expect(JSON.stringify(plan)).toContain('Foreign Scan')
})

const misfits: readonly { readonly title: string; readonly change: string; readonly told: string }[] = [
  {
    title: 'a rating off the scale',
    change: 'q1 = 6',
    told: ':12: value 6 does not fit; expected a whole number from 1 to 5',
  },
  { title: 'a weight that is no number', change: "weight = 'NaN'", told: ':8: "NaN" is not a plain number' },
  { title: 'a missing weight', change: 'weight = null', told: ':8: the cell is empty; expected a weight above 0' },
  { title: 'a respondent twice', change: 'person = 9', told: ':9: respondent "9" stands at' },
  { title: 'a unit without a name', change: "commune = ' '", told: ':2: the cell is empty; expected the id of a unit' },
]

test.each(misfits)(
  '$title in a table is told, whether or not design effects are asked for',
  async ({ change, told }) => {
    await run(here!, 'drop table if exists changed', 'create table changed as select * from answers')
    await run(here!, `update changed set ${change} where person = 7`)
    for (const designEffects of [true, false])
      expect(await refusal('changed', designEffects)).toEqual(expect.arrayContaining([expect.stringContaining(told)]))
  },
)

test('a table that is not there, and one that cannot be read, are told', async () => {
  const missing = openAnswers([tableOf('nowhere')], design, { domain: null, designEffects: true })
  await expect(missing).rejects.toMatchObject({ code: 'not-found', details: { id: 'nowhere' } })
  const broken = header.replace(/\bq1\b/, 'q1 / (person - person) as q1')
  await run(here!, `create view broken as select ${broken} from answers`)
  expect(await refusal('broken', true)).toEqual([expect.stringMatching(/^broken: the table .*division by zero/)])
  const away = openAnswers([{ database: 'postgresql://127.0.0.1:1/x', table: 'answers' }], design, wanted as never)
  await expect(away).rejects.toMatchObject({ code: 'unreachable-database' })
})
