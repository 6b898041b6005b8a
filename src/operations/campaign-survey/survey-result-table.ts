import { reliabilitySentence } from '../../contract/reliability-sentence.ts'
import type { Language } from '../../fault.ts'
import { figureKey } from '../../survey/estimate/figure-name.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'
import type { SurveyResultReading } from './read-survey-result.ts'
import { surveyResultWords } from './survey-result-words.ts'

/** A cell of a table that people work on with: text, a number, or nothing. */
export type TableCell = string | number | null

export interface SurveyResultTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * Every figure of every unit of a result, a row each, with the ranks beside each that is ranked. Names of criteria are official. Degrees of
 * freedom of intervals have a column where any differ from those of the units.
 */
export function surveyResultTable({ content, nameOf }: SurveyResultReading, language: Language): SurveyResultTable {
  const ranked = new Map(rankedIn(content))
  const { header, intervalDf, headerAfter } = surveyResultWords[language]
  const hasIntervalDf = content.estimates.some((each) => each.intervalDf !== each.df)
  const rows = content.estimates.map((each) => {
    const unit = ranked.get(figureKey(each))?.get(each.domain ?? '')
    const places = unit && [unit.rank, ...setOf(unit.marginal), ...setOf(unit.simultaneous), unit.tier]
    const figure = figureCells(each, nameOf(each) ?? '', language)
    const freedom = hasIntervalDf ? [each.intervalDf] : []
    const trust = trustCells(each, content.primaryUnit, language)
    return [...figure, ...freedom, ...trust, ...(places ?? [null, null, null, null, null, null])]
  })
  return { header: [...header, ...(hasIntervalDf ? [intervalDf] : []), ...headerAfter], rows }
}

/** Of each figure by its key the ranks of units, by their names. */
function rankedIn({ figure, ranks, otherRanks }: SurveyResultReading['content']) {
  const overall = ranks && figure !== null ? [{ kind: 'overall' as const, id: figure, units: ranks.units }] : []
  return [...overall, ...otherRanks].map(
    (each) => [figureKey(each), new Map(each.units.map((unit) => [unit.id, unit]))] as const,
  )
}

function setOf({ best, worst }: { readonly best: number; readonly worst: number }) {
  return [best, worst]
}

function figureCells(each: LabelledEstimate, name: string, language: Language): readonly TableCell[] {
  const { everybody, kinds } = surveyResultWords[language]
  return [
    ...[each.domain ?? everybody, kinds[each.kind], each.id, name, each.n, each.unanswered],
    ...[each.value, each.standardError, each.ciLow, each.ciHigh, each.deff, each.df],
  ]
}

/** How far a figure can be trusted, and why. */
function trustCells(each: LabelledEstimate, unit: string | null, language: Language): readonly TableCell[] {
  const why = [reliabilitySentence(each, unit, language), ...lacking(each, language)]
  return [surveyResultWords[language].labels[each.label], why.filter((text) => text !== '').join('; ')]
}

/** That a total is of those who answered only. */
function lacking({ warnings }: LabelledEstimate, language: Language): readonly string[] {
  const { answered } = surveyResultWords[language]
  return warnings.flatMap((each) =>
    each.code === 'total-of-answered' ? [answered({ share: percentText(each.share, language) })] : [],
  )
}

function percentText(share: number, language: Language): string {
  return `${decimalText((100 * share).toFixed(1), language)} %`
}

/** A decimal as the language, and spreadsheets in it, write it. */
export function decimalText(plain: string, language: Language): string {
  return language === 'vi' ? plain.replace('.', ',') : plain
}
