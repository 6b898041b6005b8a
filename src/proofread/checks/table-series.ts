import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Cell, Table } from '../text/finished-document.ts'

/** Heads of tables in which a year stands twice, and numbers of rows that do not follow on each other. */
export const tableSeries: DocumentCheck = ({ document }) =>
  document.blocks.flatMap((block) =>
    block.kind === 'table' ? [...repeatedYears(block), ...skippedNumbers(block)] : [],
  )

function repeatedYears({ grid }: Table): readonly Claim[] {
  const [head = []] = grid
  const cells = head.flatMap((cell) => (cell && /^(?:năm )?20\d\d$/iu.test(cell.text.trim()) ? [cell] : []))
  return cells.flatMap((cell, at) => {
    const first = cells.findIndex(({ text }) => text.trim() === cell.text.trim())
    if (first === at) return []
    const steps = cells.map(({ text }) => Number(/20\d\d/.exec(text)?.[0]))
    const step = (steps[1] ?? 0) - (steps[0] ?? 0)
    const next = at === steps.length - 1 && Math.abs(step) === 1 ? `${(steps[at - 1] ?? 0) + step}` : null
    return [
      cellClaim(cell, /20\d\d/.exec(cell.text)?.[0] ?? '', {
        ...{ verdict: 'error', expected: next },
        why: { vi: `Cột ${cell.text.trim()} có hai lần.`, en: `There are two columns ${cell.text.trim()}.` },
        suggestion: { vi: 'Sửa năm của cột.', en: 'Mend the year of the column.' },
      }),
    ]
  })
}

/** One number that is skipped in a column of numbers is a row that was left out, or a slip. */
function skippedNumbers({ grid }: Table): readonly Claim[] {
  const numbered = grid.flatMap((row) => {
    const [cell] = row
    return cell && /^\d{1,3}\.?$/.test(cell.text.trim()) ? [{ cell, number: Number.parseInt(cell.text, 10) }] : []
  })
  if (
    numbered.length < 3 ||
    numbered[0]?.number !== 1 ||
    !/^(?:stt|tt|số tt|#)$/iu.test(grid[0]?.[0]?.text.trim() ?? '')
  )
    return []
  return numbered.flatMap(({ cell, number }, at) => {
    const before = numbered[at - 1]?.number
    if (before === undefined || number !== before + 2) return []
    return [
      cellClaim(cell, cell.text.trim(), {
        ...{ verdict: 'note', expected: `${before + 1}` },
        why: { vi: `Số thứ tự nhảy từ ${before} sang ${number}.`, en: `Numbers go from ${before} to ${number}.` },
        suggestion: { vi: 'Kiểm tra xem có thiếu dòng không.', en: 'See whether a row is missing.' },
      }),
    ]
  })
}

function cellClaim(
  { text, place }: Cell,
  printed: string,
  told: Pick<Claim, 'verdict' | 'expected' | 'why' | 'suggestion'>,
): Claim {
  const start = text.indexOf(printed)
  return plainClaim(
    { text, place },
    { start, end: start + printed.length, text: printed },
    { kind: 'series', arithmetic: '', ...told },
  )
}
