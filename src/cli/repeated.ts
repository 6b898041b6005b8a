/** Gathers the values of an option that may be stated several times. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
