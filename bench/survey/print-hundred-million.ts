import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { measure } from '../measure.ts'
import { chiso, peakMemory, runProcess } from '../whole-process.ts'

const items = Array.from({ length: 20 }, (_, at) => `q${at + 1}`)

/** The longest that estimating may take, as a multiple of the bare query; and memory, megabytes. */
const limits = { ratio: 1.5, memory: 1000 } as const

/** What a bare query adds up of an item: what estimating needs, and less. */
const bareSums = {
  'people, weights, weighted totals': (item: string) =>
    `count(${item}), sum(case when ${item} is not null then weight end), sum(weight * ${item})`,
  'people, weighted totals': (item: string) => `count(${item}), sum(weight * ${item})`,
} as const

/**
 * Prints how long estimating takes from answers of many people to 20 items in a Parquet file, beside DuckDB's bare GROUP BY of the same
 * columns by stratum and primary unit; each a process of its own, one after the other in turn.
 */
export async function printHundredMillion(people: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
  try {
    const [answers, design] = [join(folder, 'answers.parquet'), join(folder, 'design.yaml')]
    await writeAnswers(answers, people)
    await writeFile(design, designText())
    const estimate = ['survey', 'estimate', answers, '--design', design, '--no-deff', '--json']
    console.log(
      `${(people * items.length).toLocaleString('en')} answers, ${runs} runs; ratio of estimating to the query, limit ${limits.ratio}\n`,
    )
    for (const [what, sums] of Object.entries(bareSums)) {
      const times: { readonly bare: number[]; readonly ours: number[] } = { bare: [], ours: [] }
      for (let run = 0; run < runs; run++) {
        times.bare.push((await measure(1, () => runProcess(bareQuery(answers, sums)))).median)
        times.ours.push((await measure(1, () => runProcess(chiso(...estimate)))).median)
      }
      const [bare, ours] = [middle(times.bare) / 1000, middle(times.ours) / 1000]
      console.log(
        `${what}: query ${bare.toFixed(2)} s, estimating ${ours.toFixed(2)} s, ratio ${(ours / bare).toFixed(2)}`,
      )
    }
    console.log(`peak memory ${(await peakMemory(...estimate)).toFixed(0)} MB, limit ${limits.memory}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Villages of 250 people, in communes of four, in 63 provinces; one answer in 50 is missing. */
async function writeAnswers(path: string, people: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('select setseed(0.5)')
  const rating = 'case when random() < 0.02 then null else ceil(5 * sqrt(random() + 1e-9))::tinyint end'
  const columns = items.map((item) => `${rating} as ${item}`).join(', ')
  await connection.run(`copy (
    select 'p' || (commune % 63) as province, 'c' || commune as commune, round(400 + 1000 * random(), 3) as weight, ${columns}
    from (select person // 1000 as commune from range(${people}) as people(person))
  ) to '${path}'`)
  connection.closeSync()
  instance.closeSync()
}

function designText(): string {
  const half = (from: number) => `[${items.slice(from, from + 10).join(', ')}]`
  return `stages:
  - { unit: commune, stratum: province }
weight: weight
lonelyUnits: adjust
index:
  formula: mean-of-five
  parts:
    - { code: I, groups: [{ code: A, criteria: ${half(0)} }] }
    - { code: II, groups: [{ code: E, criteria: ${half(10)} }] }
`
}

function bareQuery(answers: string, sums: (item: string) => string): string[] {
  const query = `select province, commune, ${items.map(sums).join(', ')} from read_parquet('${answers}') group by province, commune`
  const program = `
    import { DuckDBInstance } from '@duckdb/node-api'
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.runAndReadAll(${JSON.stringify(query)})`
  return ['--input-type=module', '-e', program]
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
