import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const golden = 'test/golden/survey'

test('a jackknife of units drawn with unequal chances is refused', async () => {
  const { code, stdout, stderr } = await runHere(
    ['survey', 'estimate', `${golden}/data/election.csv`, '--design', `${golden}/designs/election.yaml`].concat([
      '--errors',
      'jackknife',
    ]),
  )
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('--errors')
  expect(stderr).toContain('linearized hoặc bootstrap khi bước đầu có probability')
})

const estimate = (design: string, ...more: readonly string[]) => [
  ...['survey', 'estimate', `${golden}/data/weights.csv`, '--design', `${golden}/designs/${design}`, ...more],
]

test('what was done to the weights stands above the figures, and what is doubtful about it is said', async () => {
  const [vi, en] = [
    await runHere(estimate('response-raked.yaml')),
    await runHere(estimate('response-raked.yaml'), { language: 'en' }),
  ]
  expect([vi.code, en.code]).toEqual([0, 0])
  expect(vi.stdout.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^Trả lời: \d+ người, thay thế \d+, không trả lời \d+; tỷ lệ trả lời \d\d,\d %$/),
    expect.stringMatching(/^Hiệu chỉnh quyền số: raking theo sex, age; nhân từ 0,\d\d đến \d,\d\d lần$/),
  ])
  expect(en.stdout).toMatch(/^Response: \d+ people, replacements \d+, no answer \d+; response rate \d\d,\d %\n/)
  expect(vi.stderr).toMatch(/là người dự phòng trả lời thay; người thay có thể khác người được chọn/)
  expect(en.stderr).toMatch(/designs\/response-raked\.yaml:27:3: \d+ of \d+ people who answered \(.* %\) are reserves/)
})

test('the same stands in the JSON; it has none of it where weights are taken as they are', async () => {
  const { weights } = JSON.parse((await runHere(estimate('response-raked.yaml', '--json'))).stdout)
  expect(weights).toEqual({
    response: {
      ...{ answered: expect.any(Number), replacements: expect.any(Number), unanswered: expect.any(Number) },
      ...{ rate: expect.any(Number), greatest: expect.any(Number) },
    },
    calibration: {
      ...{ method: 'raking', columns: ['sex', 'age'], least: expect.any(Number), greatest: expect.any(Number) },
    },
  })
  expect(JSON.parse((await runHere(estimate('unequal.yaml', '--json'))).stdout)).not.toHaveProperty('weights')
})

test('weights that are moved far are a warning', async () => {
  const folder = temporaryFolder()
  const design = join(folder, 'design.yaml')
  const text = readFileSync(`${golden}/designs/post-stratified.yaml`, 'utf8')
  writeFileSync(design, text.replace('1450', '14500').replace('1610', '300'))
  const { code, stderr } = await runHere([...['survey', 'estimate', `${golden}/data/weights.csv`, '--design', design]])
  expect(code).toBe(0)
  expect(stderr).toMatch(/:21:1: quyền số bị nhân từ 0,\d+ đến \d+,\d+ lần, ngoài khoảng 0,3333–3; /)
})

test('several files of drawn people give what one file of all gives', async () => {
  const folder = temporaryFolder()
  const [first = '', ...lines] = readFileSync(`${golden}/data/weights.csv`, 'utf8').trimEnd().split('\n')
  const halves = [join(folder, '1.csv'), join(folder, '2.csv')]
  for (const [at, path] of halves.entries())
    writeFileSync(path, [first, ...lines.filter((_, line) => line % 2 === at)].join('\n'))
  const design = `${golden}/designs/response-raked.yaml`
  const together = await runHere(['survey', 'estimate', ...halves, '--design', design, '--by', 'stratum'])
  expect(together).toEqual(await runHere(estimate('response-raked.yaml', '--by', 'stratum')))
  expect(together.code).toBe(0)
})
