import type { Language } from './fault.ts'

/** What is said of a problem, from its details. */
type Texts<D> = Record<Language, (details: D) => string>

/** An entry of the catalogue of problems, whose details are of one type in both languages. */
export function texts<D>(entry: Texts<D>): Texts<D> {
  return entry
}
