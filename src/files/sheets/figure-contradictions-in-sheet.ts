import type { PresentFigure } from '../../contract/sheet-figures.ts'
import type { Fault, Place } from '../../fault.ts'
import type { Figures, SubCriterion } from '../../framework/framework.ts'
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
  const rows = byCode(preview)
  const now = byCode(present)
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

function byCode<T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(each.code)
    if (group) group.push(each)
    else groups.set(each.code, [each])
  }
  return groups
}
