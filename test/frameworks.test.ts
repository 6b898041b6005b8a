import { expect, test } from 'vitest'
import {
  criteriaOf,
  type ParFramework,
  type SipasFramework,
  sourcesOf,
  subCriteriaOf,
} from '../src/framework/framework.ts'
import type { Rule } from '../src/framework/rule.ts'
import { exact, one, sum, zero } from '../src/number/exact.ts'
import { parseVietnameseNumber } from '../src/number/parse-vietnamese-number.ts'
import { toDecimalText } from '../src/number/round.ts'
import { listFrameworks, openFramework, openFrameworkFile } from '../src/operations/open-framework.ts'
import { scoreSubCriterion } from '../src/scoring/score-sub-criterion.ts'

const ids = await listFrameworks()
const opened = await Promise.all(ids.map((id) => openFramework(id)))
const frameworks = opened.map(({ framework }) => framework)
const par = frameworks.find(({ id }) => id === 'par-province-2024') as ParFramework
const sipas = frameworks.find(({ id }) => id === 'sipas-2024') as SipasFramework

test('four frameworks come with the software, and load without fault or warning', () => {
  expect(ids).toEqual(['model-commune', 'model-department', 'par-province-2024', 'sipas-2024'])
  expect(opened.flatMap(({ warnings }) => warnings)).toEqual([])
  expect(frameworks.map(({ id }) => id)).toEqual(ids)
})

const pars = frameworks.filter((each) => each.kind === 'par')
const models = pars.filter(({ id }) => id.startsWith('model-'))

const cases = pars.flatMap(({ id, rounding, ...rest }) =>
  subCriteriaOf({ ...rest, id, rounding }).flatMap((item) =>
    item.cases.map((each, index) => ({
      id,
      rounding,
      code: item.code,
      index,
      item,
      score: toDecimalText(each.score),
      figures: each.figures,
    })),
  ),
)

function figureValue(text: string) {
  if (text === 'có' || text === 'không') return text === 'có' ? one : zero
  const plain = /^\d+\.\d{1,3}$/.test(text) ? exact(text) : null
  const reading = parseVietnameseNumber(text)
  return plain ?? (reading.kind === 'number' ? reading.value : null)
}

test.each(cases)('$id: worked case $index of $code gives $score points', ({ item, figures, score, rounding }) => {
  const values = Object.fromEntries(Object.entries(figures).map(([code, text]) => [code, figureValue(text)]))
  const { rounded } = scoreSubCriterion(item, values, rounding)
  expect(rounded && toDecimalText(rounded)).toBe(score)
})

const itemised = [
  '1.3.2',
  '1.7',
  '2.3.2',
  '5.4',
  '5.6',
  '6.1.1',
  '6.1.3',
  '6.3.1',
  '6.3.2',
  '7.1.1',
  '7.1.4',
  '7.3.4',
  '7.3.6',
  '7.3.7',
  '8.2',
  '8.3.2',
  '8.4',
  '8.5',
]

test('the itemised sub-criteria are the 18 that the published report prints, each with a worked case', () => {
  const items = subCriteriaOf(par).filter(({ role }) => role === 'item')
  expect(items.map(({ code }) => code)).toEqual(itemised)
  expect(items.filter(({ cases: worked }) => worked.length === 0)).toEqual([])
})

test('what the report does not itemise stands in one node a domain and invents no criterion', () => {
  const remainders = subCriteriaOf(par).filter(({ role }) => role === 'remainder')
  expect(remainders.map(({ code }) => code)).toEqual(
    ['1', '2', '3', '4', '5', '6', '7', '8'].map((code) => `${code}.khac`),
  )
  expect(new Set(remainders.map(({ name }) => name)).size).toBe(1)
})

/** Documents, Government Office, leader survey, SIPAS and total, as printed. */
const printedMaxima = [
  ['1', '8', '1.5', '0', '0', '9.5'],
  ['2', '6', '0', '4', '0', '10'],
  ['3', '13', '0', '0', '0', '13'],
  ['4', '6.5', '0', '4', '0', '10.5'],
  ['5', '6', '0', '9', '0', '15'],
  ['6', '8', '0', '4', '0', '12'],
  ['7', '12.5', '0', '1', '0', '13.5'],
  ['8', '6.5', '0', '0', '10', '16.5'],
] as const

test.each(printedMaxima)('domain %s: maxima of its sub-criteria by source', (code, ...maxima) => {
  const { subCriteria } = par.domains.find((domain) => domain.code === code)!
  const bySource = sourcesOf(par).map((source) =>
    sum(subCriteria.filter((item) => item.source === source).map(({ maximum }) => maximum)),
  )
  const found = [...bySource, sum(bySource)].map((maximum) => toDecimalText(maximum))
  expect(found).toEqual(maxima)
})

test('all maxima add up to 100, also the declared ones', () => {
  expect(toDecimalText(par.maximum)).toBe('100')
  expect(toDecimalText(sum(subCriteriaOf(par).map(({ maximum }) => maximum)))).toBe('100')
  expect(toDecimalText(sum(par.domains.flatMap(({ maxima }) => Object.values(maxima))))).toBe('100')
})

test('the satisfaction index has two parts, nine groups and 39 criteria', () => {
  const groups = sipas.parts.flatMap((part) => part.groups)
  expect(sipas.parts.map(({ code }) => code)).toEqual(['I', 'II'])
  expect(groups.map(({ code, criteria }) => `${code} ${criteria.length}`)).toEqual([
    'A 2',
    'B 2',
    'C 9',
    'D 10',
    'E 3',
    'G 4',
    'H 3',
    'I 3',
    'K 3',
  ])
  expect(criteriaOf(sipas).map(({ code }) => code)).toEqual(Array.from({ length: 39 }, (_, index) => String(index + 1)))
})

test('what is not confirmed says so', () => {
  const assumed = subCriteriaOf(par).filter(({ standing }) => standing === 'assumed')
  expect(assumed.map(({ code }) => code)).toEqual(['2.3.2', '5.4', '5.6', '7.1.4', '7.3.4', '8.2', '8.4'])
  expect(sipas.formulaStanding).toBe('derived')
})

test.each(models)('$id says that it is a model and no official text, wherever somebody may look', (model) => {
  expect(model.name).toContain('Mô hình')
  expect(model.name).toContain('không chính thức')
  expect(model.origin).toContain('không phải bộ tiêu chí do cơ quan nhà nước ban hành')
  const standings = [
    ...subCriteriaOf(model).flatMap(({ standing, cases: worked }) => [
      standing,
      ...worked.map((each) => each.standing),
    ]),
    ...model.adjustments.map(({ standing }) => standing),
    model.total.standing,
  ]
  expect(new Set(standings)).toEqual(new Set(['assumed']))
  expect(subCriteriaOf(model).flatMap(({ legalBasis }) => legalBasis)).toEqual([])
})

test.each(models)(
  '$id is a whole set: 100 points, a case for each rule, who leads, bonus, penalty, council',
  (model) => {
    const items = subCriteriaOf(model)
    expect(toDecimalText(sum(model.domains.flatMap(({ maxima }) => Object.values(maxima))))).toBe('100')
    expect(model.domains).toHaveLength(8)
    expect(items.filter(({ cases: worked, leadAgency }) => worked.length === 0 || leadAgency === null)).toEqual([])
    expect(model.adjustments.map(({ kind }) => kind)).toEqual(['bonus', 'penalty'])
    expect(sourcesOf(model)).toEqual(['documents', 'leaderSurvey', 'council'])
    expect(items.filter(({ rule }) => rule.kind === 'not-applicable').length).toBeGreaterThan(3)
    expect(items.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThan(20)
  },
)

function kindsIn(rule: Rule): readonly Rule['kind'][] {
  if (rule.kind === 'parts') return [rule.kind, ...rule.parts.flatMap((part) => kindsIn(part.rule))]
  return rule.kind === 'not-applicable' ? [rule.kind, ...kindsIn(rule.rule)] : [rule.kind]
}

test.each(models)('$id shows every rule kind', (model) => {
  const shown = new Set(subCriteriaOf(model).flatMap(({ rule }) => kindsIn(rule)))
  expect(shown.size).toBe(14)
})

test('the dossiers of a province are fed by those of its departments and communes, and each feed points to something', async () => {
  const fed = subCriteriaOf(par).filter(({ fedBy }) => fedBy.length > 0)
  expect(fed.map(({ code }) => code)).toEqual(['7.3.4', '7.3.6', '7.3.7'])
  expect(new Set(fed.flatMap(({ fedBy }) => fedBy.map(({ framework }) => framework)))).toEqual(
    new Set(models.map(({ id }) => id)),
  )
  await Promise.all(pars.map(({ id }) => openFrameworkFile(`frameworks/${id}.yaml`)))
})
