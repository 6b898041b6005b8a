import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeFault } from '../../../src/fault.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import type { AnswerPlace } from '../../../src/operations/surveys/find-answer-file.ts'
import { groupAnswers } from '../../../src/operations/surveys/group-answers.ts'
import { openDesign } from '../../../src/operations/surveys/open-design.ts'
import { Problem } from '../../../src/problem.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { near } from '../../support/near.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

const golden = 'test/golden/survey'
const answers = `${golden}/data/scales.csv`
const designs = ['questions', 'scale-rescaled', 'scale-top-two'].map((name) => `${golden}/designs/${name}.yaml`)
const wanted = { domain: 'sex', errors: { kind: 'linearized' } } as const

const [header = '', ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n')
const numbers = ['communes', 'villages', 'weight']
const typeOf = (name: string) =>
  numbers.includes(name) ? 'double precision' : /^[qpw]\d$/.test(name) ? 'smallint' : 'text'
const columns = header.split(',').map((name) => `${name} ${typeOf(name)}`)
const rows = lines.map((line) => `(${line.split(',').map((cell) => (cell === '' ? 'null' : `'${cell}'`))})`)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase('template0')
  const client = new Client(database.connection)
  await client.connect()
  await client.query(`create table answers (${columns.join(', ')})`)
  await client.query(`insert into answers values ${rows.join(', ')}`)
  await client.end()
})
afterAll(() => database.close())

async function parquetOf(select?: string): Promise<string> {
  const path = join(temporaryFolder(), 'a.parquet')
  await toParquet(answers, path, select)
  return path
}

async function grouped(place: AnswerPlace, path: string) {
  const { design } = await openDesign(path)
  return groupAnswers([place], { ...design, plan: { ...design.plan, designEffects: false } }, 'sex')
}

test.each(designs)('a table of a database gives what a file gives, read and grouped: %s', async (design) => {
  const place = { database: database.url, table: 'answers' }
  for (const designEffects of [true, false]) {
    const told = await estimateAnswers([answers], design, { ...wanted, designEffects })
    const read = await estimateAnswers([place], design, { ...wanted, designEffects })
    expect(read).toEqual(near(told))
  }
  expect(await grouped({ kind: 'table', ...place }, design)).not.toBeNull()
  expect(await grouped({ kind: 'parquet', path: await parquetOf() }, design)).not.toBeNull()
})

test.each([
  [
    'an option that is not declared',
    "'better;same' c1",
    ':4:14: "better;same" does not fit; choose one of: better, same, worse',
  ],
  ['an option twice', "'2;30; 2' m1", ':4:15: "2;30; 2" has the option "2" twice; keep one'],
  ['an option among others that is not declared', "'1;3' m1", ':4:15: "3" does not fit; choose one of: 1, 2, 12, 30'],
  ['a cell that ends with a separator', "'1;' m1", ':4:15: "" does not fit; choose one of: 1, 2, 12, 30'],
  ['a mark that is neither 1 nor 0', '2 w2', ':4:17: "2" does not fit; choose one of: 1, 0'],
  [
    'an empty mark beside others',
    'null w2',
    ':4:18: of the columns w1, w2, w3 some are empty beside others; write 0 for what was not chosen, or leave all empty for no answer',
  ],
])('%s is refused with row and column, read and grouped', async (_title, changed, told) => {
  const [value = '', column = ''] = changed.split(/ (?=\w+$)/)
  const path = await parquetOf(`* replace (case when person = 4 then ${value} else ${column} end as ${column})`)
  for (const designEffects of [true, false]) {
    const refused = await estimateAnswers([path], designs[0]!, { ...wanted, designEffects }).catch((error) => error)
    expect(refused).toBeInstanceOf(Problem)
    const faults = (refused as Problem<'faulty-files'>).details.faults.map((fault) => describeFault(fault, 'en'))
    expect(faults.map((fault) => fault.replace(path, ''))).toEqual([told])
  }
})

test('blanks around options are none, and codes for no answer are counted, read and grouped', async () => {
  const text = readFileSync(designs[0]!, 'utf8')
  const design = join(temporaryFolder(), 'design.yaml')
  writeFileSync(design, `${text}noAnswer: [KTL]\nnoAnswerOf: { m1: ["99"], w1: ["9"], w2: ["9"], w3: ["9"] }\n`)
  const nine = ['w1', 'w2', 'w3'].map((name) => `case when person = 7 then 9 else ${name} end as ${name}`)
  const path = await parquetOf(
    `* replace (case person when 5 then '1 ; 2 ' when 6 then '99' else m1 end as m1, case when person = 6 then 'KTL' else c1 end as c1, ${nine.join(', ')})`,
  )
  const [read, byGroups] = await Promise.all(
    [true, false].map((designEffects) => estimateAnswers([path], design, { ...wanted, designEffects })),
  )
  expect(byGroups!.estimates).toEqual(near(read!.estimates.map((each) => ({ ...each, deff: null }))))
  for (const { warnings } of [read!, byGroups!])
    expect(warnings.map(({ code, details }) => ({ warning: code, ...details }))).toEqual([
      { warning: 'no-answer-code', code: '9', use: 'option', cells: 3 },
      { warning: 'no-answer-code', code: '99', use: 'option', cells: 1 },
      { warning: 'no-answer-code', code: 'KTL', use: 'option', cells: 1 },
    ])
})

test('a share of an option is of those who answered the question, and shares of one option a cell add up to 100 %', async () => {
  const { estimates } = await estimateAnswers([answers], designs[0]!, { ...wanted, designEffects: true })
  const shares = estimates.filter(({ id, domain }) => domain === null && id.startsWith('C1.'))
  expect(shares.map(({ kind, n, unanswered }) => [kind, n + unanswered])).toEqual(
    shares.map(() => ['choice', lines.length]),
  )
  expect(shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(100, 9)
})
