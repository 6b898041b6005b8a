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

/** Every figure of every unit of a result, a row each, with the ranks beside each that is ranked. Names of criteria are official. */
export function surveyResultTable({ content, nameOf }: SurveyResultReading, language: Language): SurveyResultTable {
  const ranked = new Map(rankedIn(content))
  const rows = content.estimates.map((each) => {
    const unit = ranked.get(figureKey(each))?.get(each.domain ?? '')
    const places = unit && [unit.rank, ...setOf(unit.marginal), ...setOf(unit.simultaneous), unit.tier]
    const figure = figureCells(each, { name: nameOf(each) ?? '', unit: content.primaryUnit }, language)
    return [...figure, ...(places ?? [null, null, null, null, null, null])]
  })
  return { header: surveyResultWords[language].header, rows }
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

function figureCells(
  each: LabelledEstimate,
  { name, unit }: { readonly name: string; readonly unit: string | null },
  language: Language,
): readonly TableCell[] {
  const { everybody, kinds, labels } = surveyResultWords[language]
  return [
    ...[each.domain ?? everybody, kinds[each.kind], each.id, name, each.n, each.unanswered],
    ...[each.value, each.standardError, each.ciLow, each.ciHigh, each.deff, each.df],
    ...[
      labels[each.label],
      [reliabilitySentence(each, unit, language), ...lacking(each, language)].filter((text) => text !== '').join('; '),
    ],
  ]
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
