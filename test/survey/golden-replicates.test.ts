import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openAnswers } from '../../src/operations/surveys/open-answers.ts'
import type { Estimate } from '../../src/survey/estimate/estimate.ts'
import { estimateSurvey } from '../../src/survey/estimate/estimate-survey.ts'
import { jackknife } from '../../src/survey/replicates/jackknife.ts'
import type { Replicates } from '../../src/survey/replicates/replicates.ts'

type Figure = Pick<Estimate, 'id' | 'kind' | 'domain' | 'standardError'>

interface Case {
  readonly name: string
  readonly data: string
  readonly design: string
  readonly by: string
  /** Of each replicate that R drew: what each primary unit is multiplied by; null for the jackknife. */
  readonly multipliers: readonly (readonly number[])[] | null
  readonly estimates: readonly Figure[]
}

const folder = 'test/golden/survey'
const goldens = ['replicates', 'calibrated-replicates'].map((name): { madeBy: string; cases: readonly Case[] } =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')),
)
const cases = goldens.flatMap((golden) => golden.cases)

const nameOf = ({ domain, kind, id }: Figure) => `${domain ?? 'all'}: ${kind} ${id}`

function drawnByR(multipliers: readonly (readonly number[])[]): Replicates {
  return {
    multipliers: multipliers.map((each) => Float64Array.from(each)),
    scales: multipliers.map(() => 1 / (multipliers.length - 1)),
    centre: 'mean',
  }
}

describe(`as ${goldens[0]!.madeBy} computes`, () => {
  test.each(cases)('$name', async ({ data, design: file, by, multipliers, estimates }) => {
    const { design, totals } = await openAnswers([`${folder}/data/${data}`], `${folder}/designs/${file}`, {
      domain: by,
      designEffects: true,
    })
    const replicates = multipliers ? drawnByR(multipliers) : jackknife(totals.units[0]!, design.lonelyRule)
    const ours = estimateSurvey(totals, design.lonelyRule, replicates)
    expect(ours.map(nameOf)).toEqual(estimates.map(nameOf))
    const differing = estimates.flatMap((theirs, at) => {
      const [one, other] = [ours[at]!.standardError!, theirs.standardError!]
      return Math.abs(one - other) <= 1e-9 * other ? [] : [`${nameOf(theirs)}: ${one}, R ${other}`]
    })
    expect(differing).toEqual([])
  })
})

test('there are goldens of every kind, none of them without spread', () => {
  expect(cases.map(({ multipliers }) => multipliers?.length ?? 0)).toEqual([0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 30])
  expect(cases.flatMap(({ estimates }) => estimates).filter(({ standardError }) => !(standardError! > 0.001))).toEqual(
    [],
  )
})
