import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFault } from '../../../src/fault.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { groupAnswers } from '../../../src/operations/surveys/group-answers.ts'
import { openAnswers } from '../../../src/operations/surveys/open-answers.ts'
import { Problem } from '../../../src/problem.ts'
import { near } from '../../support/near.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

const golden = 'test/golden/survey'
const answers = `${golden}/data/three-stages.csv`
const design = `${golden}/designs/three-stages.yaml`
const errors = { kind: 'linearized' } as const

const cases = ['estimates', 'scales'].flatMap(
  (name): readonly { name: string; data: string; design: string; by: string }[] =>
    JSON.parse(readFileSync(`${golden}/${name}.json`, 'utf8')).cases,
)

/** A Parquet file of the answers, some columns changed. */
async function parquetOf(csv: string, select?: string): Promise<string> {
  const path = join(temporaryFolder(), 'a.parquet')
  await toParquet(csv, path, select)
  return path
}

async function refusal(paths: readonly string[], designEffects: boolean): Promise<readonly string[]> {
  const refused = await openAnswers(paths, design, { domain: null, designEffects }).catch((error: unknown) => error)
  if (!(refused instanceof Problem) || refused.code !== 'faulty-files') throw refused
  return (refused as Problem<'faulty-files'>).details.faults.map((fault) =>
    describeFault(fault, 'en').replaceAll(/[^\s']*\//g, ''),
  )
}

test.each(cases)('Parquet gives what CSV gives, read and grouped: $name', async ({ data, design: file, by }) => {
  const csv = `${golden}/data/${data}`
  const wanted = { domain: by, errors }
  const told = await estimateAnswers([csv], `${golden}/designs/${file}`, { ...wanted, designEffects: true })
  const parquet = await parquetOf(csv)
  const read = await estimateAnswers([parquet], `${golden}/designs/${file}`, { ...wanted, designEffects: true })
  expect(read).toEqual(told)
  const grouped = await estimateAnswers([parquet], `${golden}/designs/${file}`, { ...wanted, designEffects: false })
  expect(grouped.estimates).toEqual(near(told.estimates.map((each) => ({ ...each, deff: null }))))
})

test('there are cases to compare', () => {
  expect(cases.length).toBeGreaterThan(18)
  expect(readdirSync(`${golden}/data`).length).toBeGreaterThan(5)
})

test('sound answers are grouped by the database, and a half as CSV is added', async () => {
  const opened = await openAnswers([answers], design, { domain: 'sex', designEffects: false })
  const grouped = await groupAnswers([{ path: await parquetOf(answers), kind: 'parquet' }], opened.design, 'sex')
  expect([...(grouped?.totals.domains.keys() ?? [])].toSorted()).toEqual(['female', 'male'])
  const withoutRespondents = { ...opened.design, respondent: null }
  const lines = readFileSync(answers, 'utf8').trimEnd().split('\n')
  const [first, second] = ['1.csv', '2.csv'].map((name) => join(temporaryFolder(), name)) as [string, string]
  writeFileSync(first, lines.slice(0, 100).join('\n'))
  writeFileSync(second, [lines[0], ...lines.slice(100)].join('\n'))
  const halves = [
    { path: await parquetOf(first), kind: 'parquet' },
    { path: second, kind: 'text', size: null },
  ] as const
  const together = await groupAnswers(halves, withoutRespondents, 'sex')
  const sums = (totals: typeof grouped) => totals?.totals.domains.get('male')?.spread.weights
  expect([...sums(together)!]).toEqual(near([...sums(grouped)!]))
})

const misfits: readonly { title: string; select: string; told: readonly string[] }[] = [
  {
    title: 'a rating off the scale',
    select: '* replace (case when person = 7 then 6 else q1 end as q1)',
    told: ['a.parquet:7:12: value 6 does not fit; expected a whole number from 1 to 5, or an empty cell for no answer'],
  },
  {
    title: 'a rating that is no whole number',
    select: '* replace (case when person = 7 then 2.5 else q1 end as q1)',
    told: [
      'a.parquet:7:12: value 2.5 does not fit; expected a whole number from 1 to 5, or an empty cell for no answer',
    ],
  },
  {
    title: 'a weight of zero',
    select: '* replace (case when person = 3 then 0 else weight end as weight)',
    told: ['a.parquet:3:8: value 0 does not fit; expected a weight above 0'],
  },
  {
    title: 'a missing weight',
    select: '* replace (case when person = 3 then null else weight end as weight)',
    told: ['a.parquet:3:8: the cell is empty; expected a weight above 0'],
  },
  {
    title: 'an infinite number',
    select: "* replace (case when person = 4 then cast('infinity' as double) else income end as income)",
    told: [
      'a.parquet:4:18: "Infinity" is not a plain number such as 36525.5; use a decimal point and no groups of digits',
    ],
  },
  {
    title: 'a respondent twice',
    select: '* replace (case when person = 9 then 8 else person end as person)',
    told: ['a.parquet:9:9: respondent "8" stands at a.parquet:8 already; keep one'],
  },
  {
    title: 'a unit in two strata',
    select: "* replace (case when person = 9 then 'b' else stratum end as stratum)",
    told: [
      'a.parquet:9:2: unit "a1" is in stratum "b" but line 1 has it in "a"; mend it, or state nestedIds: true if ids are told apart inside strata only',
    ],
  },
  {
    title: 'a column that is missing',
    select: '* exclude (q2)',
    told: [expect.stringMatching(/^a.parquet:1:1: .*"q2"/)],
  },
]

test.each(misfits)(
  '$title is told first with its row and column, whether or not design effects are asked for',
  async ({ select, told }) => {
    const path = await parquetOf(answers, select)
    expect((await refusal([path], true)).slice(0, 1)).toEqual(told)
    expect((await refusal([path], false)).slice(0, 1)).toEqual(told)
  },
)

test('a file that is cut is refused', async () => {
  const path = await parquetOf(answers)
  writeFileSync(path, readFileSync(path).subarray(0, 3000))
  for (const designEffects of [true, false])
    expect(await refusal([path], designEffects)).toEqual([
      expect.stringMatching(/^a.parquet.*check whether it is cut or damaged/),
    ])
})
