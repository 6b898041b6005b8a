import type { SurveyEstimateView, UnitsFigureView } from '../../../contract/survey-api-views.ts'

/** A unit with the figure that is shown. */
export interface UnitRow {
  readonly id: string
  readonly value: number | null
  readonly estimate: SurveyEstimateView
  /** Undefined for a unit that is not ranked. */
  readonly ranked: NonNullable<UnitsFigureView['ranks']>['units'][number] | undefined
}

/** Units from the highest value; those of equal value as they are ranked, those without one last, by name. */
export function unitRows(units: readonly SurveyEstimateView[], ranks: UnitsFigureView['ranks']): readonly UnitRow[] {
  const ranked = new Map(ranks?.units.map((each) => [each.id, each]))
  const place = new Map([...ranked.keys()].map((id, at) => [id, at]))
  const rows = units.flatMap((estimate): UnitRow[] => {
    const id = estimate.domain
    return id === null ? [] : [{ id, value: estimate.value, estimate, ranked: ranked.get(id) }]
  })
  const last = Number.NEGATIVE_INFINITY
  return rows.toSorted((one, other) => {
    const apart = (other.value ?? last) - (one.value ?? last)
    if (apart > 0 || apart < 0) return apart
    return (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0) || one.id.localeCompare(other.id, 'vi')
  })
}
