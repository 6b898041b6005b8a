import type { FinishedDocument } from '../text/finished-document.ts'
import { readOnce } from '../text/read-once.ts'
import { type NumericTable, toNumericTable } from './numeric-table.ts'

/** The tables of a document as numbers, read once a document. */
export const tablesOf = readOnce(({ blocks }: FinishedDocument): readonly NumericTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [toNumericTable(block)] : [])),
)
