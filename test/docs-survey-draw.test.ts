import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samplingPlanSchema } from '../src/contract/sampling-plan-schema.ts'
import { readSamplingPlan } from '../src/files/draw/read-sampling-plan.ts'

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
