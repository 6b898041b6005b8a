import { cellOf, type Fault, type Place } from '../../fault.ts'

/** A row that was read, with what it is about and what it says. */
interface ReadRow {
  readonly key: string
  /** How people call what it is about. */
  readonly name: string
  readonly place: Place
  /** Two rows with the same text say the same. */
  readonly says: string
}

/** Keeps the first row about each thing: a warning for those that say the same again, an error for those that contradict it. */
export function withoutRepeatedRows<T extends ReadRow>(rows: readonly T[], faults: Fault[]): readonly T[] {
  const first = new Map<string, T>()
  return rows.filter((row) => {
    const before = first.get(row.key)
    if (!before) {
      first.set(row.key, row)
      return true
    }
    const details = { found: row.name, first: cellOf(before.place) }
    faults.push({ code: before.says === row.says ? 'repeated-row' : 'contradicting-row', place: row.place, details })
    return false
  })
}
