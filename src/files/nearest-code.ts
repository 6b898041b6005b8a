/**
 * Finds the known code that a person most likely meant: the one with the fewest letters added, left out, changed or
 * swapped, not minding case and marks. The first of several equally near ones.
 *
 * @returns undefined if none is near: more than a third of the letters differ.
 * @example nearestCode('Dien Bien', ['Lai Châu', 'Điện Biên']) // => 'Điện Biên'
 */
export function nearestCode(found: string, known: readonly string[]): string | undefined {
  const plain = plainLetters(found)
  const ranked = known
    .map((code) => ({ code, plainCode: plainLetters(code) }))
    .filter(({ plainCode }) => Math.abs(plainCode.length - plain.length) <= mostDiffering(plain))
    .map(({ code, plainCode }) => ({ code, distance: editDistance(plain, plainCode) }))
    .toSorted((a, b) => a.distance - b.distance)
  const [nearest] = ranked
  return nearest && nearest.distance <= mostDiffering(plain) ? nearest.code : undefined
}

function mostDiffering(plain: string): number {
  return Math.floor(plain.length / 3)
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** Edits between two words, where a swap of neighbours is one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        cost(above, column) + 1,
        cost(current, column - 1) + 1,
        cost(above, column - 1) + (same ? 0 : 1),
        swapped ? cost(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = above
    above = current
  }
  return cost(above, b.length)
}

function cost(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
