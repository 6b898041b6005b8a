import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { surveyDesignSchema } from '../src/contract/survey-design-schema.ts'
import { readSurveyDesign } from '../src/files/answers/read-survey-design.ts'

const page = readFileSync('docs/survey.md', 'utf8')

test('the design that the page shows is read without faults, and shows every key but those with another in its place', async () => {
  const [, text = ''] = /```yaml\n([^`]*)```/.exec(page) ?? []
  const { design, faults } = await readSurveyDesign({ name: 'design.yaml', bytes: new TextEncoder().encode(text) })
  expect(faults).toEqual([])
  expect(design?.stages.map(({ unit }) => unit)).toEqual(['commune', 'village', 'household'])
  const keys = Object.keys(surveyDesignSchema.shape)
  expect(keys.filter((key) => !new RegExp(`^${key}:`, 'm').test(text))).toEqual(['probabilities', 'nestedIds'])
})

test('every key of the design is explained', () => {
  const rows = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key)
  expect(Object.keys(surveyDesignSchema.shape).filter((key) => !rows.includes(key))).toEqual([])
})
