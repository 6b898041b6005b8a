import { expect, test } from 'vitest'
import { computeSurvey } from '../../../src/operations/campaign-survey/compute-survey.ts'
import { figureOfUnits } from '../../../src/operations/campaign-survey/figure-of-units.ts'
import { rankAnswers } from '../../../src/operations/surveys/rank-survey.ts'
import { Problem } from '../../../src/problem.ts'
import { answersFile, designFile } from '../../support/campaign-survey.ts'

/** Every figure of a survey has its values and ranks by unit. */

const golden = 'test/golden/survey'
const usual = { level: 0.95, draws: 10_000, seed: 1 }
const compute = (column: string | null, answers = answersFile()) =>
  computeSurvey({ design: designFile, answers: [answers], protocols: [], replacements: [], column }, async () => {})

test('units are ranked by every figure as the command line ranks them, also where they share villages', async () => {
  for (const by of ['stratum', 'sex']) {
    const content = await compute(by)
    expect(content.otherRanks.map(({ kind, id }) => `${kind}:${id}`).slice(-5)).toEqual([
      ...['group:A', 'group:B', 'group:C', 'part:I', 'part:II'],
    ])
    for (const figure of [null, 'part:I', 'q3', 'ratio:income-per-member']) {
      const files = { design: `${golden}/designs/three-stages.yaml`, by }
      const told = await rankAnswers([`${golden}/data/three-stages.csv`], files, { ...usual, figure })
      const { ranks } = figureOfUnits(content, figure)
      expect(ranks).toEqual({ units: told.units, withoutValue: told.withoutValue })
    }
  }
})

test('a unit where nobody answered a question has no value of it and no rank by it', async () => {
  const text = Buffer.from(answersFile().bytes).toString()
  const [header = '', ...rows] = text.trim().split('\n')
  const column = header.split(',').indexOf('q1')
  const silent = rows.map((row) => {
    const cells = row.split(',')
    return cells[0] === 'b' ? cells.with(column, '').join(',') : row
  })
  const content = await compute('stratum', { name: 'x.csv', bytes: Buffer.from([header, ...silent].join('\n')) })
  const { ranks, estimates } = figureOfUnits(content, 'criterion:q1')
  expect(ranks?.withoutValue).toEqual(['b'])
  expect(ranks?.units.map(({ id }) => id).toSorted()).toEqual(['a', 'c', 'd'])
  expect(estimates.find(({ domain }) => domain === 'b')?.value).toBeNull()
})

test('a question that nobody anywhere answered ranks nobody, and nothing breaks', async () => {
  const [header = '', ...rows] = Buffer.from(answersFile().bytes).toString().trim().split('\n')
  const column = header.split(',').indexOf('ramp')
  const silent = rows.map((row) => row.split(',').with(column, '').join(','))
  const content = await compute('stratum', { name: 'x.csv', bytes: Buffer.from([header, ...silent].join('\n')) })
  expect(figureOfUnits(content, 'ramp').ranks).toEqual({ units: [], withoutValue: ['a', 'b', 'c', 'd'] })
})

test('with more than 200 units they are ranked by the overall index only', async () => {
  const content = await compute('person')
  const { units, withoutValue } = content.ranks ?? { units: [], withoutValue: [] }
  expect(units.length + withoutValue.length).toBe(208)
  expect(content.otherRanks).toEqual([])
  expect(figureOfUnits(content, 'part:I').ranks).toBeNull()
})

test('a figure that is not there is refused with those that are', async () => {
  const content = await compute(null)
  expect(() => figureOfUnits(content, 'part:IX')).toThrow(Problem)
  expect(figureOfUnits(content, 'part:I')).toEqual({ kind: 'part', id: 'I', ranks: null, estimates: [] })
})
