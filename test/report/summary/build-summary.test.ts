import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseItems } from '../../../src/assessment/course/course-items.ts'
import type { ParFramework } from '../../../src/framework/framework.ts'
import { type Exact, exact, sum } from '../../../src/number/exact.ts'
import { openParFramework } from '../../../src/operations/open-framework.ts'
import type { Inline, ReportTable } from '../../../src/report/report-document.ts'
import { buildSummary } from '../../../src/report/summary/build-summary.ts'
import type { SummaryData, SummaryItem } from '../../../src/report/summary/summary-data.ts'
import { contradictions } from '../../support/recalculated.ts'
import { figureCellsOf, inlinesOf, tablesOf } from '../../support/report-parts.ts'

const province = (await openParFramework('par-province-2024')).framework
const department = (await openParFramework('model-department')).framework

const whole = { standing: 'complete', asked: 1, given: 1, otherYear: [], differing: [] } as const
const item = (code: string, changes: Partial<SummaryItem> = {}): SummaryItem => ({
  ...{ code, applies: true, notApplicableReason: null, claimed: exact('0.25'), explanation: '', evidence: whole },
  ...changes,
})

function summaryOf(
  framework: ParFramework,
  changesOf: (code: string) => Partial<SummaryItem> = () => ({}),
  more: Partial<SummaryData> = {},
): SummaryData {
  return {
    ...{ subject: { name: 'Sở Nội vụ', place: 'Điện Biên' }, indexYear: 2024, organiserName: 'UBND tỉnh', framework },
    document: {
      ...{ date: { year: 2025, month: 1, day: 5 }, superiorAgency: '', issuingAgency: 'SỞ NỘI VỤ', number: null },
      ...{ symbol: 'BC', signatureTitles: ['GIÁM ĐỐC'], signatory: null, recipients: ['Như trên;'], publication: null },
      ...{ surveyAreas: [], measures: [], proposals: [] },
    },
    items: courseItems(framework).map(({ code }) => item(code, changesOf(code))),
    ...{ difficulties: '', proposals: '', isDraft: false, isSample: false },
    ...more,
  }
}

const said = (inlines: readonly Inline[]) => inlines.map((each) => (each.kind === 'footnote' ? '' : each.text)).join('')
const textOf = (summary: SummaryData) => said(inlinesOf(buildSummary(summary)))
const tableOf = (summary: SummaryData, id: string) => tablesOf(buildSummary(summary)).find((each) => each.id === id)
const cellsOf = (table: ReportTable | undefined, id: string) =>
  table?.rows
    .find((row) => row.id === id)
    ?.cells.map((cell) => (cell.kind === 'figure-cell' ? cell.figure.text : said(cell.content)))

test('whatever is claimed, missing or not applicable: every calculation gives the value of its cell, and a gap no total', () => {
  const points = fc
    .integer({ min: 0, max: 5000 })
    .map((n) => exact(`${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`))
  for (const [framework, claims] of [province, department].flatMap(
    (each) =>
      [
        [each, points],
        [each, fc.option(points)],
      ] as const,
  )) {
    const codes = courseItems(framework).map(({ code }) => code)
    const each = fc.array(fc.record({ claimed: claims, applies: fc.boolean() }), {
      minLength: codes.length,
      maxLength: codes.length,
    })
    fc.assert(
      fc.property(each, (given) => {
        const summary = summaryOf(framework, (code) => {
          const { claimed, applies } = given[codes.indexOf(code)]!
          return { applies, claimed: applies ? claimed : null }
        })
        expect(contradictions(figureCellsOf(buildSummary(summary)))).toEqual([])
        const total = figureCellsOf(buildSummary(summary)).find(({ id }) => id === 'all/claimed')?.figure.value ?? null
        const inDomains = framework.domains.flatMap(({ subCriteria }) => subCriteria.map(({ code }) => code))
        const counted = summary.items.filter(({ code, applies }) => applies && inDomains.includes(code))
        const hasGaps = counted.length === 0 || counted.some(({ claimed }) => claimed === null)
        expect(total === null).toBe(hasGaps)
        if (total) expect(total.equals(sum(counted.map(({ claimed }) => claimed as Exact)))).toBe(true)
      }),
      { numRuns: 20 },
    )
  }
})

test('a domain, and a criterion of which several are itemised, are summed; decimals are not rounded away', () => {
  const table = tableOf(
    summaryOf(province, (code) => ({ claimed: exact(code === '7.3.6' ? '1.3234' : '0.5') })),
    'scores',
  )
  expect(cellsOf(table, 'criterion/7.3')).toEqual(['7.3', 'Tiêu chí (phần nêu chi tiết)', '4', '2,3234', '58,09'])
  expect(cellsOf(table, 'item/7.3.6')?.slice(2)).toEqual(['1,5', '1,3234', '88,23'])
  expect(cellsOf(table, 'criterion/1.3')).toBe(undefined)
  expect(table?.rows.find(({ role }) => role === 'total')?.id).toBe('all')
})

test('sub-criteria stand in the order of the framework, bonus and penalty after the total', () => {
  const rows = tableOf(summaryOf(department), 'scores')!.rows.map(({ id }) => id)
  expect(rows.filter((id) => id.startsWith('item/'))).toEqual(courseItems(department).map(({ code }) => `item/${code}`))
  expect(rows.indexOf('block/T')).toBeGreaterThan(rows.indexOf('all'))
  expect(rows.indexOf('block/P')).toBeGreaterThan(rows.indexOf('block/T'))
})

test('missing and partial evidence is told with what it lacks, and the explanation or that there is none', () => {
  const partial = {
    ...({ standing: 'partial', asked: 3, given: 1 } as const),
    otherYear: [{ fileName: 'cu.pdf', issuedOn: { year: 2023, month: 2, day: 1 } }],
    differing: [{ fileName: 'bc.pdf', figureName: 'số hồ sơ', stated: exact('9.5'), entered: exact('10') }],
  }
  const summary = summaryOf(province, (code) => {
    if (code === '7.3.6') return { evidence: partial, explanation: 'dòng một\ndòng hai' }
    return code === '8.5' ? { evidence: { ...whole, standing: 'missing', given: 0 } } : {}
  })
  const table = tableOf(summary, 'explanations')
  expect(table?.rows.map(({ id }) => id)).toEqual(['explanation/7.3.6', 'explanation/8.5'])
  expect(cellsOf(table, 'explanation/7.3.6')?.slice(2)).toEqual([
    'Chưa đủ: có 1 trong số 3 loại tài liệu; “cu.pdf” ban hành ngày 01/02/2023, ngoài năm đánh giá; và “bc.pdf” ghi số hồ sơ là 9,5, số tự đánh giá là 10',
    'dòng một dòng hai',
  ])
  expect(cellsOf(table, 'explanation/8.5')?.slice(2)).toEqual(['Chưa có', 'Chưa có giải trình'])
})

test('where all evidence is there, that is said; texts that nobody wrote are said to be missing', () => {
  const text = textOf(summaryOf(province))
  expect(text).toContain('đều có đủ tài liệu kiểm chứng')
  expect(text.match(/Không nêu\./g)).toHaveLength(2)
  expect(tableOf(summaryOf(province), 'explanations')).toBe(undefined)
})

test('a draft and a sample are marked, a consolidated round that is none is not', () => {
  const marks = (more: Partial<SummaryData>) => buildSummary(summaryOf(province, () => ({}), more)).head.marks
  expect(marks({ isDraft: true, isSample: true })).toEqual(['DỰ THẢO', 'SỐ LIỆU MẪU'])
  expect(marks({})).toEqual([])
})

test('no numeral is typed in a sentence, and every cell has an id of its own', () => {
  const report = buildSummary(summaryOf(department, () => ({ evidence: { ...whole, standing: 'missing', given: 0 } })))
  expect(inlinesOf(report).filter((each) => each.kind === 'text' && /\p{N}/u.test(each.text))).toEqual([])
  const ids = figureCellsOf(report).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
