import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { surveyDesignSchema } from '../src/contract/survey-design-schema.ts'
import { calibrationSchema, responseSchema } from '../src/contract/survey-weights-schema.ts'
import { readSurveyDesign } from '../src/files/answers/read-survey-design.ts'

const page = readFileSync('docs/survey.md', 'utf8')

test('the design that the page shows is read without faults, and shows every key but those with another in its place', async () => {
  const [, text = ''] = /```yaml\n([^`]*)```/.exec(page) ?? []
  const { design, faults } = await readSurveyDesign({ name: 'design.yaml', bytes: new TextEncoder().encode(text) })
  expect(faults).toEqual([])
  expect(design?.stages.map(({ unit }) => unit)).toEqual(['commune', 'village', 'household'])
  const keys = Object.keys(surveyDesignSchema.shape)
  expect(keys.filter((key) => !new RegExp(`^${key}:`, 'm').test(text))).toEqual([
    ...['probabilities', 'response', 'calibration', 'nestedIds'],
  ])
})

test('the adjustments of weights that the page shows are read without faults, and show every key', async () => {
  const [, base = '', weights = ''] = /```yaml\n([^`]*)```[\s\S]*```yaml\n([^`]*)```/.exec(page) ?? []
  const { design, faults } = await readSurveyDesign({
    name: 'design.yaml',
    bytes: new TextEncoder().encode(base + weights),
  })
  expect(faults).toEqual([])
  expect(design?.calibration?.margins.map(({ column }) => column)).toEqual(['sex', 'age'])
  const keys = [...Object.keys(responseSchema.shape), ...Object.keys(calibrationSchema.shape)]
  expect(keys.filter((key) => !new RegExp(`^  ${key}:`, 'm').test(weights))).toEqual([])
})

test('every key of the design is explained', () => {
  const rows = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key)
  expect(Object.keys(surveyDesignSchema.shape).filter((key) => !rows.includes(key))).toEqual([])
})
