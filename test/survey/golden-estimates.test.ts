import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { estimateAnswers } from '../../src/operations/surveys/estimate-answers.ts'
import type { Estimate } from '../../src/survey/estimate/estimate.ts'

type Figures = Omit<Estimate, 'unanswered' | 'warnings'>

interface Case {
  readonly name: string
  readonly data: string
  readonly design: string
  readonly by: string
  readonly estimates: readonly Figures[]
}

const folder = 'test/golden/survey'
const goldens = ['estimates', 'election', 'calibration', 'scales'].map(
  (name): { madeBy: string; cases: readonly Case[] } => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')),
)
const cases = goldens.flatMap((golden) => golden.cases)

const numbers = ['n', 'value', 'standardError', 'df', 'ciLow', 'ciHigh', 'deff'] as const
const nameOf = ({ domain, kind, id }: Figures) => `${domain ?? 'all'}: ${kind} ${id}`

/** Whether two figures are the same to 1e-9 of their size; a missing one is the same as a missing one only. */
function agree(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs)
}

describe(`as ${goldens[0]!.madeBy} computes`, () => {
  test.each(cases)('$name', async ({ data, design, by, estimates }) => {
    const made = await estimateAnswers([`${folder}/data/${data}`], `${folder}/designs/${design}`, {
      domain: by,
      designEffects: true,
      errors: { kind: 'linearized' },
    })
    const ours = new Map(made.estimates.map((each) => [nameOf(each), each]))
    expect([...ours.keys()].toSorted()).toEqual(estimates.map(nameOf).toSorted())
    const differing = estimates.flatMap((theirs) =>
      numbers
        .filter((number) => !agree(ours.get(nameOf(theirs))![number], theirs[number]))
        .map((number) => `${nameOf(theirs)}: ${number} ${ours.get(nameOf(theirs))![number]}, R ${theirs[number]}`),
    )
    expect(differing).toEqual([])
  })
})

test('the cases hold what they are for: unequal weights, intervals, standard errors that are missing, and lonely units', () => {
  expect(cases.length).toBeGreaterThan(18)
  const figures = cases.flatMap(({ estimates }) => estimates)
  expect(figures.length).toBeGreaterThan(900)
  expect(figures.filter(({ standardError }) => standardError === null).length).toBeGreaterThan(0)
  expect(figures.filter(({ deff }) => deff !== null && Math.abs(deff - 1) > 0.05).length).toBeGreaterThan(800)
})
