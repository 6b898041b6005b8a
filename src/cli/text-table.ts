/** A column of a table in the terminal. */
export interface TextColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Takes the width that is left over; its text is cut to fit. One column at the most. */
  readonly flexible?: boolean
}

const gap = '  '
const narrowest = 12

/** Lays rows out in columns for the terminal. A row whose cell is longer than the column leaves room for is cut with "…". */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const natural = columns.map(({ title }, index) => longest([title, ...rows.map((row) => row[index] ?? '')]))
  const fixed = natural.reduce((total, each, index) => total + (columns[index]?.flexible ? 0 : each), 0)
  const rest = Math.max(narrowest, width - fixed - gap.length * (columns.length - 1))
  const widths = natural.map((each, index) => (columns[index]?.flexible ? Math.min(each, rest) : each))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => fitted(cells[index] ?? '', widths[index] ?? 0, align))
      .join(gap)
      .trimEnd()
  return [line(columns.map(({ title }) => title)), widths.map((each) => '─'.repeat(each)).join(gap), ...rows.map(line)]
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => [...text].length))
}

function fitted(text: string, width: number, align: 'left' | 'right'): string {
  const characters = [...text]
  const cut = characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text
  const padding = ' '.repeat(Math.max(0, width - [...cut].length))
  return align === 'left' ? cut + padding : padding + cut
}
