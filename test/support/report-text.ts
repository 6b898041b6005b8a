import type { Block, Cell, Inline, ReportDocument, ReportTable } from '../../src/report/report-document.ts'

/** Writes a report as plain lines, in its order: what every format says, without any layout. */
export function reportText(report: ReportDocument): string {
  const { head, signature } = report
  return [
    ...[head.superiorAgency, head.issuingAgency, head.numberLine, head.nation, head.motto, head.placeAndDate, ''],
    ...[report.documentKind, line(report.summary), ''],
    ...report.blocks.flatMap(blockLines),
    ...['Nơi nhận:', ...report.recipients.map((recipient) => `- ${recipient}`), ''],
    ...[...signature.titleLines, signature.name ?? '(chữ ký)', ''],
  ].join('\n')
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.label} ${line(block.content)}`, '']
    case 'paragraph':
      return [line(block.content), '']
    case 'list':
      return [...block.items.map((item) => `- ${line(item)}`), '']
    case 'table':
      return tableLines(block)
    case 'chart':
      return [
        `[biểu đồ] ${line(block.title)} (${block.unit})`,
        line(block.alternative),
        ...block.categories.map((category, index) => {
          const bars = block.series.map(({ name, values }) => `${name} ${values[index]?.text}`)
          return `${category}: ${bars.join('; ')}`
        }),
        '',
      ]
    case 'landscape':
      return ['[trang ngang]', ...block.blocks.flatMap(blockLines), '[hết trang ngang]', '']
  }
}

function tableLines({ caption, sheetName, columns, rows }: ReportTable): string[] {
  return [
    `[bảng ${sheetName}] ${line(caption)}`,
    columns.map(({ title }) => line(title)).join(' | '),
    ...rows.map(({ role, cells }) => `${role === 'body' ? '' : `(${role}) `}${cells.map(cellText).join(' | ')}`),
    '',
  ]
}

function cellText(cell: Cell): string {
  if (cell.kind === 'text-cell') return line(cell.content)
  return cell.calculation ? `${cell.figure.text} =${cell.calculation.kind}` : cell.figure.text
}

function line(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'footnote' ? ` [chú thích: ${line(inline.content)}]` : inline.text))
    .join('')
}
