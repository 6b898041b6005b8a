import type { Fault } from '../../fault.ts'
import { decodeText } from '../decode-text.ts'
import { findDelimiter } from '../find-delimiter.ts'
import type { SourceFile } from '../source-file.ts'
import type { AnswerTable } from './answer-table.ts'
import { plainTable } from './plain-table.ts'
import { quotedTable } from './quoted-table.ts'

/**
 * Reads a table of answers, in which any columns may stand.
 *
 * @param known column names by which the delimiter is found
 * @returns table null, with faults, if the file holds no readable table
 */
export function readAnswerTable(
  file: SourceFile,
  known: readonly string[],
): { readonly table: AnswerTable | null; readonly faults: readonly Fault[] } {
  const { text, faults } = decodeText(file)
  if (text === null) return { table: null, faults }
  const delimiter = findDelimiter(text, known)
  const plain = plainTable(file.name, text, delimiter)
  const split = plain ? { table: plain, faults: [] } : quotedTable(file.name, text, delimiter)
  if (split.table && split.table.rows > 0) return { table: split.table, faults: [...faults, ...split.faults] }
  const place = { file: file.name, line: 0, column: 0 }
  const hasHeader = (split.table?.header.length ?? 0) > 0
  const empty: Fault = hasHeader
    ? { code: 'no-rows', place, details: {} }
    : { code: 'empty-file', place, details: { expected: known.join(', ') } }
  return { table: null, faults: split.faults.length > 0 ? [...faults, ...split.faults] : [...faults, empty] }
}
