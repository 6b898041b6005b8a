import { shapeGroups, wishShares } from '../../survey/simulation/shape-2024.data.ts'
import type { SimulatedRespondent } from '../../survey/simulation/simulate-survey.ts'
import type { TrueValues } from '../../survey/simulation/true-values.ts'

/** The criteria of each group, as columns `q1` and so on, in the order of the form. */
const groups = (() => {
  let before = 0
  return shapeGroups.map(({ part, code, values }) => {
    const columns = values.map((_, at) => `q${before + at + 1}`)
    before += values.length
    return { part, code, columns }
  })
})()

const criteria = groups.flatMap(({ columns }) => columns)

const wishes = wishShares.map((_, at) => `w${at + 1}`)

const places = ['province', 'district', 'commune', 'village'] as const

const counts = ['districts', 'communes', 'villages', 'adults'] as const

/** The header of the answers. */
export const simulatedHeader: readonly string[] = [
  ...places,
  ...counts,
  'person',
  'weight',
  'sex',
  'age',
  ...criteria,
  ...wishes,
]

/** A row of the answers, without its line end. */
export function simulatedRow(respondent: SimulatedRespondent, person: number): string {
  const { weight, sex, age, ratings, wishes: ticked } = respondent
  return [
    ...places.map((column) => respondent[column]),
    ...counts.map((column) => respondent[column]),
    ...[person, weight.toFixed(6), sex, age],
    ...ratings.map((rating) => rating ?? ''),
    ...ticked,
  ].join(',')
}

/** The design under which simulated answers are estimated. */
export function simulatedDesign(): string {
  const parts = [...new Set(groups.map(({ part }) => part))].map((part) => {
    const inside = groups.filter((group) => group.part === part)
    const lines = inside.map(({ code, columns }) => `        - { code: ${code}, criteria: [${columns.join(', ')}] }`)
    return [`    - code: ${part}`, '      groups:', ...lines].join('\n')
  })
  return `# Thiết kế của dữ liệu MÔ PHỎNG: không phải kết quả khảo sát nào.
indexYear: 2024
stages:
  - { unit: district, stratum: province, population: districts }
  - { unit: commune, population: communes }
  - { unit: village, population: villages }
  - { unit: person, population: adults }
weight: weight
respondent: person
lonelyUnits: fail
degreesOfFreedom: satterthwaite
index:
  formula: mean-of-five
  parts:
${parts.join('\n')}
questions:
  - { code: W, kind: wish, columns: { ${wishes.map((column, at) => `"${at + 1}": ${column}`).join(', ')} } }
`
}

/** The true values: of the whole, then of each province, by criterion and together; per cent with six decimals. */
export function trueTable(values: readonly TrueValues[]): string {
  const lines = values.flatMap(({ province, criteria: each }) => {
    const overall = each.reduce((sum, value) => sum + value, 0) / each.length
    const named = [...criteria.map((id, at) => [id, each[at] ?? 0] as const), ['overall', overall] as const]
    return named.map(([id, value]) => `${province ?? ''},${id},${value.toFixed(6)}`)
  })
  return `${['province,id,value', ...lines].join('\n')}\n`
}
