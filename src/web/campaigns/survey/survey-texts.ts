import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import { formatDecimal } from '../../parts/format.ts'
import type { Messages } from '../../parts/use-messages.ts'
import type { WebLanguage } from '../../parts/words.ts'

/** Writes an estimate as the language does; a missing one is a dash, never zero. */
export function numberText(value: number | null, language: WebLanguage, decimals = 2): string {
  return formatDecimal(value === null ? null : value.toFixed(decimals), language, { decimals })
}

export function megabytesText(bytes: number, language: WebLanguage): string {
  const [size, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'kB'] : [bytes / 2 ** 20, 'MB']
  return formatDecimal(size.toFixed(1), language, { decimals: 1, unit })
}

/** What a figure is called: its official name, or its kind and code. */
export function figureName({ kind, id, name }: SurveyEstimateView, { t }: Messages): string {
  if (kind === 'overall') return t('survey.kindIs.overall')
  return name === null ? `${t(`survey.kindIs.${kind}`)} ${id}` : `${id}. ${name}`
}

/** Doubts that the sentence of a figure without anything to go by tells as well. */
const toldByLabel: readonly string[] = ['no-degrees-of-freedom', 'no-answers']

/** Why a figure is labelled as it is, and what else was doubtful. */
export function whyText({ why, reason, warnings }: SurveyEstimateView, { t, language }: Messages): string {
  const isTold = why !== '' && reason.kind === 'nothing-to-go-by'
  const others = warnings.filter(({ code }) => !isTold || !toldByLabel.includes(code))
  const doubts = others.map(({ code, strata = 0, share = 0 }) =>
    t(`survey.warning.${code}`, { strata, share: numberText(100 * share, language, 1) }),
  )
  return [why, ...doubts].filter((text) => text !== '').join('; ')
}

/** The interval of a figure in words. */
export function intervalText({ ciLow, ciHigh }: SurveyEstimateView, level: number, { t, language }: Messages): string {
  if (ciLow === null || ciHigh === null) return t('survey.noInterval')
  const [low, high] = [numberText(ciLow, language), numberText(ciHigh, language)]
  return t('survey.interval', { level: Math.round(100 * level), low, high })
}

/** The interval of a figure in the fewest signs; null without one. */
export function rangeText({ ciLow, ciHigh }: SurveyEstimateView, { t, language }: Messages): string | null {
  if (ciLow === null || ciHigh === null) return null
  return t('survey.intervalIs', { low: numberText(ciLow, language), high: numberText(ciHigh, language) })
}

/** Ranks that a unit may have. */
export function rankSetText(
  { best, worst }: { readonly best: number; readonly worst: number },
  { t }: Messages,
): string {
  return best === worst ? String(best) : t('survey.setIs', { best, worst })
}
