import { guardText } from '../contract/formula-guard.ts'

/**
 * Writes a table as comma-separated text with a header row; cells that hold a comma, a quote or a line break are quoted.
 * A cell that a spreadsheet would run as a formula stands behind an apostrophe, which `readTable` takes away again.
 */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map((cell) => quoted(guardText(cell))).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
