import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultCount } from '../../src/fault.ts'
import { openAnswers } from '../../src/operations/surveys/open-answers.ts'
import type { Problem } from '../../src/problem.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { toParquet } from '../support/to-parquet.ts'

const index = 'index: { formula: mean-of-five, parts: [{ code: I, groups: [{ code: A, criteria: [q, r] }] }] }'
const rows = Array.from({ length: 6000 }, (_, at) => `${at % 9},1,${at < 5413 ? 7 : 3},${at < 3 ? 0 : 5}`)

/** Answers of which 5,413 are off the scale in one column and 3 in another, and their design. */
function faultyAnswers() {
  const folder = temporaryFolder()
  const [csv, design] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  writeFileSync(design, `stages: [{ unit: u }]\nweight: w\n${index}\n`)
  writeFileSync(csv, ['u,w,q,r', ...rows, ''].join('\n'))
  return { folder, csv, design }
}

test('of thousands of faults of one kind in a column the first twenty are told, then how many more there are', async () => {
  const { csv, design } = faultyAnswers()
  for (const [language, more, last] of [
    ['vi', 'và 5.393 ô nữa như vậy ở cột "q", tất cả 5.413', '5416 lỗi'],
    ['en', 'and 5,393 more such cells in column "q", 5,413 in all', '5416 faults'],
  ] as const) {
    const { code, stderr } = await runHere(['survey', 'estimate', csv, '--design', design], { language })
    const lines = stderr.trimEnd().split('\n')
    expect([code, lines.length]).toEqual([1, 20 + 3 + 1 + 1])
    expect(lines.filter((line) => line.includes(' 0 ')).length).toBe(3)
    expect(lines.at(-2)).toBe(`${csv}:22:5: ${more}`)
    expect(lines.at(-1)).toContain(last)
  }
})

test.each([true, false])(
  'a file that is read in pieces is counted to its end (design effects: %s)',
  async (designEffects) => {
    const { folder, csv, design } = faultyAnswers()
    const parquet = join(folder, 'a.parquet')
    await toParquet(csv, parquet)
    const refused = await openAnswers([parquet], design, { domain: null, designEffects }).catch((error) => error)
    const { faults } = (refused as Problem<'faulty-files'>).details
    expect([faults.length, faultCount(faults)]).toEqual([24, 5416])
  },
)

test('rows with too few cells are counted as rows', async () => {
  const { folder, design } = faultyAnswers()
  const path = join(folder, 'rows.csv')
  writeFileSync(path, ['u,w,q,r', ...rows.map((row) => row.slice(0, -2)), ''].join('\n'))
  const { stderr } = await runHere(['survey', 'estimate', path, '--design', design])
  expect(stderr).toContain(`${path}:22:1: và 5.980 dòng nữa như vậy, tất cả 6.000\n`)
})
