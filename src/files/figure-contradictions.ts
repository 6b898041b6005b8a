import type { Fault, Place } from '../fault.ts'
import type { Figures, SubCriterion } from '../framework/framework.ts'
import { type Exact, sum } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'

/**
 * Finds figures that contradict each other: a part above its total, or parts that do not overlap and together exceed it.
 * Missing figures are passed over.
 *
 * @param placeOf where the figure with this code stands
 */
export function figureContradictions(
  item: SubCriterion,
  figures: Figures,
  placeOf: (figure: string) => Place,
): readonly Fault[] {
  const totals = [...new Set(item.figures.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf])))]
  return totals.flatMap((total) => {
    const totalValue = figures[total] ?? null
    if (totalValue === null) return []
    const parts = item.figures.filter(({ partOf }) => partOf === total)
    const fault = (part: string, partValue: Exact, place: Place): Fault => ({
      code: 'part-exceeds-total',
      place,
      details: { part, partValue: shown(partValue), total: nameOf(item, total), totalValue: shown(totalValue) },
    })
    const single = parts.flatMap(({ code, name }) => {
      const value = figures[code] ?? null
      return value && value.compare(totalValue) > 0 ? [fault(name, value, placeOf(code))] : []
    })
    if (single.length > 0) return single

    const disjoint = parts.filter((part) => part.disjoint && figures[part.code])
    const together = sum(disjoint.flatMap(({ code }) => figures[code] ?? []))
    const last = disjoint.at(-1)
    const names = disjoint.map(({ name }) => name).join(' + ')
    return last && together.compare(totalValue) > 0 ? [fault(names, together, placeOf(last.code))] : []
  })
}

function nameOf({ figures }: SubCriterion, code: string): string {
  return figures.find((figure) => figure.code === code)?.name ?? code
}

function shown(value: Exact): string {
  return formatNumber(value, { decimals: 6, zeros: 'atMost' })
}
