import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { describeFault, type Fault } from '../../src/fault.ts'
import type { SourceFile } from '../../src/files/source-file.ts'
import type { ParFramework, SubCriterion } from '../../src/framework/framework.ts'
import { exact } from '../../src/number/exact.ts'

const common = {
  maximum: exact('2'),
  source: 'documents',
  role: 'item',
  standing: 'assumed',
  evidence: [],
  leadAgency: null,
  legalBasis: [],
  note: null,
  cases: [],
  coOperatingAgencies: [],
  fedBy: [],
} as const

function item(code: string, name: string, figures: SubCriterion['figures'], rule?: SubCriterion['rule']): SubCriterion {
  const [first] = figures
  return { ...common, code, name, figures, rule: rule ?? { kind: 'supplied', figure: first!.code, by: 'bộ' } }
}

/** Sub-criteria with figures of every kind, and codes that a spreadsheet takes for numbers and dates. */
export const sheetItems: readonly SubCriterion[] = [
  item('1.3.2', 'Xử lý vấn đề qua kiểm tra', [
    { code: 'found', name: 'Số vấn đề phát hiện', kind: 'count', unit: 'vấn đề' },
    { code: 'fixed', name: 'Số vấn đề đã xử lý', kind: 'count', unit: 'vấn đề', partOf: 'found', disjoint: true },
    { code: 'open', name: 'Số vấn đề đang xử lý', kind: 'count', unit: 'vấn đề', partOf: 'found', disjoint: true },
  ]),
  item('2.1', 'Khảo sát lãnh đạo', [{ code: 'index', name: 'Chỉ số khảo sát', kind: 'percent', unit: '%' }], {
    kind: 'conversion',
    figure: 'index',
  }),
  item('7.1', 'Kiến trúc', [{ code: 'updated', name: 'Đã cập nhật kiến trúc', kind: 'yes-no', unit: 'có/không' }]),
  item('7.10', 'Thu ngân sách', [
    { code: 'revenue', name: 'Số thu', kind: 'amount', unit: 'tỷ đồng' },
    { code: 'growth', name: 'Mức tăng thu', kind: 'percent', unit: '%' },
    { code: 'place', name: 'Thứ hạng', kind: 'position', unit: 'hạng' },
  ]),
  item('8.1', 'Điểm của bộ', [{ code: 'points', name: 'Điểm được giao', kind: 'points', unit: 'điểm' }]),
]

export const sheetFramework: ParFramework = {
  kind: 'par',
  id: 'par-test',
  name: 'Bộ tiêu chí',
  indexYear: 2026,
  origin: 'thử',
  level: 'nation-to-provinces',
  total: { formula: 'plain-sum', atMost: null, standing: 'assumed' },
  adjustments: [],
  maximum: exact('100'),
  rounding: { mode: 'half-up', scoreDecimals: 3, totalDecimals: 2, changes: 'between-rounded-values' },
  domains: [
    {
      code: '1',
      name: 'Lĩnh vực',
      maxima: {
        documents: exact('10'),
        governmentOffice: exact(0n),
        leaderSurvey: exact(0n),
        sipas: exact(0n),
        council: exact(0n),
      },
      subCriteria: sheetItems,
    },
  ],
}

export const allCodes = sheetItems.map(({ code }) => code)

/** Bytes of a workbook of one sheet, as `fill` makes it. */
export async function workbookOf(
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
  name = 'so-lieu.xlsx',
): Promise<SourceFile> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Sheet1'), workbook)
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

/** A workbook whose first row holds titles. */
export function tableOf(titles: readonly string[], ...rows: readonly (readonly unknown[])[]): Promise<SourceFile> {
  return workbookOf((sheet) => {
    sheet.addRow([...titles])
    for (const row of rows) sheet.addRow([...row])
  })
}

/** Opens a workbook, changes it as a person would, and saves it. */
export async function edited(
  bytes: Uint8Array,
  edit: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<SourceFile> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as never)
  edit(workbook.worksheets[0]!, workbook)
  return { name: 'so-lieu.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

export function faultLines(faults: readonly Fault[], language: 'vi' | 'en' = 'vi'): readonly string[] {
  return faults.map((fault) => describeFault(fault, language))
}
