import type { SheetFaultView } from '../../contract/campaign-api-views.ts'

/** A row of a sheet beside what is there now. */
export interface PreviewRow {
  readonly line: number
  readonly state: 'unchanged' | 'new' | 'changed' | 'cleared' | 'stale'
}

/** What a sheet would do. */
export interface SheetPreview<R extends PreviewRow> {
  readonly rows: readonly R[]
  readonly faults: readonly SheetFaultView[]
}

/** How many rows would do what. */
export function countsOf(rows: readonly PreviewRow[]): Readonly<Record<PreviewRow['state'], number>> {
  const counts = { unchanged: 0, new: 0, changed: 0, cleared: 0, stale: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}

/** Why a sheet cannot be entered; undefined if it can. */
export function hindranceOf({ rows, faults }: SheetPreview<PreviewRow>): 'errors' | 'stale' | 'nothing' | undefined {
  if (faults.some(({ isError }) => isError)) return 'errors'
  const counts = countsOf(rows)
  if (counts.stale > 0) return 'stale'
  return counts.new + counts.changed + counts.cleared === 0 ? 'nothing' : undefined
}
