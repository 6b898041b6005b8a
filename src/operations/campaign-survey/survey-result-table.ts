import type { Language } from '../../fault.ts'
import type { ReliabilityReason } from '../../survey/reliability/reliability.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'
import type { SurveyResultReading } from './read-survey-result.ts'
import { surveyResultWords } from './survey-result-words.ts'

/** A cell of a table that people work on with: text, a number, or nothing. */
export type TableCell = string | number | null

export interface SurveyResultTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Every figure of every unit of a result, a row each, with the ranks beside the ranked one. Names of criteria are official. */
export function surveyResultTable({ content, nameOf }: SurveyResultReading, language: Language): SurveyResultTable {
  const ranked = new Map(content.ranks?.units.map((unit) => [unit.id, unit]))
  const rows = content.estimates.map((each) => {
    const unit = each.kind === 'overall' && each.domain !== null ? ranked.get(each.domain) : undefined
    const places = unit && [unit.rank, ...setOf(unit.marginal), ...setOf(unit.simultaneous), unit.tier]
    const figure = figureCells(each, nameOf(each) ?? '', language)
    return [...figure, ...(places ?? [null, null, null, null, null, null])]
  })
  return { header: surveyResultWords[language].header, rows }
}

function setOf({ best, worst }: { readonly best: number; readonly worst: number }) {
  return [best, worst]
}

function figureCells(each: LabelledEstimate, name: string, language: Language): readonly TableCell[] {
  const { everybody, kinds, labels } = surveyResultWords[language]
  return [
    ...[each.domain ?? everybody, kinds[each.kind], each.id, name, each.n, each.unanswered],
    ...[each.value, each.standardError, each.ciLow, each.ciHigh, each.deff, each.df],
    ...[
      labels[each.label],
      [whyOf(each.reason, language), ...lacking(each, language)].filter((text) => text !== '').join('; '),
    ],
  ]
}

/** That a total is of those who answered only. */
function lacking({ warnings }: LabelledEstimate, language: Language): readonly string[] {
  const { answered } = surveyResultWords[language].why
  return warnings.flatMap((each) =>
    each.code === 'total-of-answered' ? [answered({ share: percentText(each.share, language) })] : [],
  )
}

function percentText(share: number, language: Language): string {
  return `${decimalText((100 * share).toFixed(1), language)} %`
}

function whyOf(reason: ReliabilityReason, language: Language): string {
  const { why } = surveyResultWords[language]
  const percent = (share: number) => percentText(share, language)
  switch (reason.kind) {
    case 'none':
      return ''
    case 'nothing-to-go-by':
      return why.nothing
    case 'no-spread':
      return why.alike
    case 'degrees-of-freedom':
      return why.freedom(reason)
    case 'people':
      return why.people(reason)
    case 'variation':
      return why.variation({ found: percent(reason.found), allowed: percent(reason.allowed) })
  }
}

/** A decimal as the language, and spreadsheets in it, write it. */
export function decimalText(plain: string, language: Language): string {
  return language === 'vi' ? plain.replace('.', ',') : plain
}
