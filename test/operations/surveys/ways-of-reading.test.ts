import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { Problem } from '../../../src/problem.ts'
import { near } from '../../support/near.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

const errors = { kind: 'linearized' } as const

interface Small {
  readonly header: string
  readonly rows: readonly string[]
  readonly design: string
  /** What is selected for the Parquet file. */
  readonly select?: string
  readonly name?: string
}

/** The same answers as CSV and as Parquet, and their design. */
async function made({ header, rows, design, select, name = 'a.parquet' }: Small) {
  const folder = temporaryFolder()
  const [csv, parquet, yaml] = [join(folder, 'a.csv'), join(folder, name), join(folder, 'design.yaml')]
  mkdirSync(join(parquet, '..'), { recursive: true })
  writeFileSync(csv, [header, ...rows, ''].join('\n'))
  writeFileSync(yaml, design)
  await toParquet(csv, parquet, select)
  return { csv, parquet, yaml }
}

/** What is estimated from CSV, from Parquet by rows, and from Parquet by groups. */
async function estimated(small: Small, domain: string | null = null) {
  const { csv, parquet, yaml } = await made(small)
  const by = async (path: string, designEffects: boolean) =>
    (await estimateAnswers([path], yaml, { domain, designEffects, errors })).estimates.map((each) => ({
      ...each,
      deff: null,
    }))
  return { csv: await by(csv, true), rows: await by(parquet, true), groups: await by(parquet, false) }
}

const oneStage = 'stages:\n  - { unit: u }\nweight: w\nlonelyUnits: certainty\n'

const index = 'index: { formula: mean-of-five, parts: [{ code: I, groups: [{ code: A, criteria: [q] }] }] }\n'

async function refusedAs(path: string, yaml: string): Promise<readonly (readonly string[])[]> {
  const codes = [true, false].map(async (designEffects) => {
    const refused = await estimateAnswers([path], yaml, { domain: null, designEffects, errors }).catch((error) => error)
    expect(refused).toBeInstanceOf(Problem)
    return (refused as Problem<'faulty-files'>).details.faults.map(({ code }) => code)
  })
  return Promise.all(codes)
}

test.each(['-9', '9', '99.5'])('the code %s for no answer is none, however its number is written', async (code) => {
  const rows = ['a,1,3', `a,1,${code}`, 'b,1,4', `b,1,${code.includes('.') ? `${code}0` : `${code}.0`}`, 'c,1,6']
  const {
    csv,
    rows: read,
    groups,
  } = await estimated({ header: 'u,w,m', rows, design: `${oneStage}means: [m]\nnoAnswerOf: { m: ["${code}"] }\n` })
  expect(csv[0]).toMatchObject({ n: 3, unanswered: 2, value: expect.closeTo(13 / 3, 12) })
  expect(read).toEqual(csv)
  expect(groups).toEqual(near(csv))
})

test('a text that no number is written as stands for no number', async () => {
  const rows = ['a,1,3', 'b,1,9', 'c,1,6']
  const {
    csv,
    rows: read,
    groups,
  } = await estimated({ header: 'u,w,m', rows, design: `${oneStage}means: [m]\nnoAnswerOf: { m: ["09"] }\n` })
  expect([csv[0]!.n, read[0]!.n, groups[0]!.n]).toEqual([3, 3, 3])
})

test('codes of ratings are numbers elsewhere unless the design names the column, and each way of reading counts them', async () => {
  const small = {
    header: 'u,w,q,m,size',
    rows: ['a,1,3,9,9', 'a,1,9,1,2', 'b,1,4,0,99', 'b,1,9,1,9', 'c,1,5,0,3'],
    design: `${oneStage}noAnswer: ["9"]\nnoAnswerOf: { m: ["9"], size: ["99"] }\nmeans: [m]\ntotals: [size]\n${index}`,
  }
  const { csv, parquet, yaml } = await made(small)
  for (const [path, designEffects] of [
    [csv, true],
    [parquet, true],
    [parquet, false],
  ] as const) {
    const { estimates, warnings } = await estimateAnswers([path], yaml, { domain: null, designEffects, errors })
    const [q, m, size] = estimates
    expect([q!.n, q!.value, m!.n, m!.value, size!.n, size!.value]).toEqual([3, 80, 4, 0.5, 4, 23])
    expect(warnings.map(({ code, details }) => ({ warning: code, ...details }))).toEqual([
      { warning: 'no-answer-code', code: '9', use: 'rating', cells: 2 },
      { warning: 'no-answer-code', code: '9', use: 'number', cells: 1 },
      { warning: 'no-answer-code', code: '99', use: 'number', cells: 1 },
      { warning: 'no-answer-code', code: '9', use: 'kept', cells: 2 },
    ])
  }
})

test('a word that can be no number is no answer in every column', async () => {
  const { csv, rows: read } = await estimated({
    header: 'u,w,q,m',
    rows: ['a,1,3,KTL', 'b,1,KTL,9', 'c,1,5,3'],
    design: `${oneStage}noAnswer: [KTL]\nmeans: [m]\n${index}`,
  })
  expect([csv[0]!.n, csv[1]!.n, csv[1]!.value]).toEqual([2, 2, 6])
  expect(read).toEqual(csv)
})

test('domains and units that differ by blanks, by composed letters or by zeros are one', async () => {
  const small = {
    header: 'u,w,m,d,e',
    rows: ['a,1,3,x,1.00', 'a,1,5,y,1.00', 'b,1,4,x,2.50', 'b,1,8,y,2.50'],
    design: `${oneStage}means: [m]\n`,
    select:
      "case when m = 5 then 'a ' else u end u, w, m, case m when 4 then ' x' when 3 then nfc_normalize('x') else d end d, cast(e as decimal(5, 2)) e",
  }
  for (const domain of ['d', 'e']) {
    const { rows: read, groups } = await estimated(small, domain)
    expect(groups).toEqual(near(read))
    expect([...new Set(read.map((each) => each.domain))]).toEqual(
      domain === 'd' ? [null, 'x', 'y'] : [null, '1', '2.5'],
    )
    expect(read[0]!.df).toBe(1)
  }
})

test('ids of twenty digits stay apart', async () => {
  const { rows: read, groups } = await estimated({
    header: 'u,w,m',
    rows: ['0,1,3', '1,1,5', '2,1,4'],
    design: `${oneStage}means: [m]\n`,
    select: "cast('1234567890123456789' || u as decimal(20, 0)) u, w, m",
  })
  expect([read[0]!.df, groups[0]!.df]).toEqual([2, 2])
})

test.each(['k*.parquet', 'g[2024].parquet', 'u=zz/a.parquet'])(
  'a file named %s is that file and no other',
  async (name) => {
    const { parquet, yaml } = await made({
      header: 'u,w,m',
      rows: ['a,1,3', 'b,1,5'],
      design: `${oneStage}means: [m]\n`,
      name,
    })
    for (const other of ['kk.parquet', 'g2.parquet']) copyFileSync(parquet, join(parquet, '..', other))
    for (const designEffects of [true, false]) {
      const { estimates } = await estimateAnswers([parquet], yaml, { domain: null, designEffects, errors })
      expect(estimates[0]).toMatchObject({ n: 2, value: 4, df: 1 })
    }
  },
)

test('a file that is damaged farther on is refused, whatever came before', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `${at % 40},${1 + (at % 7)},${(at * 7919) % 1009}`)
  const { parquet, yaml } = await made({ header: 'u,w,m', rows, design: `${oneStage}means: [m]\n` })
  const bytes = readFileSync(parquet)
  for (const share of [0.3, 0.6, 0.9]) {
    const damaged = join(temporaryFolder(), 'a.parquet')
    writeFileSync(
      damaged,
      Buffer.from(bytes).fill(0xa5, Math.round(bytes.length * share), Math.round(bytes.length * share) + 1500),
    )
    expect(await refusedAs(damaged, yaml)).toEqual([['unreadable-answers'], ['unreadable-answers']])
  }
})

test('a weight that is no number is found although the file states no such one', async () => {
  const small = { header: 'u,w,m', rows: ['a,1,3', 'b,2,5'], design: `${oneStage}means: [m]\n` }
  const { parquet, yaml } = await made({
    ...small,
    select: "u, case when m = 5 then cast('NaN' as double) else w end w, m",
  })
  expect(await refusedAs(parquet, yaml)).toEqual([['not-plain-number'], ['not-plain-number']])
})

test('respondents that differ by blanks are one, and one without an id is told', async () => {
  const design = `${oneStage}means: [m]\nrespondent: r\n`
  const small = { header: 'u,w,m,r', rows: ['a,1,3,p', 'b,1,5,q', 'c,1,4,s'], design }
  const { parquet, yaml } = await made({
    ...small,
    select: "u, w, m, case r when 'q' then 'p ' when 's' then ' ' else r end r",
  })
  const told = ['repeated-respondent', 'missing-value']
  expect(await refusedAs(parquet, yaml)).toEqual([told, told])
})

test('the same seed draws the same replicates, however the answers are read and ordered', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, at) => `s${at % 3}.${at % 21},s${at % 3},${1 + (at % 5)},${(at * 37) % 11}`,
  )
  const design = 'stages:\n  - { unit: u, stratum: s }\nweight: w\nmeans: [m]\n'
  const { csv, parquet, yaml } = await made({ header: 'u,s,w,m', rows, design })
  const turned = await made({ header: 'u,s,w,m', rows: rows.toReversed(), design })
  const method = { kind: 'bootstrap', replicates: 40, seed: 7 } as const
  const errorsOf = await Promise.all(
    (
      [
        [csv, true],
        [parquet, true],
        [parquet, false],
        [turned.csv, true],
      ] as const
    ).map(async ([path, designEffects]) => {
      const { estimates } = await estimateAnswers([path], yaml, { domain: null, designEffects, errors: method })
      return estimates[0]!.standardError!
    }),
  )
  expect(errorsOf).toEqual(near(errorsOf.map(() => errorsOf[0])))
})

test('what is doubtful in a text is told also where another file is grouped', async () => {
  const small = { header: 'u,w,m', rows: ['a,1,3', 'b,2,5'], design: `${oneStage}means: [m]\n` }
  const { csv, parquet, yaml } = await made(small)
  writeFileSync(csv, `\ufeff${readFileSync(csv, 'utf8')}`)
  const { warnings } = await estimateAnswers([parquet, csv], yaml, { domain: null, designEffects: false, errors })
  expect(warnings.map(({ code }) => code)).toEqual(['byte-order-mark'])
})

test('an infinite number in a text is refused', async () => {
  const { csv, yaml } = await made({
    header: 'u,w,m',
    rows: ['a,1,1e999', 'b,2,5'],
    design: `${oneStage}means: [m]\n`,
    select: 'u, w, 1 m',
  })
  expect(await refusedAs(csv, yaml)).toEqual([['not-plain-number'], ['not-plain-number']])
})

test('more parts than can be kept are refused before they fill the memory', async () => {
  const rows = Array.from({ length: 6000 }, (_, at) => `${at % 40},1,${at % 7},d${at}`)
  const { csv, parquet, yaml } = await made({ header: 'u,w,m,d', rows, design: `${oneStage}means: [m]\n` })
  for (const path of [csv, parquet])
    for (const designEffects of [true, false]) {
      const refused = await estimateAnswers([path], yaml, { domain: 'd', designEffects, errors }).catch(
        (error) => error,
      )
      expect(refused.details.faults.map(({ code }: { code: string }) => code)).toEqual(['too-many-domains'])
    }
})
