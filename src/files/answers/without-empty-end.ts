/** The names of a header without the empty ones behind the last. */
export function withoutEmptyEnd(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((name) => name !== '') + 1)
}
