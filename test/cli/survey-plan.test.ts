import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const example = 'test/golden/survey/frames/expected.yaml'

const plan = (args: readonly string[], language: 'vi' | 'en' = 'vi') =>
  runHere(['survey', 'plan', ...args], { language })

test('a margin gives people, villages, forms, cost, and what was supposed', async () => {
  const costs = ['--village-cost', '500000', '--form-cost', '40000']
  const { code, stdout } = await plan(['--margin', '5', '--deff', '2', '--response-rate', '80', ...costs])
  expect([code, stdout.split('\n')]).toEqual([
    0,
    [
      'Số người cần trả lời: 769',
      'Số thôn: 33',
      'Số phiếu phát: 990',
      'Chi phí, đồng: 56.100.000',
      'Giả định: deff 2,00; độ lệch chuẩn 50,00; thu về 80,0 % số phiếu',
      '',
    ],
  ])
})

test('three districts are told to be few, in words', async () => {
  const [vi, en] = [await plan([example, '--rounds', '200']), await plan([example, '--rounds', '200'], 'en')]
  expect(vi.stdout).toContain(
    '\n3 huyện làm đơn vị chọn mẫu bước đầu: chỉ có 2 bậc tự do, khoảng tin cậy rộng gấp 2,20 lần so với mẫu lớn\n',
  )
  expect(vi.stdout).toContain('\nChi phí, đồng: 37.320.000\nSai số chuẩn: 2,14 (theo công thức); ')
  expect(en.stdout).toContain('only 2 degrees of freedom')
})

test('simulated draws are the same for the same seed, and near the formula', async () => {
  const figures = async (seed: string) =>
    JSON.parse((await plan([example, '--json', '--rounds', '800', '--seed', seed])).stdout)
  const [once, again, other] = [await figures('3'), await figures('3'), await figures('4')]
  expect(again).toEqual(once)
  expect(other.simulated).not.toEqual(once.simulated)
  expect(Math.abs(once.simulated.standardError / once.expected.standardError - 1)).toBeLessThan(0.1)
})

test('a frame gives the numbers and sizes that a plan does not state', async () => {
  const folder = temporaryFolder()
  const text = readFileSync('test/golden/survey/frames/plan.yaml', 'utf8')
  const withShares = text.replaceAll('reserves: 1', 'reserves: 1\n    share: 4')
  writeFileSync(join(folder, 'plan.yaml'), `${withShares}expected: { sd: 20 }\n`)
  const args = [
    join(folder, 'plan.yaml'),
    '--rounds',
    '300',
    '--json',
    '--frame',
    'test/golden/survey/frames/frame.csv',
  ]
  const { code, stdout } = await plan(args)
  const { expected, simulated, warnings } = JSON.parse(stdout)
  expect([code, expected.units, expected.df]).toEqual([0, [4, 8, 24], 3])
  expect(simulated.rounds).toBe(300)
  expect(warnings.map((warning: { code: string }) => warning.code)).toContain('few-degrees-of-freedom')
})

test.each<[string, readonly string[], number, string]>([
  ['nothing', [], 1, 'lỗi: --margin cần đúng một trong hai: tệp phương án hoặc --margin, đang là ""'],
  [
    'a plan and a margin',
    [example, '--margin', '2'],
    1,
    'lỗi: --margin cần đúng một trong hai: tệp phương án hoặc --margin, đang là "2"',
  ],
  [
    'two spreads',
    ['--margin', '2', '--sd', '20', '--share', '50'],
    1,
    'lỗi: --sd, --share cần chỉ một trong hai: --sd hoặc --share, đang là "20, 50"',
  ],
  [
    'a plan that expects nothing',
    ['test/golden/survey/frames/plan.yaml'],
    1,
    'lỗi: test/golden/survey/frames/plan.yaml cần khóa expected (sd: độ lệch chuẩn, giả định), đang là ""',
  ],
  ['a margin of zero', ['--margin', '0'], 2, 'lỗi: --margin cần số lớn hơn 0, đang là "0"; xem hướng dẫn: thêm --help'],
  [
    'a confidence of a hundred',
    ['--margin', '2', '--confidence', '100'],
    2,
    'lỗi: --confidence cần số lớn hơn 0, nhỏ hơn 100, đang là "100"; xem hướng dẫn: thêm --help',
  ],
])('%s is refused', async (_, args, exit, line) => {
  const { code, stdout, stderr } = await plan(args)
  expect([code, stdout, stderr]).toEqual([exit, '', `${line}\n`])
})

test.each([
  ['confidence: 100', 'sd: 20, confidence: 100', '"expected.confidence": cần nhỏ hơn 100'],
  ['no spread', 'sd: 0', '"expected.sd": cần số lớn hơn 0'],
])('a plan with %s is refused', async (_, expected, said) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'plan.yaml'), readFileSync(example, 'utf8').replace('sd: 20', expected))
  const { code, stderr } = await plan([join(folder, 'plan.yaml')])
  expect([code, stderr]).toEqual([1, expect.stringContaining(said)])
})
