/** Two columns or more that stand right before or right behind a column. */
export function runsBeside(columns: readonly number[], column: number): readonly (readonly number[])[] {
  const at = columns.indexOf(column)
  const before = columns.slice(0, at).reverse()
  const behind = columns.slice(at + 1)
  return [before, behind].flatMap((side) => side.flatMap((_, last) => (last === 0 ? [] : [side.slice(0, last + 1)])))
}
