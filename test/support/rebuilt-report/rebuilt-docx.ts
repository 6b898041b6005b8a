import {
  Document,
  type FileChild,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { exact } from '../../../src/number/exact.ts'
import { chartParagraph } from '../../../src/render/docx/chart-drawing.ts'
import { chartRelationship } from '../../../src/render/docx/charts.ts'
import { finishPackage } from '../../../src/render/docx/finish-package.ts'
import { portraitPage } from '../../../src/render/docx/page.ts'
import type { BarChart } from '../../../src/report/report-document.ts'
import { sampleReport } from '../sample-report.ts'
import type { RebuiltBlock, RebuiltChart, RebuiltReport, RebuiltTable } from './rebuilt-block.ts'

/** Writes the rebuilt report as a Word document, with real footnotes, merged cells and a chart. */
export async function rebuiltDocx({ blocks, footnotes }: RebuiltReport): Promise<Uint8Array> {
  const notes = Object.entries(footnotes).map(([mark, lines]) => [
    mark,
    { children: lines.map((line) => paragraph(line)) },
  ])
  const document = new Document({
    footnotes: Object.fromEntries(notes),
    sections: [{ children: blocks.flatMap((block) => childrenOf(block)) }],
  })
  const archive = new Uint8Array(await Packer.toArrayBuffer(document))
  return finishPackage(archive, sampleReport(), blocks.filter((block) => block.kind === 'chart').map(barChart))
}

function childrenOf(block: RebuiltBlock): FileChild[] {
  if (block.kind === 'table') return [...(block.title === null ? [] : [paragraph(block.title)]), tableOf(block)]
  if (block.kind !== 'chart') return [paragraph(block.text)]
  return [chartParagraph(barChart(block), chartRelationship(1), 1, portraitPage), paragraph(block.title)]
}

function paragraph(text: string): Paragraph {
  const children = text
    .split(/\[\^(\d+)\]/)
    .map((part, index) => (index % 2 === 0 ? new TextRun(part) : new FootnoteReferenceRun(Number(part))))
  return new Paragraph({ children })
}

function tableOf({ rows, widths }: RebuiltTable): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((width / total) * 9000))
  const children = rows.map((cells, row) => {
    const shown = cells.flatMap((text, column) => {
      if (text === '^') return []
      const rowSpan = rows[row + 1]?.[column] === '^' ? 2 : 1
      const width = { size: columnWidths[column] ?? 0, type: WidthType.DXA }
      return [new TableCell({ rowSpan, width, children: text.split('\n').map((line) => paragraph(line)) })]
    })
    return new TableRow({ tableHeader: row === 0, children: shown })
  })
  return new Table({ columnWidths, rows: children })
}

function barChart({ title, categories, series }: RebuiltChart): BarChart {
  return {
    kind: 'chart',
    id: 'domains',
    title: [{ kind: 'text', text: title }],
    unit: 'điểm',
    alternative: [{ kind: 'text', text: title }],
    categories,
    series: series.map(({ name, values }) => ({
      name,
      values: values.map((text) => {
        const form = { decimals: 2, zeros: 'fixed' } as const
        return { kind: 'figure', value: exact(text.replace(',', '.')), form, text, source: 'domains' } as const
      }),
    })),
  }
}
