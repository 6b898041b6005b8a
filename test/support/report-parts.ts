import type {
  Block,
  FigureCell,
  Heading,
  Inline,
  ReportDocument,
  ReportTable,
} from '../../src/report/report-document.ts'

/** Every block of a report, those on sideways pages too. */
function blocksOf({ blocks }: Pick<ReportDocument, 'blocks'>): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'landscape' ? [block, ...blocksOf(block)] : [block]))
}

export function tablesOf(report: ReportDocument): readonly ReportTable[] {
  return blocksOf(report).filter((block) => block.kind === 'table')
}

export function headingsOf(report: ReportDocument): readonly Heading[] {
  return blocksOf(report).filter((block) => block.kind === 'heading')
}

export function figureCellsOf(report: ReportDocument): readonly FigureCell[] {
  const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  return cells.filter((cell) => cell.kind === 'figure-cell')
}

/** Every piece of text of a report: words, figures and references, footnotes opened. */
export function inlinesOf(report: ReportDocument): readonly Exclude<Inline, { kind: 'footnote' }>[] {
  return [report.summary, ...blocksOf(report).flatMap(textsOf)].flatMap(opened)
}

function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells)
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...cells.map((cell) => (cell.kind === 'figure-cell' ? [cell.figure] : cell.content)),
      ]
    }
    case 'chart':
      return [block.title, block.alternative, ...block.series.map(({ values }) => values)]
    case 'landscape':
      return []
  }
}

function opened(content: readonly Inline[]): readonly Exclude<Inline, { kind: 'footnote' }>[] {
  return content.flatMap((inline) => (inline.kind === 'footnote' ? opened(inline.content) : [inline]))
}

/** Running text as a reader sees it, no-break spaces as spaces. */
export function textOf(content: readonly Inline[]): string {
  return opened(content)
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
}

/** Paragraphs and items of lists as a reader sees them, tables left out. */
export function sentencesOf(report: ReportDocument): readonly string[] {
  return blocksOf(report).flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.content)]
    return block.kind === 'list' ? block.items.map(textOf) : []
  })
}
