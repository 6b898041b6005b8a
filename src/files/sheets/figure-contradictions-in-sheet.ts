import type { PresentFigure } from '../../contract/sheet-figures.ts'
import type { Fault, Place } from '../../fault.ts'
import type { Figures, SubCriterion } from '../../framework/framework.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { figureContradictions } from '../figure-contradictions.ts'
import { exactOrNull, type FigurePreview } from './figure-import.ts'

/**
 * Finds parts above their whole, as it would be after the import: figures that the sheet does not give count as they are
 * now. What the sheet leaves unchanged is not held against it.
 */
export function contradictionsInSheet(
  items: readonly SubCriterion[],
  preview: readonly FigurePreview[],
  present: readonly PresentFigure[],
): readonly Fault[] {
  const rows = groupedBy(preview, ({ code }) => code)
  const now = groupedBy(present, ({ code }) => code)
  return items.flatMap((item) => {
    const changed = (rows.get(item.code) ?? []).filter(({ state }) => state !== 'unchanged')
    const [first] = changed
    if (!first) return []
    const figures: Figures = Object.fromEntries([
      ...(now.get(item.code) ?? []).map(({ figure, value }) => [figure, exactOrNull(value)] as const),
      ...changed.map(({ figure, to }) => [figure, exactOrNull(to.value)] as const),
    ])
    const places = new Map<string, Place>(changed.map(({ figure, place }) => [figure, place]))
    return figureContradictions(item, figures, (figure) => places.get(figure) ?? first.place)
  })
}
