import { useId } from 'react'
import type { SurveyEstimateView, SurveyResultView } from '../../../contract/survey-api-views.ts'
import { IntervalChart } from '../../charts/interval-chart.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { Label } from './result-figures.tsx'
import classes from './survey.module.css'
import { numberText } from './survey-texts.ts'
import { toInterval } from './to-interval.ts'

type Ranks = NonNullable<SurveyResultView['ranks']>
type Unit = Ranks['units'][number]

interface ResultRanksProps {
  readonly result: SurveyResultView
  readonly ranks: Ranks
}

/** More lines than these say less than the table. */
const mostDrawn = 70

/** Units from the best, each with the ranks that it may truly have and its tier. */
export function ResultRanks({ result: { units, level }, ranks }: ResultRanksProps) {
  const { t, language } = useMessages()
  const tableId = useId()
  const figures = new Map(units.map((each) => [each.domain ?? '', each]))
  const charted = ranks.units.slice(0, mostDrawn).flatMap(({ id }) => figures.get(id) ?? [])
  return (
    <Panel title={t('survey.ranks')}>
      <p>{t('survey.ranksIntro', { level: Math.round(100 * level) })}</p>
      <IntervalChart
        caption={t('survey.unitsChart')}
        legend={t('survey.chartLegend')}
        hint={t('survey.chartTable')}
        tableId={tableId}
        intervals={charted.map((each) => toInterval(each, each.domain ?? ''))}
        valueText={({ value }) => numberText(value, language)}
      />
      <div id={tableId}>
        <RankTable units={ranks.units} figures={figures} />
      </div>
      {ranks.withoutValue.length > 0 && <p>{t('survey.withoutValue', { names: ranks.withoutValue.join(', ') })}</p>}
    </Panel>
  )
}

interface RankTableProps {
  readonly units: readonly Unit[]
  readonly figures: ReadonlyMap<string, SurveyEstimateView>
}

function RankTable({ units, figures }: RankTableProps) {
  const { t, language } = useMessages()
  const set = ({ best, worst }: Unit['marginal']) =>
    best === worst ? String(best) : t('survey.setIs', { best, worst })
  return (
    <DataTable
      isByUnit
      label={t('survey.ranks')}
      columns={[
        { key: 'unit', title: t('survey.unit'), cell: ({ id }) => id, sortBy: ({ id }) => id },
        { key: 'rank', title: t('survey.rank'), cell: ({ rank }) => rank, isNumber: true, sortBy: ({ rank }) => rank },
        { key: 'tier', title: t('survey.tier'), cell: ({ tier }) => tier, isNumber: true, sortBy: ({ tier }) => tier },
        {
          ...{ key: 'value', title: t('survey.value'), isNumber: true },
          cell: ({ value }) => numberText(value, language),
          sortBy: ({ value }) => value,
        },
        { key: 'own', title: t('survey.ownSet'), cell: ({ marginal }) => set(marginal), isNumber: true },
        { key: 'all', title: t('survey.allSet'), cell: ({ simultaneous }) => set(simultaneous), isNumber: true },
        { key: 'label', title: t('survey.label'), cell: (unit) => <Trust unit={unit} figure={figures.get(unit.id)} /> },
      ]}
      rows={units}
      keyOf={({ id }) => id}
      none=""
    />
  )
}

function Trust({ unit, figure }: { readonly unit: Unit; readonly figure: SurveyEstimateView | undefined }) {
  const { t } = useMessages()
  return (
    <>
      {figure && <Label figure={figure} />}
      {!unit.hasKnownError && <span className={classes.sub}>{t('survey.unknownError')}</span>}
    </>
  )
}
