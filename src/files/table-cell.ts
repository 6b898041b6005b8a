import type { Place } from '../fault.ts'

/** One cell of a table: its text without blanks at the ends, '' where it is empty, and where it begins in the file. */
export interface TableCell {
  readonly text: string
  readonly place: Place
}
