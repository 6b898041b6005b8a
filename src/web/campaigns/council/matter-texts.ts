import type { CouncilMatterView } from '../../../contract/campaign-api-views.ts'
import { formatDecimal } from '../../parts/format.ts'
import type { Messages } from '../../parts/use-messages.ts'

/** A vote in words. */
export function voteText(
  { choice, points }: Pick<CouncilMatterView['votes'][number], 'choice' | 'points'>,
  { t, language }: Messages,
): string {
  return t(`council.choice.${choice}`, { points: formatDecimal(points, language) })
}

/** In words what the votes amount to, or what was decided. */
export function outcomeText(outcome: NonNullable<CouncilMatterView['verdict']>, { t, language }: Messages): string {
  const { outcome: kind, points, for: inFavour, against } = outcome
  const text = formatDecimal(points, language)
  return kind === null
    ? t('council.points', { points: text })
    : t(`council.${kind}`, { points: text, for: inFavour, against })
}
