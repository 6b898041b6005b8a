import type { Block, BoundFigure, Inline, ReportDocument } from '../../src/report/report-document.ts'

/** Gathers every figure that a report shows: in text, footnotes, tables and charts. */
export function figuresOf(report: ReportDocument): BoundFigure[] {
  return [...inlineFigures(report.summary), ...report.blocks.flatMap(blockFigures)]
}

function blockFigures(block: Block): BoundFigure[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineFigures(block.content)
    case 'list':
      return block.items.flatMap(inlineFigures)
    case 'table': {
      const titles = [...block.caption, ...block.columns.flatMap(({ title }) => title)]
      const cells = block.rows.flatMap((row) => row.cells)
      const inCells = cells.flatMap((cell) =>
        cell.kind === 'figure-cell' ? [cell.figure] : inlineFigures(cell.content),
      )
      return [...inlineFigures(titles), ...inCells]
    }
    case 'chart':
      return [
        ...inlineFigures(block.title),
        ...inlineFigures(block.alternative),
        ...block.series.flatMap((s) => s.values),
      ]
    case 'landscape':
      return block.blocks.flatMap(blockFigures)
  }
}

function inlineFigures(content: readonly Inline[]): BoundFigure[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'footnote') return inlineFigures(inline.content)
    return inline.kind === 'figure' ? [inline] : []
  })
}
