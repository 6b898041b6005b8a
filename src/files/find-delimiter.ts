const delimiters = [',', ';', '\t'] as const

export type Delimiter = (typeof delimiters)[number]

/** The first line that is neither empty nor a comment; '' where there is none. */
export function firstLineOf(text: string): string {
  return /^(?![^\S\n]*"?[^\S\n]*#).*\S.*$/m.exec(text)?.[0] ?? ''
}

/**
 * Finds what separates the cells of a table from its header line: comma, semicolon (Excel with a Vietnamese locale) or
 * tab. The one that gives most of the known column names wins, then the one that gives most cells, then the comma.
 */
export function findDelimiter(text: string, columns: readonly string[]): Delimiter {
  const header = firstLineOf(text)
  const candidates = delimiters.map((delimiter) => {
    const names = header.split(delimiter).map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    return { delimiter, known: names.filter((name) => columns.includes(name)).length, cells: names.length }
  })
  const [best] = candidates.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  return best?.delimiter ?? ','
}
