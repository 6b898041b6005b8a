import { BorderStyle, type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}

/** Puts texts side by side in a table without borders or cell margins, two cells a row; widths are in twips. */
export function layoutTable(
  widths: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): FileChild {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((cell, index) => toCell(cell, widths[index])) }),
    ),
  })
}

function toCell(paragraphs: readonly Paragraph[], width: number | undefined): TableCell {
  return new TableCell({
    children: paragraphs.length === 0 ? [new Paragraph({})] : paragraphs,
    ...(width !== undefined && { width: { size: width, type: WidthType.DXA } }),
  })
}
