import type { Fault } from '../fault.ts'

/** Puts faults in the order in which a person goes through the files: those of one file together, from top to bottom. */
export function inFileOrder(faults: readonly Fault[]): Fault[] {
  const files = [...new Set(faults.map(({ place }) => place.file))]
  return faults.toSorted(
    ({ place: a }, { place: b }) =>
      files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
}
