import { isError } from '../../fault.ts'
import { Problem } from '../../problem.ts'
import { sheetsOfFile } from '../sheets/sheet-rows.ts'
import type { DocumentReading } from './document-reading.ts'
import { sheetTable } from './sheet-table.ts'

/**
 * Reads a file of separated values as one table.
 *
 * @throws Problem `faulty-files` if it is no text in UTF-8
 * @throws WorkbookRefusal if there are too many rows
 */
export function readCsvDocument(bytes: Uint8Array, fileName: string): DocumentReading {
  const { sheets, faults } = sheetsOfFile({ name: fileName, bytes }, [])
  if (sheets.length === 0) throw new Problem('faulty-files', { faults: faults.filter(isError) })
  const blocks = sheets.flatMap(({ rows }) => {
    const numbered = rows().map(({ place, cells }) => ({ row: place.line, cells }))
    return sheetTable(numbered, { sheet: null, table: 1 }) ?? []
  })
  return { document: { blocks }, doubts: faults.some(isError) ? ['form'] : [] }
}
