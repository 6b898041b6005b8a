import { expect, test } from 'vitest'
import { differing } from '../src/analysis/published-comparisons.ts'
import type { SipasResult } from '../src/analysis/sipas-results.ts'
import { type Exact, isZero } from '../src/number/exact.ts'
import { toDecimalText, toFixedText } from '../src/number/round.ts'
import { example, resultsWith } from './support/example-round.ts'

const results = resultsWith()
const short = (value: Exact | null) => (value === null ? null : toDecimalText(value))

test('the files of the example have no fault and no warning', () => {
  expect(example.warnings).toEqual([])
})

/** Computed scores that are not the printed self score, and why. */
const unlikeSelf: Readonly<
  Record<string, { readonly self: string; readonly computed: string; readonly reason: string }>
> = {
  '2.3.2': { self: '1', computed: '0.75', reason: 'the document was found only after the self-assessment' },
  '7.1.1': { self: '0.5', computed: '0', reason: 'scored itself before the version in force was asked for' },
  '7.1.4': { self: '1', computed: '0.813', reason: '13 of 16 services are printed, the self score is the maximum' },
  '8.4': { self: '1.5', computed: '0.5', reason: 'scored itself before the places were known' },
}

const withFigures = results.items.filter(({ self, computed }) => self !== null && computed.rounded !== null)

test('every one of the 18 printed sub-criteria has figures, and eight nodes hold the rest', () => {
  expect(withFigures).toHaveLength(18 + 8)
})

test.each(withFigures.map(({ item, self, computed }) => ({ code: item.code, self, computed: computed.rounded })))(
  '$code: figures give the printed self score, or stand in the list of reasons',
  ({ code, self, computed }) => {
    const unlike = unlikeSelf[code]
    expect([short(self), short(computed)]).toEqual(unlike ? [unlike.self, unlike.computed] : [short(self), short(self)])
  },
)

test('the list of reasons holds nothing else', () => {
  const codes = withFigures
    .filter(({ self, computed }) => !isZero(self!.sub(computed.rounded!)))
    .map(({ item }) => item.code)
  expect(codes).toEqual(Object.keys(unlikeSelf))
})

test.each([
  ['1', '7.96', '9.39', '0.58', '98.83'],
  ['2', '5.75', '9.43', '-0.3', '94.32'],
  ['3', '13', '13', '0.82', '100'],
  ['4', '6.5', '10.07', '0.19', '95.92'],
  ['5', '5.25', '13.22', '-0.11', '88.17'],
  ['6', '6.746', '10.2', '0.23', '85'],
  ['7', '10.775', '11.68', '-0.56', '86.53'],
  ['8', '2.923', '11.22', '-0.65', '67.99'],
])('domain %s: documents %s, total %s, change %s, %s per cent', (code, documents, total, change, percent) => {
  const domain = results.domains.find((each) => each.code === code)!
  expect([domain.bySource.documents.points, domain.total, domain.change, domain.percent].map(short)).toEqual([
    documents,
    total,
    change,
    percent,
  ])
})

test('by source: documents, Government Office, leader survey and satisfaction', () => {
  const { documents, governmentOffice, leaderSurvey, sipas } = results.totals.bySource
  expect([documents, governmentOffice, leaderSurvey, sipas].map(({ points }) => short(points))).toEqual([
    '58.904',
    '1.429',
    '19.589',
    '8.296',
  ])
  expect(short(results.selfDocuments)).toBe('61.142')
})

test('the index is 88.218 from its parts and prints 88.22, beside the published 88.23', () => {
  const { all, total, change } = results.totals
  expect([short(all.points), short(total), short(change)]).toEqual(['88.218', '88.22', '0.2'])
  const { published } = results
  const beside = published.find(({ key }) => key === 'total')!
  expect([short(beside.value), short(beside.computed), short(beside.difference)]).toEqual(['88.23', '88.22', '-0.01'])
})

/** Every published value that is not the computed one: what it is of, where it is printed, printed, computed. */
const differences = [
  ['total', 'mục II.2', '88.23', '88.22'],
  ['total/change', 'mục II.2', '0.21', '0.2'],
  ['total/before', 'mục II.2', '88.02', '88.01'],
  ['documents/self', 'mục II.1', '60.642', '61.142'],
  ['documents/self/percent', 'mục II.1', '91.191', '91.943'],
  ['domain/7/documents', 'mục II.2', '10.774', '10.775'],
  ['domain/8/total', 'biểu đồ', '11.23', '11.22'],
  ['domain/5/total', 'mục II.3', '13.33', '13.22'],
  ['domain/7/total', 'mục II.3', '11.23', '11.68'],
  ['domain/8/change', 'mục II.3', '-0.926', '-0.65'],
  ['losses/count', 'mục II.3', '19', '18'],
  ['losses/self', 'bảng thống kê, dòng tổng', '13.371', '13.571'],
  ['losses/appraised', 'bảng thống kê, dòng tổng', '11.332', '11.333'],
  ['losses/deducted', 'bảng thống kê, dòng tổng', '2.239', '2.238'],
  ['item/7.1.4/deducted', 'bảng thống kê', '0.313', '0.312'],
  ['item/7.3.6/computed', 'bảng thống kê, phép tính', '1.3223', '1.3233'],
] as const

test('the published values that differ are these, and no others', () => {
  const found = differing(results.published).map(({ key, place, value, computed }) => [
    key,
    place,
    short(value),
    short(computed),
  ])
  expect(found).toEqual(differences)
})

test('every published value has a computed one beside it', () => {
  expect(results.published.filter(({ computed }) => computed === null)).toEqual([])
  expect(results.published).toHaveLength(95)
})

/** The published table: value of 2024, value of 2023, change, in two decimals. */
const printedSipas = {
  overall: [['', '82.96', '80.10', '2.86']],
  parts: [
    ['I', '82.88', '80.03', '2.85'],
    ['II', '83.08', '80.20', '2.88'],
  ],
  groups: [
    ['A', '81.94', '80.29', '1.65'],
    ['B', '82.77', '79.41', '3.36'],
    ['C', '82.75', '79.87', '2.88'],
    ['D', '83.21', '80.24', '2.97'],
    ['E', '82.78', '80.05', '2.73'],
    ['G', '83.48', '80.23', '3.25'],
    ['H', '83.07', '80.16', '2.91'],
    ['I', '83.01', '81.07', '1.94'],
    ['K', '82.94', '79.49', '3.45'],
  ],
  criteria: [
    ['1', '81.61', '79.89', '1.72'],
    ['2', '82.27', '80.68', '1.59'],
    ['3', '82.64', '79.50', '3.14'],
    ['4', '82.90', '79.32', '3.58'],
    ['5', '82.85', '79.46', '3.39'],
    ['6', '82.89', '80.07', '2.82'],
    ['7', '83.06', '80.47', '2.59'],
    ['8', '83.44', '80.79', '2.65'],
    ['9', '81.45', '78.53', '2.92'],
    ['10', '82.36', '80.04', '2.32'],
    ['11', '82.44', '79.50', '2.94'],
    ['12', '83.31', '80.75', '2.56'],
    ['13', '82.98', '79.25', '3.73'],
    ['14', '82.52', '79.46', '3.06'],
    ['15', '82.73', '80.00', '2.73'],
    ['16', '83.10', '79.78', '3.32'],
    ['17', '83.32', '80.43', '2.89'],
    ['18', '83.72', '81.36', '2.36'],
    ['19', '83.31', '80.00', '3.31'],
    ['20', '83.14', '80.79', '2.35'],
    ['21', '83.18', '80.21', '2.97'],
    ['22', '83.88', '80.79', '3.09'],
    ['23', '83.18', '79.57', '3.61'],
    ['24', '82.27', '79.18', '3.09'],
    ['25', '82.98', '80.18', '2.80'],
    ['26', '83.10', '80.79', '2.31'],
    ['27', '83.39', '80.54', '2.85'],
    ['28', '83.26', '80.18', '3.08'],
    ['29', '83.55', '80.00', '3.55'],
    ['30', '83.72', '80.21', '3.51'],
    ['31', '82.81', '80.00', '2.81'],
    ['32', '83.02', '80.54', '2.48'],
    ['33', '83.39', '79.93', '3.46'],
    ['34', '83.27', '80.86', '2.41'],
    ['35', '82.53', '81.36', '1.17'],
    ['36', '83.23', '81.00', '2.23'],
    ['37', '82.82', '79.50', '3.32'],
    ['38', '83.06', '79.57', '3.49'],
    ['39', '82.93', '79.39', '3.54'],
  ],
} as const

const measured = results.sipas!
const levels = { ...measured, overall: [{ ...measured.overall, code: '' }] }

test.each(['overall', 'parts', 'groups', 'criteria'] as const)(
  'SIPAS, %s: both years and the change as printed',
  (level) => {
    const fixed = (value: Exact | null) => value && toFixedText(value, 2)
    const found = levels[level].map(({ code, thisYear, lastYear, change }: SipasResult) => [
      code,
      fixed(thisYear),
      fixed(lastYear),
      fixed(change),
    ])
    expect(found).toEqual(printedSipas[level])
  },
)

test('51 figures of satisfaction are checked', () => {
  expect(Object.values(printedSipas).flat()).toHaveLength(51)
})

test('why the ranks moved: up 9 places in satisfaction, down 15 in the index although it rose', () => {
  const { par, sipas } = results.rankChanges
  expect([par.placesGained, short(par.ownChange), short(par.meanChange)]).toEqual([-15, '0.21', '1.39'])
  expect([sipas!.placesGained, short(sipas!.ownChange), short(sipas!.meanChange)]).toEqual([9, '2.86', '1.28'])
})
