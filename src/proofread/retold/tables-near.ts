import type { FinishedDocument } from '../text/finished-document.ts'
import type { Passage } from '../text/passage.ts'
import { type ToldTable, toldTables } from './told-table.ts'

/** Tables and charts so many blocks away are what a paragraph tells of. */
const reach = 8

/** The tables and charts that a passage may retell. */
export function tablesNear(document: FinishedDocument, { block }: Passage): readonly ToldTable[] {
  return toldTables(document).filter((table) => Math.abs(table.block - block) <= reach)
}
