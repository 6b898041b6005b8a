import { expect, test } from 'vitest'
import type { SurveyResultReading } from '../../../src/operations/campaign-survey/read-survey-result.ts'
import { surveyResultTable } from '../../../src/operations/campaign-survey/survey-result-table.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { estimatesOf } from '../../../src/operations/surveys/open-estimates.ts'
import { satterthwaiteDesign } from '../../support/satterthwaite-design.ts'

const folder = 'test/golden/survey'
const design = `${folder}/designs/three-stages.yaml`

const estimated = (path: string) =>
  estimateAnswers([`${folder}/data/three-stages.csv`], path, {
    ...{ domain: 'stratum', designEffects: false },
    errors: { kind: 'linearized' },
  })

test('estimates in a file bring the degrees of freedom of their intervals; older files those of the units', async () => {
  const survey = await estimated(satterthwaiteDesign(design))
  const opened = (estimates: Parameters<typeof estimatesOf>[1]['estimates']) =>
    estimatesOf('a.json', { ...survey, estimates }, null).domains.map(({ df }) => df)
  const overall = survey.estimates.filter(({ kind }) => kind === 'overall')
  expect(opened(survey.estimates)).toEqual(overall.map(({ intervalDf }) => intervalDf))
  const older = survey.estimates.map(({ intervalDf: _, ...each }) => each)
  expect(opened(older)).toEqual(overall.map(({ df }) => df))
})

async function tableOf(path: string) {
  const { estimates } = await estimated(path)
  const content = { estimates, figure: 'overall', ranks: null, otherRanks: [], primaryUnit: 'commune' }
  return surveyResultTable({ content, nameOf: () => null } as unknown as SurveyResultReading, 'vi')
}

test('a table of results has a column of them where they differ, after those of the units', async () => {
  const [plain, table] = [await tableOf(design), await tableOf(satterthwaiteDesign(design))]
  expect(plain.header.slice(11, 13)).toEqual(['Bậc tự do', 'Mức tin cậy'])
  expect(table.header.slice(11, 14)).toEqual(['Bậc tự do', 'Bậc tự do của khoảng', 'Mức tin cậy'])
  for (const { header, rows } of [plain, table])
    expect(rows.filter(({ length }) => length !== header.length)).toEqual([])
  expect(table.rows[0]!.slice(11, 14)).toEqual([10, expect.closeTo(11.6848691888, 9), 'tin cậy'])
})
