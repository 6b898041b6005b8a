import type { Fault, Place } from '../../fault.ts'

/**
 * What a row would do: nothing; enter something where there was nothing; change; take away. `stale` would change what
 * somebody else has changed since the template was made.
 */
export type ImportState = 'unchanged' | 'new' | 'changed' | 'cleared' | 'stale'

/** A row of an import beside what is there now. */
export interface ImportRow<T> {
  readonly place: Place
  readonly state: ImportState
  /** What is there now. */
  readonly from: T
  /** What would be there afterwards. */
  readonly to: T
}

/** What an import makes of a file: the entries and what each row would do, or no entries at all and the faults. */
export interface SheetImport<Entry, Row> {
  /** Of the rows that are not `unchanged`, in the order of the file; empty if a fault is an error. */
  readonly entries: readonly Entry[]
  /** Every row that could be read. */
  readonly preview: readonly Row[]
  readonly faults: readonly Fault[]
}
