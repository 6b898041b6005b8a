import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openAnswers } from '../../../src/operations/surveys/open-answers.ts'
import { domainDifference } from '../../../src/survey/compare/domain-difference.ts'
import { estimateSurvey } from '../../../src/survey/estimate/estimate-survey.ts'

interface Golden {
  readonly figure: string
  readonly one: string
  readonly other: string | null
  readonly difference: number
  readonly standardError: number
  readonly df: number
  readonly t: number
  readonly p: number
}

interface Case {
  readonly name: string
  readonly data: string
  readonly design: string
  readonly by: string
  readonly differences: readonly Golden[]
}

const folder = 'test/golden/survey'
const { madeBy, cases }: { madeBy: string; cases: readonly Case[] } = JSON.parse(
  readFileSync(`${folder}/differences.json`, 'utf8'),
)
const numbers = ['difference', 'standardError', 'df', 't', 'p'] as const

describe(`differences inside a survey are as ${madeBy} computes`, () => {
  test.each(cases)('$name', async ({ data, design: file, by, differences }) => {
    const { design, totals } = await openAnswers([`${folder}/data/${data}`], `${folder}/designs/${file}`, {
      domain: by,
      designEffects: false,
    })
    const apart = differences.flatMap((theirs) => {
      const ours = domainDifference(totals, design.lonelyRule, theirs, 0.95)!
      return numbers
        .filter((number) => !(Math.abs(ours[number]! - theirs[number]) <= 1e-9 * Math.abs(theirs[number])))
        .map(
          (number) => `${theirs.figure} ${theirs.one} ${theirs.other}: ${number} ${ours[number]}, R ${theirs[number]}`,
        )
    })
    expect(apart).toEqual([])
  })
})

test('the goldens hold differences of domains in the same units, whose error is not that of independent ones', async () => {
  expect(cases.map(({ differences }) => differences.length)).toEqual(Array(10).fill(7))
  const { data, design: file, by, differences } = cases[0]!
  const { design, totals } = await openAnswers([`${folder}/data/${data}`], `${folder}/designs/${file}`, {
    domain: by,
    designEffects: false,
  })
  const errors = estimateSurvey(totals, design.lonelyRule)
    .filter(({ id, domain }) => id === 'overall' && domain !== null)
    .map(({ standardError }) => standardError!)
  const golden = differences.find(({ figure, other }) => figure === 'overall' && other !== null)!
  expect(Math.hypot(...errors) / golden.standardError).toBeGreaterThan(1.2)
})
