import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { toResultsView } from '../../src/contract/results-view.ts'
import { exact } from '../../src/number/exact.ts'
import { formatNumber } from '../../src/number/vietnamese-number.ts'
import { scoreRound } from '../../src/operations/score-round.ts'
import { renderDocx } from '../../src/render/docx/render-docx.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportDocument } from '../../src/report/report-document.ts'
import { chiso, exampleFolder } from '../support/command-line.ts'
import { expectGolden } from '../support/golden.ts'
import { pdfLines } from '../support/pdf.ts'
import { reportText } from '../support/report-text.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { textOfPart } from '../support/word-file.ts'
import { cellAt, figureCells, readWorkbook, recalculate } from '../support/workbook.ts'

const folder = 'dien-bien-2024'

const formats = ['docx', 'pdf', 'xlsx'] as const
type Format = (typeof formats)[number]

let report: ReportDocument
let view: string
let files: Record<Format, Uint8Array>

async function makeFiles(): Promise<Record<Format, Uint8Array>> {
  const [docx, pdf, xlsx] = [await renderDocx(report), await renderPdf(report), await renderXlsx(report)]
  return { docx, pdf, xlsx }
}

beforeAll(async () => {
  const { results } = await scoreRound(exampleFolder)
  view = JSON.stringify(toResultsView(results), null, 2)
  report = buildReport(results)
  files = await makeFiles()
})

describe('the published round of Điện Biên', () => {
  test('has the kept results', () => expectGolden(`${folder}/score.json`, view))

  test('has the kept report', () => expectGolden(`${folder}/report.txt`, reportText(report)))

  test('has the kept words in the Word file', () => {
    const parts = ['word/document.xml', 'word/footnotes.xml']
    expectGolden(`${folder}/docx.txt`, parts.map((part) => `[${part}]\n${textOfPart(files.docx, part)}`).join('\n'))
  })

  test('has the kept lines in the PDF', () => {
    const pages = pdfLines(files.pdf).map((lines, index) => [`[trang ${index + 1}]`, ...lines].join('\n'))
    expectGolden(`${folder}/pdf.txt`, pages.join('\n'))
  })

  test('has the kept cells in the workbook', async () => {
    const workbook = await readWorkbook(files.xlsx)
    expectGolden(`${folder}/xlsx.txt`, cellsOf(workbook))
  })
})

/** A line for each cell that holds something: its place, its value or formula, its number format. */
function cellsOf(workbook: Workbook): string {
  return workbook.worksheets.flatMap((sheet) => [`[${sheet.name}]`, ...sheetLines(sheet)]).join('\n')
}

function sheetLines(sheet: Worksheet): string[] {
  const lines: string[] = []
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return
      const content = cell.formula ? `=${cell.formula} → ${cell.result}` : cell.text
      if (content !== '')
        lines.push([cell.address, content.replaceAll('\n', ' ⏎ '), cell.numFmt ?? ''].join('\t').trimEnd())
    }),
  )
  return lines
}

describe('the files of the report', () => {
  test('are the same bytes at another time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-12-31T23:59:58Z') })
    onTestFinished(() => void vi.useRealTimers())
    expect(different(await makeFiles())).toEqual([])
  })

  test('are the same bytes from a process in another time zone and another language', async () => {
    const out = temporaryFolder()
    const environment = { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }
    const { code, stderr } = await chiso(['report', exampleFolder, '--out', out], environment)
    expect([code, stderr]).toEqual([0, 'đang lập docx …\nđang lập pdf …\nđang lập xlsx …\n'])
    const written = (format: Format) => readFileSync(join(out, `bao-cao.${format}`))
    expect(different({ docx: written('docx'), pdf: written('pdf'), xlsx: written('xlsx') })).toEqual([])
  })

  test('hold every figure of the workbook as a spreadsheet program calculates it', async () => {
    const workbook = await recalculate(files.xlsx)
    const calculated = figureCells(report).filter(({ cell }) => cell.calculation !== undefined)
    const figures = calculated.map(({ cell, place }) => {
      const { result } = cellAt(workbook, place)
      const value = typeof result === 'number' ? exact(result.toFixed(12)) : null
      return {
        id: cell.id,
        sheet: place.sheet,
        calculated: formatNumber(value, cell.figure.form),
        printed: cell.figure.text,
      }
    })
    expect(new Set(figures.map(({ sheet }) => sheet)).size).toBeGreaterThan(3)
    expect(figures.length).toBeGreaterThan(100)
    expect(figures.filter((figure) => figure.calculated !== figure.printed)).toEqual([])
  })
})

/** The formats whose bytes are not those of the first time. */
function different(others: Record<Format, Uint8Array>): Format[] {
  return formats.filter((format) => Buffer.compare(files[format], others[format]) !== 0)
}
