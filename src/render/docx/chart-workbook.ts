import type { BarChart } from '../../report/report-document.ts'
import { type ChartCells, chartedDecimal } from '../chart-xml.ts'
import { xmlText } from '../xml-text.ts'
import { zipParts } from '../zip-parts.ts'

/**
 * The workbook that a chart in a text document carries, so that its data can be edited there: categories down the first
 * column, a series in each of the next ones. Written by hand, since a sheet of one small table is a few lines of XML
 * while loading a spreadsheet library takes several times as long as the whole document.
 */
export function chartWorkbook(chart: BarChart): Uint8Array {
  return zipParts({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelationships}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(chart),
  })
}

/** Tells where in that workbook the chart's data stand. */
export function chartWorkbookCells(chart: BarChart): ChartCells {
  const last = chart.categories.length + 1
  return {
    sheet: sheetName,
    categories: `A2:A${last}`,
    series: chart.series.map((_, index) => {
      const column = columnName(index + 1)
      return { name: `${column}1`, values: `${column}2:${column}${last}` }
    }),
  }
}

const sheetName = 'Dữ liệu'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The second cell format shows two decimals. */
const stylesXml = `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetXml(chart: BarChart): string {
  const names = chart.series.map(({ name }, index) => textCell(columnName(index + 1), 1, name))
  const rows = chart.categories.map((category, index) => {
    const row = index + 2
    const cells = chart.series.map(({ values }, series) => {
      const figure = values[index]
      const decimal = figure === undefined ? null : chartedDecimal(figure)
      return decimal === null ? '' : `<c r="${columnName(series + 1)}${row}" s="1"><v>${decimal}</v></c>`
    })
    return `<row r="${row}">${textCell('A', row, category)}${cells.join('')}</row>`
  })
  return `${declaration}<worksheet xmlns="${spreadsheet}"><cols><col min="1" max="1" width="60" customWidth="1"/></cols><sheetData><row r="1">${names.join('')}</row>${rows.join('')}</sheetData></worksheet>`
}

function textCell(column: string, row: number, text: string): string {
  return `<c r="${column}${row}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function columnName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}
