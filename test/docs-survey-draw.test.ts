import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { samplingPlanSchema } from '../src/contract/sampling-plan-schema.ts'
import { readSamplingPlan } from '../src/files/draw/read-sampling-plan.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const page = readFileSync('docs/survey-draw.md', 'utf8')
const plans = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, text]) => text!)

test.each(plans.map((text, at) => [at + 1, text] as const))(
  'plan %d of the page is read without faults',
  async (_, text) => {
    const { plan, faults } = await readSamplingPlan({ name: 'plan.yaml', bytes: new TextEncoder().encode(text) })
    expect(faults).toEqual([])
    expect(plan?.stages).toHaveLength(3)
  },
)

test('every key of a plan is explained', () => {
  expect(plans).toHaveLength(2)
  const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key)
  const { stages, ...others } = samplingPlanSchema.shape
  const keys = ['stages', ...Object.keys(others), ...Object.keys(stages.element.shape)]
  expect(keys.filter((key) => !explained.includes(key))).toEqual([])
})

test('the worked example works, line by line, and comes to the figures that the page names', async () => {
  const blocks = [...page.matchAll(/```sh\n([^`]*)```/g)].map(([, text]) => text!)
  const work = temporaryFolder()
  symlinkSync(resolve('examples'), join(work, 'examples'))
  const own = `chiso() { '${process.execPath}' '${resolve('bin/chiso.mjs')}' "$@"; }`
  const { CHISO_LANG: _, NODE_OPTIONS: __, ...environment } = process.env
  const said = execFileSync('bash', ['-c', ['set -euo pipefail', own, ...blocks, 'true'].join('\n')], {
    cwd: work,
    env: { ...environment, LC_ALL: 'C' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(blocks).toHaveLength(4)
  const [, value, error] = /Chỉ số chung là ([\d,]+) %, sai số chuẩn ([\d,]+)\./.exec(page) ?? []
  expect(said).toMatch(new RegExp(`Chung +overall +69 +${value} +${error} `))
  expect(readFileSync(join(work, 'bien-ban.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(join(work, 'danh-sach-2.csv'), 'utf8')).toContain('phải hỏi (thay)')
}, 60_000)
