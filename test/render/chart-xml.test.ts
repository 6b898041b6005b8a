import { describe, expect, test } from 'vitest'
import { type ChartCells, chartXml } from '../../src/render/chart-xml.ts'
import type { BarChart } from '../../src/report/report-document.ts'
import { figure, text } from '../support/sample-report.ts'

const cells: ChartCells = {
  sheet: "Điểm 'lĩnh vực'",
  categories: 'A2:A3',
  series: [
    { name: 'B1', values: 'B2:B3' },
    { name: 'C1', values: '$C$2:$C$3' },
  ],
}

function chart(now: readonly (string | null)[]): BarChart {
  return {
    kind: 'chart',
    id: 'domains',
    title: [text('Điểm & bậc')],
    alternative: [text('Hai thanh.')],
    unit: 'điểm',
    categories: ['Thể chế <1>', 'Tài chính công'],
    series: [
      { name: 'Năm trước', values: [figure('9.73'), figure('8.5')] },
      { name: 'Năm nay', values: now.map((value) => figure(value)) },
    ],
  }
}

describe('a chart part', () => {
  test('names the cells with absolute references and a quoted sheet', () => {
    const xml = chartXml(chart(['9', '8']), cells)
    expect(xml).toContain("<c:f>'Điểm ''lĩnh vực'''!$A$2:$A$3</c:f>")
    expect(xml).toContain("<c:f>'Điểm ''lĩnh vực'''!$C$2:$C$3</c:f>")
  })

  test('leaves a missing figure out and never draws it as 0', () => {
    const xml = chartXml(chart([null, '8.005']), cells)
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="1"><c:v>8.01</c:v></c:pt></c:numCache>')
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
  })

  test('starts at 0 unless something is below it', () => {
    expect(chartXml(chart(['9', '8']), cells)).toContain('<c:min val="0"/>')
    expect(chartXml(chart(['9', '-8']), cells)).not.toContain('<c:min ')
  })

  test('has its title in a workbook; in a text document the caption names it and a workbook is attached', () => {
    const inWorkbook = chartXml(chart(['9', '8']), cells)
    const inDocument = chartXml(chart(['9', '8']), cells, 'rId1')
    expect(inWorkbook).toContain('<a:t>Điểm &amp; bậc</a:t>')
    expect(inWorkbook).not.toContain('externalData')
    expect(inDocument).not.toContain('Điểm &amp; bậc')
    expect(inDocument).toContain('<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>')
  })

  test('refuses cells that do not cover every series', () => {
    expect(() => chartXml(chart(['9', '8']), { ...cells, series: cells.series.slice(1) })).toThrow('series 1')
  })
})
