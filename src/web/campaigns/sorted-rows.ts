/** What rows are sorted by; null leaves them as they come. */
export type SortOrder = { readonly key: string; readonly descending: boolean } | null

interface Sortable<R> {
  readonly key: string
  readonly sortBy?: (row: R) => string | number | null
}

/** Sorts rows by a column: texts as Vietnamese does, numbers by size; rows without a value stand last both ways. */
export function sortedRows<R>(rows: readonly R[], columns: readonly Sortable<R>[], order: SortOrder): readonly R[] {
  const sortBy = columns.find(({ key }) => key === order?.key)?.sortBy
  if (!order || !sortBy) return rows
  return rows.toSorted((one, other) => compare(sortBy(one), sortBy(other), order.descending))
}

function compare(one: string | number | null, other: string | number | null, descending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const rising =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), 'vi', { numeric: true })
  return descending ? -rising : rising
}

/** Points as something to sort by: only their order counts. */
export function pointsOrder(points: string | null): number | null {
  return points === null ? null : Number(points)
}
