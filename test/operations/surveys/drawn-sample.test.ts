import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { rankAnswers } from '../../../src/operations/surveys/rank-survey.ts'
import { addToTotals } from '../../../src/operations/surveys/totals/add-to-totals.ts'
import type { SampleFiles } from '../../../src/operations/surveys/wanted-of-answers.ts'
import type { Estimate } from '../../../src/survey/estimate/estimate.ts'
import {
  type DrawnSurvey,
  drawnExample,
  drawnSurvey,
  readProtocolFile,
  typedAnswers,
  typedDesign,
} from '../../support/drawn-survey.ts'
import { expectGolden } from '../../support/golden.ts'
import { refusal } from '../../support/refusal.ts'
import { resealed } from '../../support/resealed.ts'
import { expectClose } from '../../support/same-estimates.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

const design = `${drawnExample}/design.yaml`
const answers = `${drawnExample}/tra-loi.csv`
let drawn: DrawnSurvey
let folder = ''
let sample: SampleFiles

beforeEach(async () => {
  folder = temporaryFolder()
  drawn = await drawnSurvey(temporaryFolder())
  sample = { protocols: drawn.protocols, replacements: drawn.replacements }
})

const at = (name: string) => join(folder, name)
const wanted = { domain: 'gioi_tinh', designEffects: true, errors: { kind: 'linearized' } } as const

const estimated = (paths: readonly string[] = [answers], designPath = design, files = sample) =>
  estimateAnswers(paths, designPath, { ...wanted, ...files })

/** Writes a text beside the answers. */
function written(name: string, text: string): string {
  writeFileSync(at(name), text)
  return at(name)
}

const changed = (from: string | RegExp, to: string, path = answers) =>
  written(path === design ? 'design.yaml' : 'a.csv', readFileSync(path, 'utf8').replace(from, to))

test('with protocols estimates are those of answers in which every column was typed from the protocols', async () => {
  typedDesign(at('design.yaml'))
  const typed = written('typed.csv', typedAnswers(drawn.protocols))
  const told = await estimated([typed], at('design.yaml'), {})
  const { estimates, warnings } = await estimated()
  const withoutUnanswered = (all: readonly Estimate[]) => all.map((each) => ({ ...each, unanswered: 0 }))
  expectClose(withoutUnanswered(estimates), withoutUnanswered(told.estimates))
  expect(told.warnings).toEqual([])
  expect(warnings.map(({ code, details }) => [code, details])).toEqual([
    ['silent-units', { stage: 'Hộ', found: 1, of: 70, units: ['X11-T4/8'], rows: false }],
  ])
})

test('with protocols estimates are those of R survey, from the same typed answers', async () => {
  expectGolden('survey/data/drawn.csv', typedAnswers(drawn.protocols))
  const golden: { estimates: readonly Estimate[] } = JSON.parse(readFileSync('test/golden/survey/drawn.json', 'utf8'))
  const { estimates } = await estimated()
  expect(golden.estimates).toHaveLength(15)
  for (const theirs of golden.estimates) {
    const ours = estimates.find(
      ({ id, kind, domain }) => id === theirs.id && kind === theirs.kind && domain === theirs.domain,
    )!
    expect([ours.n, ours.df]).toEqual([theirs.n, theirs.df])
    for (const number of ['value', 'standardError'] as const)
      expect(Math.abs(ours[number]! / theirs[number]! - 1)).toBeLessThan(1e-9)
  }
})

test('a village that nobody answered in counts as drawn, and is told without its households', async () => {
  const silent = changed(/^X09,X09-T3,.*\n/gm, '')
  const { warnings, estimates } = await estimated([silent])
  expect(warnings.map(({ code, details }) => [code, details])).toEqual([
    ['silent-units', { stage: 'Thôn', found: 1, of: 14, units: ['X09/X09-T3'], rows: false }],
    ['silent-units', { stage: 'Hộ', found: 1, of: 70, units: ['X11-T4/8'], rows: false }],
  ])
  typedDesign(at('typed.yaml'))
  const blank = typedAnswers(drawn.protocols).replace(/(X09-T3,\d+,P\d+,[^,]+),.*/g, '$1,,,,,')
  const told = await estimated([written('typed.csv', blank)], at('typed.yaml'), {})
  const withoutUnanswered = (all: readonly Estimate[]) => all.map((each) => ({ ...each, unanswered: 0 }))
  expectClose(withoutUnanswered(estimates), withoutUnanswered(told.estimates))
})

test('a commune whose neighbours are all silent is not taken for the only one that was drawn', async () => {
  const { warnings, estimates } = await estimated([changed(/^X04,.*\n/gm, '')])
  expect(warnings[0]?.details).toMatchObject({ stage: 'Xã', found: 1, of: 7, units: ['X04'] })
  expect(estimates.find(({ id, domain }) => id === 'overall' && domain === null)?.df).toBe(3)
})

test('totals that are kept give the same, also where households of a protocol come later', async () => {
  const [header, ...rows] = readFileSync(answers, 'utf8').trim().split('\n').slice(1)
  const [one, two] = [rows.slice(0, 30), rows.slice(30)].map((some, part) =>
    written(`${part}.csv`, [header, ...some].join('\n')),
  )
  const totals = { domain: 'gioi_tinh', designEffects: true, ...sample }
  await addToTotals([one!], design, { path: at('t.json'), isNew: true }, totals)
  const { warnings } = await addToTotals([two!], design, { path: at('t.json'), isNew: false }, totals)
  expect(warnings).toEqual([])
  expectClose((await estimated([at('t.json')])).estimates, (await estimated()).estimates)
  expect(
    await refusal(estimated([at('t.json')], design, { ...sample, replacements: drawn.replacements.slice(0, 1) })),
  ).toEqual([['unit-not-drawn', 0, 0, 'waiting']])
})

test('answers in Parquet give the same, with design effects and without', async () => {
  const csv = written('a.csv', readFileSync(answers, 'utf8').replace(/^#.*\n/, ''))
  await toParquet(csv, at('a.parquet'))
  const told = await estimated()
  expectClose((await estimated([at('a.parquet')])).estimates, told.estimates)
  const without = await estimateAnswers([at('a.parquet')], design, { ...wanted, designEffects: false, ...sample })
  expectClose(
    without.estimates,
    told.estimates.map((each) => ({ ...each, deff: null })),
  )
  expect(without.warnings).toEqual(told.warnings)
})

test('ranks take the sample too', async () => {
  const request = { figure: null, level: 0.95, draws: 1000, seed: 1 }
  const { units } = await rankAnswers([answers], { design, by: 'gioi_tinh', ...sample }, request)
  expect(units.map(({ id }) => id)).toEqual(['nam', 'nữ'])
})

test.each([
  ['a household that was not drawn', 'X10,X10-T1,4,', 'X10,X10-T1,99,', 12, 'not-drawn'],
  ['a reserve that took no place', 'X10,X10-T1,4,', 'X10,X10-T1,2,', 12, 'waiting'],
  ['a household that was replaced', 'X07,X07-T4,14,', 'X07,X07-T4,9,', 12, 'replaced'],
  ['a village that was replaced', 'X04,X04-T4,', 'X04,X04-T2,', 5, 'replaced'],
  ['a village of another commune', 'X10,X10-T1,4,', 'X11,X10-T1,4,', 5, 'elsewhere'],
  ['a commune that was not drawn', 'X10,X10-T1,4,', 'X02,X10-T1,4,', 1, 'not-drawn'],
])('an answer of %s is refused at its cell', async (_, from, to, column, standing) => {
  const line =
    readFileSync(answers, 'utf8')
      .split('\n')
      .findIndex((row) => row.startsWith(from)) + 1
  expect(await refusal(estimated([changed(from, to)]))).toEqual([['unit-not-drawn', line, column, standing]])
})

test('of a village in which no protocol draws, the protocol is asked for', async () => {
  const cut = readProtocolFile(drawn.at('bien-ban-ho.json'))
  const groups = cut.stages[0]!.groups.filter(({ parent }) => parent !== 'X10-T1')
  const { bytes } = resealed({ ...cut, stages: [{ ...cut.stages[0]!, groups }] })
  writeFileSync(at('ho.json'), bytes)
  const files = { protocols: [drawn.at('bien-ban.json'), at('ho.json')], replacements: drawn.replacements.slice(0, 1) }
  const faults = (await refusal(estimated([changed('X07,X07-T4,14,', 'X07,X07-T4,9,')], design, files))) as unknown[][]
  expect(faults.map(([code, , , standing]) => [code, standing])).toEqual(
    Array.from({ length: 5 }, () => ['unit-not-drawn', 'no-protocol']),
  )
})

test.each([
  ['a weight', 'respondent: phieu', 'respondent: phieu\nweight: w', 8],
  ['a population', '{ unit: ma_thon }', '{ unit: ma_thon, population: n }', 5],
  ['a stratum', '{ unit: ma_xa }', '{ unit: ma_xa, stratum: s }', 4],
  ['too few stages', '  - { unit: ma_ho }\n', '', 3],
])('a design that has %s beside protocols is refused at its key', async (_, from, to, line) => {
  const refused = (await refusal(estimated([answers], changed(from, to, design)))) as unknown[][]
  expect(refused.map(([code, at]) => [code, at])).toEqual([['unusable-setting', line]])
})

test('a stage that no protocol draws needs its chances, and takes them from the answers', async () => {
  const villages = { protocols: drawn.protocols.slice(0, 1), replacements: drawn.replacements.slice(0, 1) }
  expect(((await refusal(estimated([answers], design, villages))) as unknown[][])[0]![0]).toBe('unusable-setting')
  typedDesign(at('typed.yaml'))
  const typed = written('typed.csv', typedAnswers(drawn.protocols))
  const half = changed('{ unit: ma_ho }', '{ unit: ma_ho, population: so_ho }\nprobabilities: [p_ho]', design)
  expectClose(
    (await estimated([typed], half, villages)).estimates,
    (await estimated([typed], at('typed.yaml'), {})).estimates,
  )
})

test('with response in the design a household without a row is told to have one', async () => {
  const rows = readFileSync(answers, 'utf8').trim().split('\n').slice(1)
  const [header, ...people] = [...rows, 'X11,X11-T4,8,P070,nam,,,,,']
  const csv = (all: readonly string[]) =>
    [`${header},kq`, ...all.map((row) => `${row},${row.includes('P070') ? 2 : 1}`)].join('\n')
  const response = 'response: { column: kq, answered: ["1"], unanswered: ["2"], replacements: ["4"] }'
  const path = written('design.yaml', `${readFileSync(design, 'utf8')}${response}\n`)
  const whole = await estimated([written('a.csv', csv(people))], path)
  expect(whole.weights?.response).toMatchObject({ answered: 63, replacements: 6, unanswered: 1 })
  expect(whole.warnings.map(({ code }) => code)).toEqual(['replacements-used'])
  const { warnings } = await estimated([written('a.csv', csv(people.slice(0, -1)))], path)
  expect(warnings.find(({ code }) => code === 'silent-units')?.details).toMatchObject({ found: 1, rows: true })
})
