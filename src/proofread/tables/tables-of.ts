import type { FinishedDocument } from '../text/finished-document.ts'
import { type NumericTable, toNumericTable } from './numeric-table.ts'

const read = new WeakMap<FinishedDocument, readonly NumericTable[]>()

/** The tables of a document as numbers, read once a document. */
export function tablesOf(document: FinishedDocument): readonly NumericTable[] {
  const known = read.get(document)
  if (known) return known
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [toNumericTable(block)] : []))
  read.set(document, tables)
  return tables
}
