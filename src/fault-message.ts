/** An entry of the catalogue of faults: how grave it is, and its text in the two languages that people read. */
export interface Message<D> {
  readonly severity: 'error' | 'warning'
  readonly vi: (details: D) => string
  readonly en: (details: D) => string
}

/** Ties the two texts of an entry to one type of details. */
export function message<D>(entry: Message<D>): Message<D> {
  return entry
}
