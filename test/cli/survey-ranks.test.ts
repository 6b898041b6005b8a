import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const golden = 'test/golden/survey'
const answers = [`${golden}/data/three-stages.csv`, '--design', `${golden}/designs/three-stages.yaml`]

type Row = readonly [domain: string | null, value: number | null, standardError: number | null, df: number]

/** Writes estimates as `survey estimate --json` prints them. */
function estimatesFile(rows: readonly Row[], changes: object = {}): string {
  const path = join(temporaryFolder(), 'estimates.json')
  const estimates = rows.map(([domain, value, standardError, df]) => ({
    ...{ id: 'overall', kind: 'overall', domain, value, standardError, df, n: 100, label: 'reliable' },
  }))
  writeFileSync(path, JSON.stringify({ indexYear: 2024, formula: 'mean-of-five', estimates, ...changes }))
  return path
}

const now: readonly Row[] = [
  [null, 84, 0.2, 60],
  ['Hà Giang', 90, 0.3, 20],
  ['Cao Bằng', 82, 0.3, 20],
  ['Lai Châu', 81.9, 0.3, 20],
  ['Sơn La', 70, null, 0],
  ['Yên Bái', null, null, 0],
]
const before: readonly Row[] = [
  [null, 83.9, 0.2, 60],
  ['Hà Giang', 80, 0.3, 20],
  ['Cao Bằng', 85, 0.3, 20],
  ['Lai Châu', 82, 0.3, 20],
  ['Sơn La', 71, 0.5, 20],
]

test('answers are ranked beside the estimates of an earlier year as their own estimates are', async () => {
  const estimates = (await runHere(['survey', 'estimate', ...answers, '--by', 'stratum', '--json'])).stdout
  const rows = JSON.parse(estimates).estimates.filter(({ kind }: { kind: string }) => kind === 'overall')
  const last = (value: number) => 20 + ((value * 7) % 60)
  const before = rows.map(
    ({ domain, value }: { domain: string | null; value: number }): Row => [domain, last(value), 0.4, 30],
  )
  const earlier = [
    '--before',
    estimatesFile(before, {
      indexYear: 2023,
      ...(JSON.parse(estimates).scale && { scale: JSON.parse(estimates).scale }),
    }),
    '--json',
  ]
  const now = join(temporaryFolder(), 'now.json')
  writeFileSync(now, estimates)
  const made = await runHere(['survey', 'ranks', ...answers, '--by', 'stratum', ...earlier])
  const { changes } = JSON.parse(made.stdout)
  expect(changes.units.map(({ id }: { id: string }) => id)).toEqual(['a', 'c', 'b', 'd'])
  expect(changes).toEqual(
    JSON.parse((await runHere(['survey', 'ranks', '--estimates', now, ...earlier])).stdout).changes,
  )
})

test('the process ranks the domains of a survey and prints sets and tiers as JSON', async () => {
  const { code, stdout, stderr } = await chiso(['survey', 'ranks', ...answers, '--by', 'stratum', '--json'])
  const { figure, formula, level, draws, seed, units, criticalValue, changes } = JSON.parse(stdout)
  expect([code, stderr, figure, formula, level, draws, seed, changes]).toEqual([
    ...[0, '', 'overall', 'mean-of-five', 0.95, 10_000, 1, null],
  ])
  expect(criticalValue).toBeGreaterThan(3)
  expect(units.map(({ id, rank }: { id: string; rank: number }) => [id, rank])).toEqual([
    ['a', 1],
    ['c', 2],
    ['b', 3],
    ['d', 4],
  ])
  expect(Object.keys(units[0])).toEqual([
    ...['id', 'value', 'standardError', 'df', 'rank', 'marginal', 'simultaneous', 'hasKnownError', 'tier'],
  ])
})

/** The design of the answers with a group that has the code of its part, as in the official form. */
function designOfTwoCodes(): string {
  const path = join(temporaryFolder(), 'design.yaml')
  writeFileSync(path, readFileSync(`${golden}/designs/three-stages.yaml`, 'utf8').replace('code: A,', 'code: I,'))
  return path
}

test.each(['ranks', 'compare'])(
  'survey %s: a part and a group of one code are told apart, and neither is guessed',
  async (command) => {
    const base = [
      'survey',
      command,
      `${golden}/data/three-stages.csv`,
      '--design',
      designOfTwoCodes(),
      '--by',
      'stratum',
    ]
    const of = async (figure: string) => JSON.parse((await runHere([...base, '--json', '--figure', figure])).stdout)
    const [part, group] = [await of('part:I'), await of('group:I')]
    expect([part.figure, group.figure, (await of('part:II')).figure]).toEqual(['part:I', 'group:I', 'II'])
    const own = ['survey', command, ...answers, '--by', 'stratum', '--json', '--figure']
    const valuesOf = ({ units, differences }: typeof part) =>
      (units ?? differences).map(({ value }: { value: number }) => value)
    expect(valuesOf(part)).toEqual(valuesOf(JSON.parse((await runHere([...own, 'I'])).stdout)))
    expect(valuesOf(group)).toEqual(valuesOf(JSON.parse((await runHere([...own, 'A'])).stdout)))
    expect(valuesOf(group)).not.toEqual(valuesOf(part))
    const { code, stdout, stderr } = await runHere([...base, '--figure', 'I'])
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('một trong group:I, part:I')])
  },
)

test('the table says how to read it, and which units have no error or no value', async () => {
  const path = estimatesFile(now)
  const { stdout } = await runHere(['survey', 'ranks', '--estimates', path])
  expect(stdout).toMatch(/\n +1 {2}Hà Giang +90,00 +0,30 +1–2 +1–2 +1\n/)
  expect(stdout).toMatch(/\n +2 {2}Cao Bằng +82,00 +0,30 +2–4 +2–4 +2\n/)
  expect(stdout).toMatch(/\n +4 {2}Sơn La +70,00 +– +1–4 +1–4 +2\n/)
  expect(stdout).toContain('Tốp mới bắt đầu ở đơn vị đầu tiên thấp hơn rõ rệt')
  expect(stdout).toContain('Chưa biết sai số, nên có thể ở mọi thứ hạng: Sơn La\n')
  expect(stdout).toContain('Không có giá trị, không xếp hạng: Yên Bái\n')
  const en = await runHere(['survey', 'ranks', '--estimates', path], { language: 'en' })
  expect(en.stdout).toContain('Standard error not known, so that any rank is possible: Sơn La\n')
})

test('an error of 0 in estimates is the truth only where they say so', async () => {
  const zero = (isWithoutSpread?: boolean) =>
    estimatesFile([], {
      estimates: ['A', 'B', 'C'].map((domain, at) => ({
        ...{ id: 'overall', kind: 'overall', domain, value: 100 - at, standardError: 0, df: 11 },
        ...(isWithoutSpread === undefined ? {} : { isWithoutSpread }),
      })),
    })
  const sets = async (path: string) => {
    const { stdout } = await runHere(['survey', 'ranks', '--estimates', path, '--json'])
    return JSON.parse(stdout).units.map(({ marginal }: { marginal: object }) => Object.values(marginal).join('-'))
  }
  expect(await sets(zero(true))).toEqual(['1-3', '1-3', '1-3'])
  expect(await sets(zero())).toEqual(['1-3', '1-3', '1-3'])
  expect(await sets(zero(false))).toEqual(['1-1', '2-2', '3-3'])
  const { stdout } = await runHere(['survey', 'compare', '--estimates', zero(true), '--before', zero(false), '--json'])
  expect(JSON.parse(stdout).differences[0]).toMatchObject({ standardError: null, p: null, verdict: 'unknown' })
})

test('ranks of two years stand side by side, each change told from chance or not', async () => {
  const files = ['--estimates', estimatesFile(now), '--before', estimatesFile(before, { indexYear: 2023 })]
  const { stdout, stderr } = await runHere(['survey', 'ranks', ...files])
  expect(stderr).toBe('')
  const [, changes = ''] = stdout.split('Thay đổi thứ hạng')
  expect(changes).toMatch(/\nHà Giang +1 +3 +2 +1–2 +3 +lên hạng\n/)
  expect(changes).toMatch(/\nCao Bằng +2 +1 +−1 +2–4 +1 +xuống hạng\n/)
  expect(changes).toMatch(/\nSơn La +4 +4 +0 +1–4 +4 +chưa rõ\n/)
  expect(changes).toContain('97,5 % mỗi năm')
  const { stdout: json } = await runHere(['survey', 'ranks', ...files, '--json'])
  expect(JSON.parse(json).changes).toMatchObject({ setLevel: 0.975, inOneYear: [] })
})

test('the same seed gives the same sets, and lines fit the terminal', async () => {
  const run = (seed: string) => runHere(['survey', 'ranks', ...answers, '--by', 'age', '--seed', seed], { width: 80 })
  const [one, again] = [await run('5'), await run('5')]
  expect(one).toEqual(again)
  expect(Math.max(...one.stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
})

test('years are compared with the errors of both, and all tests together are allowed for', async () => {
  const files = ['--estimates', estimatesFile(now), '--before', estimatesFile(before, { indexYear: 2023 })]
  const { stdout } = await runHere(['survey', 'compare', ...files])
  expect(stdout).toMatch(/\nTất cả +84,00 +83,90 +0,10 +0,28 .* chưa rõ\n/)
  expect(stdout).toMatch(/\nHà Giang +90,00 +80,00 +10,00 +0,42 +9,14 +10,86 +0,0000 +0,0000 +tăng\n/)
  expect(stdout).toMatch(/\nSơn La +70,00 +71,00 +−1,00 +– +– +– +– +– +chưa biết sai số\n/)
  expect(stdout).toContain('việc kiểm định 4 chênh lệch cùng lúc')
  expect(stdout).toContain('Thiếu giá trị, không so sánh: Yên Bái\n')
})

test('domains are compared with each other, or each with all people that it is part of', async () => {
  const pair = await runHere(['survey', 'compare', ...answers, '--by', 'sex', '--pair', 'female,male'])
  expect(pair.stdout).toMatch(/\nfemale – male +81,52 +77,36 +4,16 +1,36 +1,14 +7,18 +0,0119 +0,0119 +cao hơn\n/)
  const { stdout } = await runHere(['survey', 'compare', ...answers, '--by', 'age', '--figure', 'q1', '--json'])
  const { between, figure, differences } = JSON.parse(stdout)
  expect([between, figure, differences.length]).toEqual(['domains', 'q1', 3])
  expect(differences[0]).toMatchObject({ one: '18-34', other: null, verdict: 'not-told' })
})

test('a survey of an earlier method is not compared, one of an unknown year with a warning', async () => {
  const files = (indexYear: number | null) => [
    '--estimates',
    estimatesFile(now),
    '--before',
    estimatesFile(before, { indexYear }),
  ]
  for (const command of ['ranks', 'compare']) {
    const refused = await runHere(['survey', command, ...files(2021)])
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain(
      'cần cùng phía năm 2022 với năm 2024, vì từ năm 2022 SIPAS làm theo phương pháp khác',
    )
    const doubtful = await runHere(['survey', command, ...files(null)])
    expect([doubtful.code, doubtful.stderr]).toEqual([0, expect.stringContaining('không ghi năm của chỉ số')])
  }
})

const notJson = `${golden}/designs/people.yaml`

test.each([
  ['no source', ['ranks'], 2, 'thiếu tùy chọn --estimates'],
  ['answers without a design', ['ranks', 'a.csv'], 2, 'thiếu tùy chọn --design'],
  ['answers without units', ['compare', 'a.csv', '--design', 'd.yaml'], 2, 'thiếu tùy chọn --by'],
  ['an earlier year without this one', ['ranks', '--before', 'now.json'], 2, 'thiếu tùy chọn --estimates'],
  [
    'answers beside the estimates of an earlier year',
    ['compare', 'a.csv', '--design', 'd.yaml', '--by', 'stratum', '--before', 'now.json'],
    2,
    'thiếu tùy chọn --estimates',
  ],
  ['this year without an earlier one', ['compare', '--estimates', 'now.json'], 2, 'thiếu tùy chọn --before'],
  ['answers beside estimates', ['ranks', 'a.csv', '--estimates', 'now.json'], 2, 'thừa tham số'],
  [
    'a design beside estimates',
    ['ranks', '--design', 'd.yaml', '--estimates', 'now.json'],
    2,
    'không có tùy chọn --design',
  ],
  ['a level of 100', ['ranks', '--estimates', 'now.json', '--level', '100'], 2, '--level cần số nguyên từ 50 đến 99'],
  [
    'too few draws',
    ['ranks', '--estimates', 'now.json', '--draws', '10'],
    2,
    '--draws cần số nguyên từ 1000 đến 100000',
  ],
  [
    'a unit beside itself',
    ['compare', ...answers, '--by', 'sex', '--pair', 'male,male'],
    2,
    '--pair cần hai đơn vị khác nhau',
  ],
  ['a pair of one', ['compare', ...answers, '--by', 'sex', '--pair', 'male'], 2, '--pair cần hai đơn vị khác nhau'],
  [
    'a unit that is not there',
    ['compare', ...answers, '--by', 'sex', '--pair', 'male,x'],
    1,
    'không có đơn vị "x"; đang có: female, male',
  ],
  [
    'a figure that is not there',
    ['ranks', ...answers, '--by', 'sex', '--figure', 'x'],
    1,
    'không có chỉ số "x"; đang có: q1, q2',
  ],
  [
    'another formula',
    ['compare', '--estimates', 'now.json', '--before', 'other.json'],
    1,
    'cần tính chỉ số theo mean-of-five, đang là "rescaled-mean"',
  ],
  [
    'another scale',
    ['compare', '--estimates', 'now.json', '--before', 'four.json'],
    1,
    'cần theo thang điểm 1–5, đang là "1–4"',
  ],
  ['a file that is not there', ['ranks', '--estimates', 'none.json'], 1, 'không có tệp "none.json"'],
  ['a file of another form', ['ranks', '--estimates', notJson], 1, 'cần kết quả mà chiso survey estimate --json in ra'],
  [
    'figures of all people only',
    ['ranks', '--estimates', 'whole.json'],
    1,
    'cần số liệu riêng của từ 1 đến 1000 đơn vị',
  ],
])('%s: refused with what to do', async (_title, args, code, text) => {
  const files: Readonly<Record<string, () => string>> = {
    'now.json': () => estimatesFile(now),
    'other.json': () => estimatesFile(before, { formula: 'rescaled-mean' }),
    'four.json': () => estimatesFile(before, { scale: { from: 1, to: 4 } }),
    'whole.json': () => estimatesFile([[null, 84, 1, 9]]),
  }
  const made = await runHere(['survey', ...args.map((word) => files[word]?.() ?? word)])
  expect([made.code, made.stdout, made.stderr]).toEqual([code, '', expect.stringContaining(text)])
})
