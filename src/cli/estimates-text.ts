import { intervalOnScale, isBeyondScale } from '../contract/interval-on-scale.ts'
import { reliabilitySentence } from '../contract/reliability-sentence.ts'
import type { Language } from '../fault.ts'
import type { IndexFormula } from '../framework/framework.ts'
import { groupedBy } from '../number/grouped-by.ts'
import type { SurveyEstimates } from '../operations/surveys/estimate-answers.ts'
import type { LabelledEstimate } from '../operations/surveys/labelled-estimate.ts'
import { type TextColumn, textTable } from '../render/text/text-table.ts'
import { reliableThresholds } from '../survey/reliability/reliability.ts'
import { shownNumber } from './shown-number.ts'
import { type SurveyMessages, surveyMessages } from './survey-messages.ts'

/** Estimates as readable tables for the terminal, one a domain, and under each why a figure is not reliable. */
export function estimatesText(
  { formula, scale, primaryUnit, estimates }: SurveyEstimates,
  language: Language,
  width: number,
): string[] {
  const say = surveyMessages[language]
  const domains = [...new Set(estimates.map(({ domain }) => domain))]
  const hasIntervalDf = estimates.some(({ df, intervalDf }) => df !== intervalDf)
  const head = formula === null ? [] : [`${say.formula}: ${formula}${scale ? `, ${say.scale(scale)}` : ''}`, '']
  const tables = domains.flatMap((domain) => [
    domain ?? say.all,
    ...domainTable(
      estimates.filter((each) => each.domain === domain),
      { formula, say, width, hasIntervalDf, why: (each) => reliabilitySentence(each, primaryUnit, language) },
    ),
    '',
  ])
  return [...head, ...tables.slice(0, -1)]
}

interface Shown {
  readonly formula: IndexFormula | null
  readonly say: SurveyMessages
  readonly width: number
  /** Whether intervals of any figure rest on other degrees of freedom than those of the units. */
  readonly hasIntervalDf: boolean
  /** Why a figure has its label. */
  readonly why: (estimate: LabelledEstimate) => string
}

function domainTable(estimates: readonly LabelledEstimate[], shown: Shown): string[] {
  const { formula, say, width, hasIntervalDf, why } = shown
  const { kind, id, label, intervalDf, ...numbers } = say.columns
  const columns: readonly TextColumn[] = [
    { title: kind, align: 'left' },
    { title: id, align: 'left', flexible: true },
    ...[...Object.values(numbers), ...(hasIntervalDf ? [intervalDf] : [])].map(
      (title): TextColumn => ({ title, align: 'right' }),
    ),
    { title: label, align: 'left' },
  ]
  const onScale = estimates.map((each) => intervalOnScale(each, formula))
  const rows = onScale.map((each) => [
    say.kinds[each.kind],
    each.id,
    shownNumber(each.n, 0),
    ...[each.value, each.standardError, each.ciLow, each.ciHigh, each.deff].map((value) => shownNumber(value, 2)),
    shownNumber(each.df, 0),
    ...(hasIntervalDf ? [shownNumber(each.intervalDf, 1)] : []),
    say.labels[each.label],
  ])
  const cut = estimates.filter((each) => isBeyondScale(each, formula)).map(({ id }) => id)
  const cutLines = cut.length > 0 ? [say.cut(cut)] : []
  return [...textTable(columns, rows, width), ...noteLines(estimates, say, why), ...cutLines]
}

/** The numbers of figures that are reliable stand in the table: what they meet is said once for all of them. */
function noteLines(estimates: readonly LabelledEstimate[], say: SurveyMessages, why: Shown['why']): string[] {
  const notes = estimates.flatMap((each) => {
    const reason = each.label === 'reliable' ? say.met(reliableThresholds) : why(each)
    return [reason, ...each.warnings.map(say.warning)].map((note) => ({ id: each.id, note }))
  })
  const byNote = groupedBy(notes, ({ note }) => note)
  const whose = (figures: readonly { readonly id: string }[]) =>
    figures.length === estimates.length ? say.allFigures : figures.map(({ id }) => id).join(', ')
  return [...byNote].map(([note, figures]) => `${say.notes} (${whose(figures)}): ${note}`)
}
