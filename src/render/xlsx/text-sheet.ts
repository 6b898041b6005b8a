import type { Workbook } from 'exceljs'
import type { Block, ReportDocument } from '../../report/report-document.ts'
import { writePlainText } from './plain-text-cell.ts'
import { rowHeight } from './row-height.ts'
import { alignment, font, pageNumbers, pageSetup } from './sheet-styles.ts'
import { sheetText } from './sheet-text.ts'

const width = 90

interface TextLine {
  readonly text: string
  readonly isHeading: boolean
}

/** The running text of a report, line by line, and the sheet that takes it. */
export interface SheetTexts {
  readonly name: string
  /** What the overview says of it. */
  readonly content: string
  readonly lines: readonly TextLine[]
}

/** The headings and paragraphs of a report in order; null where its workbook holds none. */
export function listTexts({ textSheetName, blocks }: ReportDocument): SheetTexts | null {
  if (textSheetName === undefined) return null
  return { name: textSheetName, content: 'Nội dung thuyết minh', lines: linesOf(blocks) }
}

function linesOf(blocks: readonly Block[]): readonly TextLine[] {
  return blocks.flatMap((block): readonly TextLine[] => {
    switch (block.kind) {
      case 'heading':
        return [{ text: `${block.label} ${sheetText(block.content)}`, isHeading: true }]
      case 'paragraph':
        return [{ text: sheetText(block.content), isHeading: false }]
      case 'list':
        return block.items.map((item) => ({ text: `– ${sheetText(item)}`, isHeading: false }))
      case 'landscape':
        return linesOf(block.blocks)
      default:
        return []
    }
  })
}

/** Adds the sheet of the running text: a line a row. */
export function addTextSheet(workbook: Workbook, { name, lines }: SheetTexts): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: pageSetup(false),
    headerFooter: pageNumbers,
    views: [{ showGridLines: false }],
  })
  sheet.columns = [{ width }]
  for (const { text, isHeading } of lines) {
    const row = sheet.addRow([])
    const cell = row.getCell(1)
    writePlainText(cell, text)
    cell.font = font({ bold: isHeading })
    cell.alignment = alignment('left')
    row.height = rowHeight([{ text, width }], isHeading)
  }
}
