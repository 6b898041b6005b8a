import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { runHere } from '../support/run-here.ts'
import { satterthwaiteDesign } from '../support/satterthwaite-design.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { header, refused, rows, type SmallSurvey, smallDesign } from './survey-estimate.cases.ts'
import { refusedWeights } from './survey-weights.cases.ts'

const golden = 'test/golden/survey'
const answers = `${golden}/data/three-stages.csv`
const design = `${golden}/designs/three-stages.yaml`

/** Runs the command on a small survey, its rows and design changed; places are told without the folder. */
async function estimateSmall(changes: SmallSurvey) {
  const folder = temporaryFolder()
  const [csv, yaml] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  writeFileSync(csv, [changes.header ?? header, ...(changes.rows ?? rows)].join('\n'))
  writeFileSync(yaml, changes.design ?? smallDesign)
  const args = ['survey', 'estimate', csv, '--design', yaml, ...(changes.by ? ['--by', changes.by] : [])]
  const results = [await runHere(args), await runHere(args, { language: 'en' })]
  return results.map(({ code, stdout, stderr }) => ({
    code,
    stdout,
    lines: stderr.replaceAll(`${folder}/`, '').trimEnd().split('\n'),
  }))
}

test('the process prints all figures with all their digits as JSON', async () => {
  const { code, stdout, stderr } = await chiso([
    'survey',
    'estimate',
    answers,
    '--design',
    design,
    '--by',
    'sex',
    '--json',
  ])
  const { formula, estimates } = JSON.parse(stdout)
  expect([code, stderr, formula, estimates.length]).toEqual([0, '', 'mean-of-five', 48])
  expect(estimates.at(-1)).toEqual({
    isWithoutSpread: false,
    ...{ id: 'overall', kind: 'overall', domain: 'male', n: 105, unanswered: 0, df: 10, intervalDf: 10 },
    primaryUnits: 14,
    value: expect.closeTo(77.4, 0),
    standardError: expect.any(Number),
    ciLow: expect.any(Number),
    ciHigh: expect.any(Number),
    deff: expect.any(Number),
    ...{
      warnings: [],
      label: 'reliable',
      why: expect.stringMatching(/^14 xã làm đơn vị chọn mẫu trong 4 tầng: 10 bậc tự do \(cần 8\), 105 người/),
    },
  })
  expect(String(estimates[0].standardError).length).toBeGreaterThan(13)
})

test('degrees of freedom of intervals have a column of their own where they differ from those of the units', async () => {
  const estimate = (path: string, language: 'vi' | 'en') =>
    runHere(['survey', 'estimate', answers, '--design', path], { language })
  const [plain, vi, en] = [
    await estimate(design, 'vi'),
    await estimate(satterthwaiteDesign(design), 'vi'),
    await estimate(satterthwaiteDesign(design), 'en'),
  ]
  expect(plain.stdout).toMatch(/^Chung +overall .* 10 +tin cậy/m)
  expect(vi.stdout).toMatch(/^Chung +overall .* 10 +5,3 +tin cậy/m)
  expect(en.stdout).toMatch(/^Overall +overall .* 10 +5[.,]3 +reliable/m)
})

test('several files give what one file of all their rows gives', async () => {
  const folder = temporaryFolder()
  const [first = '', ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n')
  const halves = [join(folder, '1.csv'), join(folder, '2.csv')]
  for (const [at, path] of halves.entries())
    writeFileSync(path, [first, ...lines.filter((_, line) => line % 2 === at)].join('\n'))
  const together = await runHere(['survey', 'estimate', ...halves, '--design', design, '--by', 'age'])
  const alone = await runHere(['survey', 'estimate', answers, '--design', design, '--by', 'age'])
  expect(together).toEqual(alone)
  expect(together.stdout).toContain('Tất cả')
})

test('one file given twice, by whatever name, is refused by every command; a file of the same size is not', async () => {
  const folder = temporaryFolder()
  const [one = '', again = '', other = ''] = ['1.csv', '2.csv', '3.csv'].map((name) => join(folder, name))
  const plain = join(folder, 'design.yaml')
  const text = readFileSync(answers, 'utf8')
  writeFileSync(plain, readFileSync(design, 'utf8').replace(/^respondent: .*\n/m, ''))
  for (const path of [one, again]) writeFileSync(path, text)
  writeFileSync(other, `${text.trimEnd().slice(0, -1)}9\n`)
  expect(readFileSync(other).length).toBe(readFileSync(one).length)
  for (const command of ['estimate', 'ranks', 'compare']) {
    const made = await runHere(['survey', command, one, again, '--design', plain, '--by', 'age'])
    expect([made.code, made.stdout]).toEqual([1, ''])
    expect(made.stderr).toContain(`2.csv: tệp này giống hệt "${one}" từng byte`)
  }
  const made = await runHere(['survey', 'estimate', one, other, '--design', plain, '--by', 'age'])
  expect([made.code, made.stderr]).toEqual([0, ''])
})

test('an interval beyond the scale of the index is cut in the table, and whole in the JSON', async () => {
  const folder = temporaryFolder()
  const [path, plain] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  writeFileSync(path, 'u,w,q,r,m\na,1,5,1,5\nb,1,5,1,5\nc,1,4,2,9\n')
  const groups = 'groups: [{ code: A, criteria: [q] }, { code: B, criteria: [r] }]'
  writeFileSync(
    plain,
    `stages: [{ unit: u }]\nweight: w\nindex: { formula: mean-of-five, parts: [{ code: I, ${groups} }] }\nmeans: [m]\n`,
  )
  const vi = await runHere(['survey', 'estimate', path, '--design', plain])
  expect(vi.stdout).toMatch(/\nTiêu chí +q +3 +93,33 +6,67 +64,65 +100,00 /)
  expect(vi.stdout).toMatch(/\nTiêu chí +r +3 +26,67 +6,67 +20,00 +55,35 /)
  expect(vi.stdout).toMatch(/\nTrung bình +m +3 +6,33 +1,33 +0,60 +12,07 /)
  expect(vi.stdout).toContain('đã cắt ở đầu thang (--json giữ nguyên): q, r, A, B\n')
  const json = await runHere(['survey', 'estimate', path, '--design', plain, '--json'])
  const [q, r] = JSON.parse(json.stdout).estimates
  expect([q.ciHigh, r.ciLow]).toEqual([expect.closeTo(122.02, 2), expect.closeTo(-2.02, 2)])
})

test('shares of options are kinds of their own, their intervals cut at 0 and 100 %', async () => {
  const folder = temporaryFolder()
  const [path, plain] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  writeFileSync(path, 'u,w,c\na,1,x;y\nb,1,x\nc,1,x\nd,1,\n')
  const question = (kind: string) =>
    `stages: [{ unit: u }]\nweight: w\nquestions: [{ code: C, kind: ${kind}, column: c, separator: ";", options: [x, y] }]\n`
  for (const [kind, vi, en] of [
    ['wish', 'Mong đợi', 'Wish'],
    ['perception', 'Nhận định', 'Perception'],
    ['choice', 'Lựa chọn', 'Choice'],
  ] as const) {
    writeFileSync(plain, question(kind))
    const table = await runHere(['survey', 'estimate', path, '--design', plain])
    expect(table.stdout).toMatch(new RegExp(`\\n${vi} +C\\.y +3 +33,33 +31,43 +0,00 +100,00 `))
    expect(table.stdout).toContain('đã cắt ở đầu thang (--json giữ nguyên): C.y\n')
    const english = await runHere(['survey', 'estimate', path, '--design', plain], { language: 'en' })
    expect(english.stdout).toMatch(new RegExp(`\\n${en} +C\\.x +3 +100,00 `))
    const { estimates } = JSON.parse((await runHere(['survey', 'estimate', path, '--design', plain, '--json'])).stdout)
    expect(estimates.map(({ kind: told, n, unanswered }: Record<string, unknown>) => [told, n, unanswered])).toEqual([
      [kind, 3, 1],
      [kind, 3, 1],
    ])
  }
})

test('a total that some did not answer says so beside the figure', async () => {
  const path = join(temporaryFolder(), 'a.csv')
  const [first = '', ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n')
  const members = first.split(',').indexOf('members')
  const blanked = lines.map((line, at) => (at % 4 ? line : line.split(',').with(members, '').join()))
  writeFileSync(path, [first, ...blanked].join('\n'))
  const vi = await runHere(['survey', 'estimate', path, '--design', design])
  expect(vi.stdout).toMatch(/\(members\): là tổng của những người có trả lời, .*: 2\d,\d % tổng quyền số là của người/)
  const en = await runHere(['survey', 'estimate', path, '--design', design, '--no-deff'], { language: 'en' })
  expect(en.stdout).toMatch(/\(members\): a total of those who answered, .*: 2\d,\d % of the weights/)
})

test('answers that nobody named, and a table without a database, are refused with what to do', async () => {
  const nothing = await runHere(['survey', 'estimate', '--design', design], { language: 'en' })
  expect([nothing.code, nothing.stderr]).toEqual([
    1,
    expect.stringContaining('at least one file of answers, or --table'),
  ])
  const nowhere = await runHere(['survey', 'estimate', '--table', 'answers', '--design', design])
  expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('biến môi trường DATABASE_URL')])
})

test('a respondent who stands in two files is told with both places', async () => {
  const folder = temporaryFolder()
  const [first = '', ...lines] = readFileSync(answers, 'utf8').trimEnd().split('\n')
  const parts = [lines.slice(0, 100), lines.slice(99)].map((part, at) => {
    const path = join(folder, `${at + 1}.csv`)
    writeFileSync(path, [first, ...part].join('\n'))
    return path
  })
  const { code, stderr } = await runHere(['survey', 'estimate', ...parts, '--design', design], { language: 'en' })
  expect([code, stderr.split('\n')[0]]).toEqual([
    1,
    `${parts[1]}:2:27: respondent "100" stands at ${parts[0]}:101 already; keep one`,
  ])
})

test('quoted cells, semicolons and another order of columns change nothing', async () => {
  const [plain] = await estimateSmall({})
  const quoted = [header, ...rows].map((line) =>
    line
      .split(',')
      .toReversed()
      .map((cell) => `"${cell}"`)
      .join(';'),
  )
  const [other] = await estimateSmall({ header: quoted[0]!, rows: quoted.slice(1) })
  expect([other!.code, other!.stdout]).toEqual([0, plain!.stdout])
})

test('a figure says in words why it cannot be trusted', async () => {
  const [vi, en] = await estimateSmall({ by: 'province' })
  expect(vi!.stdout).toContain(
    'Vì sao (mọi dòng trên): 4 xã làm đơn vị chọn mẫu trong 2 tầng: chỉ có 2 bậc tự do, cần ít nhất 3 để so sánh được\n',
  )
  expect(vi!.stdout).toContain('2 xã làm đơn vị chọn mẫu: chỉ có 1 bậc tự do')
  expect(en!.stdout).toContain('Index formula: mean-of-five, scale 1–5\n')
  expect(en!.stdout).toMatch(/\nCriterion +q1 +8 +63,92 /)
})

test('a cell of the column by that is empty puts its person into the whole only', async () => {
  const [vi] = await estimateSmall({
    header: `${header},sex`,
    rows: rows.map((row, at) => `${row},${['m', 'f', ''][at % 3]}`),
    by: 'sex',
  })
  expect(vi!.stdout.split('\n').filter((line) => /^(Tất cả|m|f|)$/.test(line) && line !== '')).toEqual([
    'Tất cả',
    'f',
    'm',
  ])
})

test.each([...refused, ...refusedWeights])(
  '$title: refused with place, what was found and what to do',
  async ({ changes, vi, en }) => {
    const results = await estimateSmall(changes)
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([
      [1, ''],
      [1, ''],
    ])
    expect(results.map(({ lines }) => lines.slice(0, -1))).toEqual([vi, en])
  },
)

test('errors by bootstrap are the same for the same seed, and others for another', async () => {
  const run = (seed: string) =>
    runHere([
      'survey',
      'estimate',
      answers,
      '--design',
      design,
      '--errors',
      'bootstrap',
      '--replicates',
      '50',
      '--seed',
      seed,
    ])
  const [once, again, other] = [await run('5'), await run('5'), await run('6')]
  expect([once.code, once.stderr]).toEqual([0, ''])
  expect(again.stdout).toBe(once.stdout)
  expect(other.stdout).not.toBe(once.stdout)
})

test.each([
  ['--errors', 'guess', '--errors cần linearized, jackknife, bootstrap, đang là "guess"; xem hướng dẫn: thêm --help'],
  ['--replicates', '1', '--replicates cần số nguyên từ 2 đến 10000, đang là "1"; xem hướng dẫn: thêm --help'],
  ['--seed', '-1', '--seed cần số nguyên từ 0 đến 4294967295, đang là "-1"; xem hướng dẫn: thêm --help'],
])('%s %s is not understood', async (option, value, line) => {
  const { code, stderr } = await runHere(['survey', 'estimate', answers, '--design', design, `${option}=${value}`])
  expect([code, stderr]).toEqual([2, `lỗi: ${line}\n`])
})

test('a jackknife without anything to leave out is refused', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.csv'), [header, ...rows.slice(0, 2), ...rows.slice(4, 6)].join('\n'))
  writeFileSync(join(folder, 'design.yaml'), `${smallDesign}lonelyUnits: certainty\n`)
  const { code, stderr } = await runHere([
    ...['survey', 'estimate', join(folder, 'a.csv'), '--design', join(folder, 'design.yaml')],
    ...['--errors', 'jackknife'],
  ])
  expect([code, stderr]).toEqual([
    1,
    'lỗi: --errors jackknife cần từ 2 đến 5000 đơn vị chọn mẫu bước đầu, không phải đơn vị nào cũng một mình trong tầng, đang là "2"\n',
  ])
})
