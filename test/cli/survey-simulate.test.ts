import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a simulated survey is made in either format, can be estimated, and says what it is', async () => {
  const folder = temporaryFolder()
  for (const format of ['csv', 'parquet']) {
    const made = await runHere(['survey', 'simulate', join(folder, format), '--people', '2300', '--format', format])
    expect([made.code, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toContain('Đây là dữ liệu mô phỏng')
    expect(readdirSync(join(folder, format)).toSorted()).toEqual([`answers.${format}`, 'design.yaml', 'truth.csv'])
  }
  const estimate = (format: string) =>
    runHere([
      'survey',
      'estimate',
      join(folder, format, `answers.${format}`),
      '--design',
      join(folder, format, 'design.yaml'),
    ])
  const [csv, parquet] = [await estimate('csv'), await estimate('parquet')]
  expect(csv.code).toBe(0)
  expect(csv.stdout).toContain('2.300')
  expect(parquet).toEqual(csv)
})

test('a folder that is not empty is left as it is', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'own.txt'), 'own')
  const refused = await runHere(['survey', 'simulate', folder], { language: 'en' })
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/^error: folder .* exists and is not empty/)
  expect(readdirSync(folder)).toEqual(['own.txt'])
  expect(readFileSync(join(folder, 'own.txt'), 'utf8')).toBe('own')
})

test.each(['2267', '1e5', 'x'])('%s people are refused before anything is written', async (people) => {
  const folder = join(temporaryFolder(), 'new')
  const refused = await runHere(['survey', 'simulate', folder, '--people', people])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('số nguyên từ 2268 đến 100000000')
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})
