import { useId } from 'react'
import type { SurveyEstimateView, SurveyResultView } from '../../../contract/survey-api-views.ts'
import { IntervalChart } from '../../charts/interval-chart.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { MissingOr } from '../../results/missing-or.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { DegreesOfFreedom } from './degrees-of-freedom.tsx'
import { chiefKinds, inKindOrder } from './figure-order.ts'
import { ReliabilityLabel } from './reliability-label.tsx'
import { figureName, numberText } from './survey-texts.ts'
import { toInterval } from './to-interval.ts'

/** Figures of all people: the chief ones as a chart, all of them as a table. */
export function ResultFigures({ result: { all } }: { readonly result: SurveyResultView }) {
  const messages = useMessages()
  const { t, language } = messages
  const tableId = useId()
  const figures = inKindOrder(all)
  const charted = figures.filter(({ kind }) => chiefKinds.includes(kind))
  return (
    <Panel title={t('survey.figures')}>
      {charted.length > 0 && (
        <IntervalChart
          caption={t('survey.figuresChart')}
          legend={t('survey.chartLegend')}
          hint={t('survey.chartTable')}
          tableId={tableId}
          intervals={charted.map((each) => toInterval(each, figureName(each, messages)))}
          valueText={({ value }) => numberText(value, language)}
        />
      )}
      <div id={tableId}>
        <DataTable
          label={t('survey.figures')}
          columns={[
            { key: 'figure', title: t('survey.figure'), cell: (each) => <FigureName figure={each} /> },
            ...valueColumns(messages),
          ]}
          rows={figures}
          keyOf={({ kind, id }) => `${kind}/${id}`}
          none=""
        />
      </div>
    </Panel>
  )
}

function FigureName({ figure }: { readonly figure: SurveyEstimateView }) {
  const messages = useMessages()
  return <span lang={figure.name === null ? undefined : 'vi'}>{figureName(figure, messages)}</span>
}

/** Value, interval, and how far they can be trusted, with why. */
function valueColumns(messages: ReturnType<typeof useMessages>): readonly Column<SurveyEstimateView>[] {
  const { t, language } = messages
  const number = (
    key: 'value' | 'low' | 'high' | 'error' | 'deff',
    of: (each: SurveyEstimateView) => number | null,
  ): Column<SurveyEstimateView> => ({
    ...{ key, title: t(`survey.${key}`), isNumber: true, sortBy: of },
    cell: (each) => <MissingOr text={of(each) === null ? null : numberText(of(each), language)} />,
  })
  return [
    number('value', ({ value }) => value),
    number('low', ({ ciLow }) => ciLow),
    number('high', ({ ciHigh }) => ciHigh),
    number('error', ({ standardError }) => standardError),
    number('deff', ({ deff }) => deff),
    {
      ...{ key: 'people', title: t('survey.people'), isNumber: true, sortBy: ({ n }) => n },
      cell: ({ n }) => numberText(n, language, 0),
    },
    {
      ...{ key: 'df', title: t('survey.df'), isNumber: true, sortBy: ({ df }) => df },
      cell: (each) => <DegreesOfFreedom figure={each} />,
    },
    { key: 'label', title: t('survey.label'), cell: (each) => <ReliabilityLabel figure={each} /> },
  ]
}
