import type { Cell } from 'exceljs'
import { clearWord, type SheetColumnName, sheetForms } from '../../contract/sheet-forms.ts'
import type { FigureDefinition, SubCriterion } from '../../framework/framework.ts'
import { type CalendarDate, formatDate } from '../../number/vietnamese-date.ts'
import { figureValidation } from './figure-validation.ts'
import { figureText, writeFigureValue } from './figure-value.ts'
import { addMarkSheet } from './mark-sheet.ts'
import { createWorkbook, workbookParts } from './save-workbook.ts'
import { addTemplateSheet, protectSheet, type TemplateColumn } from './template-sheet.ts'
import { zipParts } from './workbook-parts.ts'

/** A figure of a unit as it stands when a template is made. */
export interface UnitFigure {
  /** Id of the unit. */
  readonly unit: string
  readonly code: string
  readonly figure: string
  readonly value: string | null
  readonly source: string | null
  readonly date: CalendarDate | null
  readonly version: number
}

export interface UnitFiguresTemplate {
  readonly kind: 'external-figures' | 'survey-points'
  /** Id of the campaign: an import into another one is refused. */
  readonly campaign: string
  readonly indexYear: number
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** The sub-criteria whose figures are asked for. */
  readonly items: readonly SubCriterion[]
  /** One that is not listed was never entered. */
  readonly figures: readonly UnitFigure[]
  /** Who asks. */
  readonly agency: string
  /** The day the template is made. */
  readonly date: CalendarDate
}

type Column = SheetColumnName<'external-figures'>

const columns: readonly TemplateColumn<Column>[] = [
  { name: 'organisation', width: 25, align: 'left' },
  { name: 'code', width: 12, align: 'center' },
  { name: 'item', width: 29, align: 'left' },
  { name: 'name', width: 29, align: 'left' },
  { name: 'measure', width: 10, align: 'center' },
  { name: 'value', width: 13, align: 'right', input: true },
  { name: 'source', width: 30, align: 'left', input: true },
  { name: 'date', width: 13, align: 'center', input: true },
  { name: 'figure', width: 18, align: 'left' },
]

const valueColumn = 'F'
/** Lines above the titles, and the titles. */
const rowsAbove = 5

const titles = {
  'external-figures': 'SỐ LIỆU CỦA BỘ, NGÀNH VỀ CÁC ĐƠN VỊ',
  'survey-points': 'KẾT QUẢ ĐIỀU TRA XÃ HỘI HỌC VÀ SIPAS CỦA CÁC ĐƠN VỊ',
}

/**
 * Writes the workbook in which figures of many units are filled in: a row a unit and figure, with what is there already.
 * The same input gives the same bytes.
 */
export async function renderUnitFiguresTemplate(template: UnitFiguresTemplate): Promise<Uint8Array> {
  const { kind, campaign, agency, date, indexYear } = template
  const title = `${titles[kind]} NĂM ${indexYear}`
  const workbook = createWorkbook(title, agency, date)
  const rows = rowsOf(template)
  const sheet = addTemplateSheet(workbook, {
    sheetName: 'Số liệu',
    title,
    lines: [
      `Cơ quan: ${agency} · Số liệu có đến ngày ${formatDate(date)}`,
      'Chỉ điền các ô tô vàng. Số viết 82,96; ngày viết 28/3/2025. Ô giá trị nhận số, không nhận ngày tháng.',
      `Ô để trống: giữ nguyên số liệu đang có. Muốn bỏ số liệu đang có, gõ: ${clearWord}. Không gộp ô, không thêm cột.`,
    ],
    columns,
    form: sheetForms[kind],
    rows: rows.map(({ texts, item, definition, present }, index) => ({
      texts,
      finish: ({ value }: Readonly<Record<Column, Cell>>) => {
        writeFigureValue(value, present?.value ?? null, definition)
        value.dataValidation = figureValidation(definition, item, `${valueColumn}${rowsAbove + 1 + index}`)
      },
    })),
  })
  await protectSheet(sheet)
  const marks = rows.map(({ key, texts: { value, source }, present }) => ({
    ...{ key, version: present?.version ?? 0, texts: [value, source, ''] },
  }))
  addMarkSheet(workbook, kind, campaign, marks)
  return zipParts(await workbookParts(workbook))
}

function rowsOf({ units, items, figures }: UnitFiguresTemplate) {
  const known = new Map(figures.map((each) => [`${each.unit}/${each.code}/${each.figure}`, each]))
  return units.flatMap(({ id, name }) =>
    items.flatMap((item) =>
      item.figures.map((definition) => {
        const key = `${id}/${item.code}/${definition.code}`
        const present = known.get(key)
        return { key, item, definition, present, texts: textsOf(name, item, definition, present) }
      }),
    ),
  )
}

function textsOf(unit: string, item: SubCriterion, definition: FigureDefinition, present: UnitFigure | undefined) {
  return {
    ...{ organisation: unit, code: item.code, item: item.name, name: definition.name, measure: definition.unit },
    value: figureText(present?.value ?? null, definition),
    source: present?.source ?? '',
    date: present?.date ? formatDate(present.date) : '',
    figure: definition.code,
  }
}
