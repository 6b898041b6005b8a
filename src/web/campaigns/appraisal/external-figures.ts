import type { CampaignItemView, ComparedRoundView } from '../../../contract/campaign-api-views.ts'
import { exact } from '../../../number/exact.ts'

/** A figure that another ministry gives, beside the one that the unit typed. */
export interface GivenBeside {
  readonly figure: string
  readonly name: string
  readonly typed: string | null
  readonly given: ComparedRoundView['external'][number]
  /** True also where the unit typed nothing. */
  readonly differs: boolean
}

/** The figures that other ministries give of a unit, in the order of the sub-criterion. */
export function givenBeside(
  { definition }: Pick<CampaignItemView, 'definition'>,
  { figures, external }: Pick<ComparedRoundView, 'figures' | 'external'>,
): readonly GivenBeside[] {
  return definition.figures.flatMap(({ code, name }) => {
    const given = external.find(({ figure }) => figure === code)
    if (!given) return []
    const typed = figures.find(({ figure }) => figure === code)?.value ?? null
    const differs = typed === null || !exact(typed).equals(exact(given.value))
    return [{ figure: code, name, typed, given, differs }]
  })
}
