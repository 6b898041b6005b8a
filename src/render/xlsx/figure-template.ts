import type { Cell } from 'exceljs'
import type { PresentFigure } from '../../contract/sheet-figures.ts'
import { clearWord, type SheetColumnName, sheetForms } from '../../contract/sheet-forms.ts'
import {
  type FigureDefinition,
  type ParFramework,
  type SubCriterion,
  subCriteriaOf,
} from '../../framework/framework.ts'
import { type CalendarDate, formatDate } from '../../number/vietnamese-date.ts'
import { figureValidation } from './figure-validation.ts'
import { figureText, writeFigureValue } from './figure-value.ts'
import { addMarkSheet } from './mark-sheet.ts'
import { createWorkbook, workbookParts } from './save-workbook.ts'
import { addTemplateSheet, protectSheet, type TemplateColumn } from './template-sheet.ts'
import { zipParts } from './workbook-parts.ts'

export interface FigureTemplate {
  readonly framework: ParFramework
  /** Id of the round: an import into another one is refused. */
  readonly round: string
  /** Codes of the sub-criteria that the agency leads. */
  readonly codes: readonly string[]
  /** As they are now; one that is not listed was never entered. */
  readonly figures: readonly PresentFigure[]
  readonly agency: string
  /** Last day; null where none is set. */
  readonly deadline: CalendarDate | null
  /** The day the template is made. */
  readonly date: CalendarDate
}

type Column = SheetColumnName<'figures'>

const columns: readonly TemplateColumn<Column>[] = [
  { name: 'code', width: 12, align: 'center' },
  { name: 'item', width: 29, align: 'left' },
  { name: 'name', width: 31, align: 'left' },
  { name: 'unit', width: 11, align: 'center' },
  { name: 'value', width: 13, align: 'right', input: true },
  { name: 'source', width: 25, align: 'left', input: true },
  { name: 'explanation', width: 25, align: 'left', input: true },
  { name: 'figure', width: 22, align: 'left' },
]

const valueColumn = 'E'
/** Lines above the titles, and the titles. */
const rowsAbove = 5

/**
 * Writes the workbook in which an agency fills in the figures of the sub-criteria it leads: a row a figure, with what is
 * there already. Figures that come from the survey of citizens are not asked for. The same input gives the same bytes.
 */
export async function renderFigureTemplate(template: FigureTemplate): Promise<Uint8Array> {
  const { framework, agency, deadline, date, round } = template
  const title = `NHẬP SỐ LIỆU CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${framework.indexYear}`
  const workbook = createWorkbook(title, agency, date)
  const asked = askedFigures(template)
  const due = deadline === null ? '' : ` · Hạn gửi: ${formatDate(deadline)}`
  const sheet = addTemplateSheet(workbook, {
    sheetName: 'Số liệu',
    title,
    lines: [
      `Đơn vị: ${agency}${due} · Số liệu có đến ngày ${formatDate(date)}`,
      'Chỉ điền các ô tô vàng. Số viết 82,96 hoặc 36.525. Ô giá trị nhận số, không nhận ngày tháng.',
      `Ô để trống: giữ nguyên số liệu đang có. Muốn bỏ số liệu đang có, gõ: ${clearWord}. Không gộp ô, không thêm cột.`,
    ],
    columns,
    form: sheetForms.figures,
    rows: asked.map(({ item, definition, present }, index) => ({
      texts: textsOf(item, definition, present),
      finish: ({ value }: Readonly<Record<Column, Cell>>) => {
        writeFigureValue(value, present?.value ?? null, definition)
        const cell = `${valueColumn}${rowsAbove + 1 + index}`
        value.dataValidation = figureValidation(definition, item, cell)
      },
    })),
  })
  await protectSheet(sheet)
  const marks = asked.map(({ item, definition, present }) => {
    const { value, source, explanation } = textsOf(item, definition, present)
    return {
      key: `${item.code}/${definition.code}`,
      version: present?.version ?? 0,
      texts: [value, source, explanation],
    }
  })
  addMarkSheet(workbook, 'figures', round, marks)
  return zipParts(await workbookParts(workbook))
}

function askedFigures({ framework, codes, figures }: FigureTemplate) {
  const present = new Map(figures.map((each) => [`${each.code}/${each.figure}`, each]))
  const led = subCriteriaOf(framework).filter(({ code, source }) => source !== 'sipas' && codes.includes(code))
  return led.flatMap((item) =>
    item.figures.map((definition) => ({ item, definition, present: present.get(`${item.code}/${definition.code}`) })),
  )
}

function textsOf(item: SubCriterion, definition: FigureDefinition, present: PresentFigure | undefined) {
  return {
    code: item.code,
    item: item.name,
    name: definition.name,
    unit: definition.unit,
    value: figureText(present?.value ?? null, definition),
    source: present?.source ?? '',
    explanation: present?.explanation ?? '',
    figure: definition.code,
  }
}
