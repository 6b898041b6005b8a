import type { Cell, Workbook } from 'exceljs'
import { clearWord, type SheetColumnName, sheetForms } from '../../contract/sheet-forms.ts'
import { type ParFramework, subCriteriaOf } from '../../framework/framework.ts'
import { type CalendarDate, formatDate } from '../../number/vietnamese-date.ts'
import { quoteSheet } from './cell-areas.ts'
import { addMarkSheet } from './mark-sheet.ts'
import { writePlainText } from './plain-text-cell.ts'
import { createWorkbook, workbookParts } from './save-workbook.ts'
import { cellBorder, font, headerFill, pageNumbers, pageSetup } from './sheet-styles.ts'
import { addTemplateSheet, protectSheet, type TemplateColumn } from './template-sheet.ts'
import { zipParts } from './workbook-parts.ts'

/** Who works on a sub-criterion when a template is made, by the names of the organisations. */
export interface TemplateAssignment {
  readonly code: string
  readonly lead: string | null
  readonly cooperating: readonly string[]
  /** 0 where nobody was ever assigned. */
  readonly version: number
}

export interface AssignmentTemplate {
  readonly framework: ParFramework
  /** Id of the round: an import into another one is refused. */
  readonly round: string
  readonly assignments: readonly TemplateAssignment[]
  /** Names that may be chosen from. */
  readonly organisations: readonly string[]
  /** The agency that coordinates the round. */
  readonly agency: string
  /** The day the template is made. */
  readonly date: CalendarDate
}

type Column = SheetColumnName<'assignments'>

const columns: readonly TemplateColumn<Column>[] = [
  { name: 'code', width: 13, align: 'center' },
  { name: 'item', width: 60, align: 'left' },
  { name: 'lead', width: 38, align: 'left', input: true },
  { name: 'cooperating', width: 55, align: 'left', input: true },
]

const organisationsSheet = 'Danh mục đơn vị'

/**
 * Writes the workbook in which the coordinating agency says who leads and who co-operates on each sub-criterion, with the
 * organisations to choose from. The same input gives the same bytes.
 */
export async function renderAssignmentTemplate(template: AssignmentTemplate): Promise<Uint8Array> {
  const { framework, agency, date, round, organisations } = template
  const title = `PHÂN CÔNG ĐƠN VỊ CHỦ TRÌ, PHỐI HỢP NĂM ${framework.indexYear}`
  const workbook = createWorkbook(title, agency, date)
  const rows = rowsOf(template)
  const list = `${quoteSheet(organisationsSheet)}!$A$2:$A$${organisations.length + 1}`
  const sheet = addTemplateSheet(workbook, {
    sheetName: 'Phân công',
    title,
    lines: [
      `Cơ quan thường trực: ${agency} · Phân công có đến ngày ${formatDate(date)}`,
      `Chỉ điền các ô tô vàng. Ghi tên đơn vị như ở trang "${organisationsSheet}"; nhiều đơn vị phối hợp cách nhau bằng dấu chấm phẩy (;).`,
      `Ô để trống: giữ nguyên phân công đang có. Muốn bỏ phân công đang có, gõ: ${clearWord}. Không gộp ô, không thêm cột.`,
    ],
    columns,
    form: sheetForms.assignments,
    rows: rows.map(({ texts }) => ({
      texts,
      finish: ({ lead }: Readonly<Record<Column, Cell>>) => {
        if (organisations.length > 0) lead.dataValidation = chosenFrom(list)
      },
    })),
  })
  await protectSheet(sheet)
  if (organisations.length > 0) addOrganisations(workbook, organisations)
  const marks = rows.map(({ texts, version }) => ({ key: texts.code, version, texts: [texts.lead, texts.cooperating] }))
  addMarkSheet(workbook, 'assignments', round, marks)
  return zipParts(await workbookParts(workbook))
}

function rowsOf({ framework, assignments }: AssignmentTemplate) {
  const present = new Map(assignments.map((each) => [each.code, each]))
  return subCriteriaOf(framework).map(({ code, name }) => {
    const { lead = null, cooperating = [], version = 0 } = present.get(code) ?? {}
    return { texts: { code, item: name, lead: lead ?? '', cooperating: cooperating.join('; ') }, version }
  })
}

/** Other names are asked about, not refused: the reader knows more ways to write them. */
function chosenFrom(list: string) {
  return {
    type: 'list' as const,
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Đơn vị không có trong danh mục',
    error: `Chọn đơn vị trong danh mục, hoặc gõ "${clearWord}" để bỏ phân công. Vẫn dùng giá trị này?`,
  }
}

function addOrganisations(workbook: Workbook, organisations: readonly string[]): void {
  const sheet = workbook.addWorksheet(organisationsSheet, {
    pageSetup: { ...pageSetup(false), printTitlesRow: '1:1' },
    headerFooter: pageNumbers,
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = [{ width: 70 }]
  for (const [index, name] of ['Tên đơn vị', ...organisations].entries()) {
    const cell = sheet.getCell(index + 1, 1)
    writePlainText(cell, name)
    cell.font = font({ bold: index === 0 })
    cell.border = cellBorder
    if (index === 0) cell.fill = headerFill
  }
}
