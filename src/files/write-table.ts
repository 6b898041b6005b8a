/**
 * Writes a table as comma-separated text with a header row; cells that hold a comma, a quote or a line break are quoted.
 * A cell that a spreadsheet would take for a formula stays what it is: it is data, and `readTable` reads it back.
 */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
