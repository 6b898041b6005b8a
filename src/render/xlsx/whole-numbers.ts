import type { Worksheet } from 'exceljs'
import { columnLetters } from '../../number/column-letters.ts'
import type { NumberForm } from '../../number/vietnamese-number.ts'
import type { ReportTable } from '../../report/report-document.ts'
import { wholeNumberFormat } from './number-format.ts'
import { firstBodyRow } from './workbook-content.ts'

interface Run {
  readonly column: number
  readonly first: number
  readonly last: number
  readonly form: NumberForm
}

/**
 * Shows 5 as "5" and not as "5," where up to so many decimals are shown: a format alone cannot, so a condition on the
 * value of the moment takes over.
 */
export function formatWholeNumbers(sheet: Worksheet, table: ReportTable): void {
  for (const [priority, { column, first, last, form }] of listRuns(table).entries()) {
    const cell = `${columnLetters(column)}${first}`
    const formulae = [`AND(ISNUMBER(${cell}),ROUND(${cell},${form.decimals})=ROUND(${cell},0))`]
    sheet.addConditionalFormatting({
      ref: `${cell}:${columnLetters(column)}${last}`,
      rules: [{ type: 'expression', priority: priority + 1, formulae, style: { numFmt: wholeNumberFormat(form) } }],
    })
  }
}

/** Lists the cells below one another that show no zeros at the end and have one form. */
function listRuns(table: ReportTable): Run[] {
  const runs: Run[] = []
  for (const index of table.columns.keys()) {
    for (const [rowIndex, row] of table.rows.entries()) {
      const cell = row.cells[index]
      if (cell?.kind !== 'figure-cell') continue
      const { form } = cell.figure
      if (form.zeros !== 'atMost' || form.decimals === 0) continue
      const run = { column: index + 1, first: firstBodyRow + rowIndex, last: firstBodyRow + rowIndex, form }
      const before = runs.at(-1)
      if (before !== undefined && continues(before, run)) runs[runs.length - 1] = { ...before, last: run.last }
      else runs.push(run)
    }
  }
  return runs
}

function continues(before: Run, run: Run): boolean {
  const sameFormat = JSON.stringify(before.form) === JSON.stringify(run.form)
  return before.column === run.column && before.last + 1 === run.first && sameFormat
}
