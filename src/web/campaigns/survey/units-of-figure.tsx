import { useId } from 'react'
import type { SurveyEstimateView, UnitsFigureView } from '../../../contract/survey-api-views.ts'
import { IntervalChart } from '../../charts/interval-chart.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { plainKinds } from './figure-order.ts'
import { figureName, numberText } from './survey-texts.ts'
import { toInterval } from './to-interval.ts'
import { unitRows } from './unit-rows.ts'
import { UnitTable } from './unit-table.tsx'

interface UnitsOfFigureProps extends Pick<UnitsFigureView, 'units' | 'ranks'> {
  readonly figure: SurveyEstimateView
  readonly level: number
}

/** More lines than these say less than the table. */
const mostDrawn = 70

/** Units from the highest value, with their intervals; where they are ranked, with the ranks that each may truly have and its tier. */
export function UnitsOfFigure({ figure, level, units, ranks }: UnitsOfFigureProps) {
  const messages = useMessages()
  const { t, language } = messages
  const tableId = useId()
  const rows = unitRows(units, ranks)
  const charted = rows.filter(({ value }) => value !== null).slice(0, mostDrawn)
  if (charted.length === 0) return <EmptyState title={t('survey.noUnitValue')} hint={t('survey.noUnitValueHint')} />
  const chart = plainKinds.includes(figure.kind) ? 'survey.unitsChartPlain' : 'survey.unitsChart'
  const isRanked = ranks !== null && ranks.units.length > 0
  return (
    <>
      <p>
        {isRanked
          ? `${t('survey.ranksIntro', { level: Math.round(100 * level) })} ${t('survey.highestFirst')}`
          : t('survey.notRanked')}
      </p>
      <IntervalChart
        caption={t(chart, { figure: figureName(figure, messages) })}
        legend={t('survey.chartLegend')}
        hint={t('survey.chartTable')}
        tableId={tableId}
        intervals={charted.map(({ id, estimate }) => toInterval(estimate, id))}
        valueText={({ value }) => numberText(value, language)}
      />
      <div id={tableId}>
        <UnitTable rows={rows} isRanked={isRanked} label={t(isRanked ? 'survey.ranks' : 'survey.byUnit')} />
      </div>
      {ranks && ranks.withoutValue.length > 0 && (
        <p>{t('survey.withoutValue', { names: ranks.withoutValue.join(', ') })}</p>
      )}
    </>
  )
}
