import { describe, expect, test } from 'vitest'
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts'
import type { BarChart } from '../../../src/report/report-document.ts'
import { input, reportOf, tableOf } from '../../support/calculated-report.ts'
import { convertWithOffice } from '../../support/office.ts'
import { figure, text } from '../../support/sample-report.ts'
import { partsOf, readWorkbook } from '../../support/workbook.ts'
import { findXmlFault } from '../../support/xml.ts'

function chart(id: string, values: readonly (string | null)[]): BarChart {
  return {
    kind: 'chart',
    id,
    title: [text(`Điểm "${id}" & <bậc>`)],
    alternative: [text('Hai thanh, mỗi năm một thanh.')],
    unit: 'điểm',
    categories: ['Thể chế', 'Tài chính công & <khác>'],
    series: [
      { name: 'Năm trước', values: [figure('9.73'), figure('8.5')] },
      { name: 'Năm nay', values: values.map((value) => figure(value)) },
    ],
  }
}

const table = tableOf('Bảng', [['a', input('a', '1')]])
const report = reportOf(table, chart('một', ['9.005', null]), {
  kind: 'landscape',
  blocks: [chart('hai', ['7.25', '-6.5'])],
})

describe('the charts of the workbook', async () => {
  const bytes = await renderXlsx(report)
  const parts = partsOf(bytes)

  test('each is a native part that the drawing of its sheet names, and all parts are well-formed', () => {
    expect(parts['xl/charts/chart1.xml']).toContain('<c:barChart>')
    expect(parts['xl/charts/chart2.xml']).toContain('<c:barChart>')
    expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('Target="../charts/chart2.xml"')
    expect(parts['xl/worksheets/_rels/sheet3.xml.rels']).toContain('Target="../drawings/drawing1.xml"')
    expect(parts['xl/worksheets/sheet3.xml']).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/)
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/charts/chart2.xml"')
    for (const [path, xml] of Object.entries(parts)) expect(findXmlFault(xml), path).toBeUndefined()
  })

  test('each draws the cells that hold its categories and values', async () => {
    const sheet = (await readWorkbook(bytes)).getWorksheet('Biểu đồ')!
    const second = parts['xl/charts/chart2.xml']!
    const [, row] = /<c:f>'Biểu đồ'!\$C\$(\d+):\$C\$\d+<\/c:f>/.exec(second)!
    const first = Number(row)
    expect([first, first + 1].map((number) => sheet.getCell(number, 3).value)).toEqual([7.25, -6.5])
    expect(sheet.getCell(first - 1, 3).value).toBe('Năm nay')
    expect(sheet.getCell(first + 1, 1).value).toBe('Tài chính công & <khác>')
  })

  test('a figure is charted as it is printed, and a missing one leaves its cell empty', async () => {
    const sheet = (await readWorkbook(bytes)).getWorksheet('Biểu đồ')!
    expect([3, 4].map((number) => sheet.getCell(number, 3).value)).toEqual([9.01, null])
  })

  test('no two lie on one another, and each has words for those who do not see it', () => {
    const drawing = parts['xl/drawings/drawing1.xml']!
    const anchors = [...drawing.matchAll(/<xdr:row>(\d+)<.*?cy="(\d+)"/g)].map(([, row, height]) => {
      return { top: Number(row) * 15, bottom: Number(row) * 15 + Number(height) / 12_700 }
    })
    expect(anchors).toHaveLength(2)
    expect(anchors[1]!.top).toBeGreaterThan(anchors[0]!.bottom)
    expect(drawing.match(/descr="Hai thanh, mỗi năm một thanh\."/g)).toHaveLength(2)
  })

  test('a spreadsheet program opens them and keeps them', async () => {
    const saved = partsOf(await convertWithOffice({ bytes, ending: 'xlsx' }, 'xlsx'))
    const charts = Object.keys(saved).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    expect(charts).toHaveLength(2)
    expect(charts.map((path) => saved[path]).join()).toContain('<c:v>-6.5</c:v>')
  })
})

test('a report without charts has no sheet for them', async () => {
  const bytes = await renderXlsx(reportOf(table))
  expect((await readWorkbook(bytes)).getWorksheet('Biểu đồ')).toBeUndefined()
  expect(Object.keys(partsOf(bytes)).filter((path) => /chart|drawing/.test(path))).toEqual([])
})

test.each(['<a><b></a></b>', '<a>', '<a/><b/>', '<a>1 & 2</a>', '<a x="1" x="2"/>', '<a x="<"/>', '<a>1 < 2</a>', ''])(
  'a part that is not well-formed would be noticed: %s',
  (xml) => {
    expect(findXmlFault(xml)).toBeDefined()
  },
)
