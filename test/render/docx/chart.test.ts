import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import type { BarChart } from '../../../src/report/report-document.ts'
import { convertWithOffice } from '../../support/office.ts'
import { figure, sampleReport, text } from '../../support/sample-report.ts'
import { partOf } from '../../support/word-file.ts'

const chart: BarChart = {
  kind: 'chart',
  id: 'domains',
  title: [text('Điểm & bậc')],
  alternative: [text('Biểu đồ "thanh" của hai lĩnh vực.')],
  unit: 'điểm',
  categories: ['Cải cách thể chế', 'Cải cách tài chính công & ngân sách'],
  series: [
    { name: 'Năm trước', values: [figure('9.73'), figure(null)] },
    { name: 'Năm nay', values: [figure('9.435'), figure('8.5')] },
  ],
}

let file: Uint8Array
beforeAll(async () => {
  const second = { ...chart, id: 'second', categories: ['Một', 'Hai'] }
  file = await renderDocx({ ...sampleReport(), blocks: [chart, second] })
})

describe('a chart in the Word document', () => {
  test('is a native chart that the text refers to, with words for who does not see it', () => {
    const body = partOf(file, 'word/document.xml')
    expect(body).toMatch(/<c:chart [^>]*r:id="rIdChart1"/)
    expect(body).toContain('descr="Biểu đồ &quot;thanh&quot; của hai lĩnh vực."')
    expect(partOf(file, 'word/_rels/document.xml.rels')).toContain('Id="rIdChart2"')
    expect(partOf(file, '[Content_Types].xml')).toContain('/word/charts/chart2.xml')
    expect(partOf(file, 'word/charts/chart1.xml')).toContain('<c:v>Cải cách tài chính công &amp; ngân sách</c:v>')
  })

  test('carries a workbook with the same figures, a missing one as an empty cell', async () => {
    expect(partOf(file, 'word/charts/_rels/chart1.xml.rels')).toContain('../embeddings/chart1.xlsx')
    expect(await sheetOf('word/embeddings/chart1.xlsx')).toEqual([
      [null, 'Năm trước', 'Năm nay'],
      ['Cải cách thể chế', 9.73, 9.44],
      ['Cải cách tài chính công & ngân sách', null, 8.5],
    ])
    expect((await sheetOf('word/embeddings/chart2.xlsx'))[1]?.[0]).toBe('Một')
  })

  test('has a workbook that LibreOffice opens', async () => {
    const bytes = unzipSync(file)['word/embeddings/chart1.xlsx']!
    const table = await convertWithOffice({ bytes, ending: 'xlsx' }, 'csv:Text - txt - csv (StarCalc):44,34,76')
    expect(new TextDecoder().decode(table)).toContain('Cải cách thể chế,9.73,9.44')
  })
})

async function sheetOf(path: string): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook()
  const bytes = unzipSync(file)[path]!
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const sheet = workbook.getWorksheet('Dữ liệu')!
  const rows: unknown[][] = []
  sheet.eachRow((row) => {
    rows.push([1, 2, 3].map((column) => row.getCell(column).value))
  })
  return rows
}
