/**
 * What the writer of the yearly templates and their reader agree upon: titles of columns, the word that clears, and the
 * hidden sheet that tells what a workbook is.
 */

/** Goes up by one when templates made before can no longer be read. */
export const sheetFormat = 1

/** The hidden sheet with kind, format, round and the state of each row when the template was made. */
export const markSheet = '_chiso'

/** Typed into a cell, it takes away what is there. An empty cell leaves it as it is. */
export const clearWord = 'xóa'

/** Longest text of a source or an explanation, in characters. */
export const longestSheetText = 2000

export const sheetKinds = ['figures', 'assignments', 'external-figures', 'survey-points'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** A column of a sheet: how its title is written, and what else people call it. Case, marks and brackets do not matter. */
export interface SheetColumn {
  readonly title: string
  readonly aliases: readonly string[]
  /** `shown` is there for people: it is known but not read. */
  readonly use: 'required' | 'optional' | 'shown'
}

const subCriterionCode: SheetColumn = {
  title: 'Mã tiêu chí',
  aliases: ['code', 'mã', 'mã TCTP', 'mã tiêu chí thành phần', 'sub-criterion', 'sub-criterion code'],
  use: 'required',
}
const subCriterionName: SheetColumn = {
  title: 'Tiêu chí thành phần',
  aliases: ['TCTP', 'tên tiêu chí', 'tên tiêu chí thành phần'],
  use: 'shown',
}
const figureColumns = {
  name: { title: 'Số liệu', aliases: ['tên số liệu', 'name', 'figure name'], use: 'optional' },
  unit: { title: 'Đơn vị tính', aliases: ['ĐVT', 'unit of measure', 'unit'], use: 'shown' },
  value: { title: 'Giá trị', aliases: ['value', 'kết quả'], use: 'required' },
  source: { title: 'Nguồn số liệu', aliases: ['nguồn', 'source'], use: 'optional' },
  figure: { title: 'Mã số liệu', aliases: ['figure', 'figure code'], use: 'optional' },
} as const satisfies Record<string, SheetColumn>

const figures = {
  code: subCriterionCode,
  item: subCriterionName,
  name: figureColumns.name,
  unit: figureColumns.unit,
  value: figureColumns.value,
  source: figureColumns.source,
  explanation: { title: 'Giải trình', aliases: ['explanation', 'ghi chú giải trình'], use: 'optional' },
  figure: figureColumns.figure,
} as const satisfies Record<string, SheetColumn>

const assignments = {
  code: subCriterionCode,
  item: subCriterionName,
  lead: {
    title: 'Đơn vị chủ trì',
    aliases: ['cơ quan chủ trì', 'chủ trì', 'lead agency', 'lead_agency', 'lead'],
    use: 'required',
  },
  cooperating: {
    title: 'Đơn vị phối hợp',
    aliases: ['cơ quan phối hợp', 'phối hợp', 'co-operating agencies', 'cooperating agencies', 'cooperating'],
    use: 'optional',
  },
} as const satisfies Record<string, SheetColumn>

const external = {
  organisation: {
    title: 'Đơn vị',
    aliases: ['tên đơn vị', 'mã đơn vị', 'địa phương', 'tỉnh, thành phố', 'xã, phường', 'unit', 'organisation'],
    use: 'required',
  },
  code: subCriterionCode,
  item: subCriterionName,
  name: figureColumns.name,
  measure: { ...figureColumns.unit, aliases: ['ĐVT', 'unit of measure'] },
  value: figureColumns.value,
  source: figureColumns.source,
  date: { title: 'Ngày', aliases: ['ngày số liệu', 'ngày chốt số liệu', 'date'], use: 'optional' },
  figure: figureColumns.figure,
} as const satisfies Record<string, SheetColumn>

const survey = {
  ...external,
  value: { title: 'Chỉ số (%)', aliases: ['giá trị', 'value', 'kết quả', 'index', 'SIPAS'], use: 'required' },
} as const satisfies Record<string, SheetColumn>

/** The columns of each kind of sheet, in the order in which a template has them. */
export const sheetForms = { figures, assignments, 'external-figures': external, 'survey-points': survey } as const

export type SheetColumnName<K extends SheetKind> = keyof (typeof sheetForms)[K] & string
