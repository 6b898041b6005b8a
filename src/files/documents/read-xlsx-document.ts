import { openWorkbook } from '../sheets/open-workbook.ts'
import type { DocumentReading } from './document-reading.ts'
import type { DoubtCode } from './doubts.data.ts'
import { sheetTable } from './sheet-table.ts'

/**
 * Reads a workbook (.xlsx): each sheet that is shown is a table, with its cells as the sheet shows them.
 *
 * @throws WorkbookRefusal if it is damaged, too large or has macros
 */
export function readXlsxDocument(bytes: Uint8Array, fileName: string): DocumentReading {
  const { sheets, linksToOtherFiles } = openWorkbook(fileName, bytes, { asShown: true })
  const doubts = new Set<DoubtCode>(linksToOtherFiles ? ['links'] : [])
  if (sheets.some(({ hidden }) => hidden)) doubts.add('hidden')
  const shown = sheets.filter(({ hidden }) => !hidden)
  const blocks = shown.flatMap(({ name, rows }, index) => {
    const all = rows()
    const visible = all.filter(({ hidden }) => !hidden)
    const columns = all[0]?.hiddenColumns ?? []
    const isHidden = (column: number) => columns.some(({ first, last }) => column >= first && column <= last)
    const hasHidden = columns.length > 0 && all.some(({ cells }) => [...cells.keys()].some(isHidden))
    if (visible.length < all.length || hasHidden) doubts.add('hidden')
    return sheetTable(visible, { sheet: name, table: index + 1, ...(hasHidden && { isHidden }) }) ?? []
  })
  return { document: { blocks }, doubts: [...doubts] }
}
