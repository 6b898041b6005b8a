import { Problem } from '../../problem.ts'
import { figureKey, figureName, isNamed } from '../../survey/estimate/figure-name.ts'

interface Figure {
  readonly kind: string
  readonly id: string
}

/**
 * Finds a figure of a survey by its id, or by its kind and id as in `part:I`; the overall index where none is named.
 *
 * @returns the figure, and the shortest name by which no other is meant
 * @throws Problem `not-found` with the figures that are there; `invalid-input` where several have the id
 */
export function requireFigure<F extends Figure>(
  all: readonly F[],
  wanted: string | null,
): { readonly figure: F; readonly name: string } {
  const different = [...new Map(all.map((each) => [figureKey(each), each])).values()]
  const found = different.filter((each) => (wanted === null ? each.kind === 'overall' : isNamed(each, wanted)))
  const [figure, ...others] = found
  if (!figure) {
    const known = different.map((each) => figureName(each, different))
    throw new Problem('not-found', { what: { vi: 'chỉ số', en: 'figure' }, id: wanted ?? 'overall', known })
  }
  if (others.length > 0) {
    const names = found.map(figureKey).join(', ')
    const expected = { vi: `một trong ${names}: các chỉ số này trùng mã`, en: `one of ${names}, which share a code` }
    throw new Problem('invalid-input', { where: '--figure', expected, got: wanted ?? 'overall' })
  }
  return { figure, name: figureName(figure, different) }
}
