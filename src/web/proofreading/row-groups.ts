/** Rows that merged cells hold together: one alone where none reaches further down. */
export function rowGroups<R extends { readonly cells: readonly ({ readonly rows: number } | null)[] }>(
  rows: readonly R[],
): readonly (readonly R[])[] {
  const groups: R[][] = []
  let open = 0
  for (const row of rows) {
    if (open > 0) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.cells.reduce((most, cell) => Math.max(most, (cell?.rows ?? 1) - 1), open - 1)
  }
  return groups
}
