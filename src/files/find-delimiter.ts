const delimiters = [',', ';', '\t'] as const

export type Delimiter = (typeof delimiters)[number]

/**
 * Finds what separates the cells of a table from its header line: comma, semicolon (Excel with a Vietnamese locale) or
 * tab. The one that gives most of the known column names wins, then the one that gives most cells, then the comma.
 */
export function findDelimiter(text: string, columns: readonly string[]): Delimiter {
  const header = text.split('\n').find((line) => line.trim() !== '' && !/^\s*"?\s*#/.test(line)) ?? ''
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
