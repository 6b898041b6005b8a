import { useQuery } from '@tanstack/react-query'
import { intervalOnScale } from '../../../contract/interval-on-scale.ts'
import type { SurveyEstimateView, SurveyResultView } from '../../../contract/survey-api-views.ts'
import { unitsFigureQuery } from '../../api/survey-queries.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { FigureChoice } from './figure-choice.tsx'
import { figureKey } from './figure-key.ts'

import { figureName } from './survey-texts.ts'
import { UnitsOfFigure } from './units-of-figure.tsx'

interface ResultUnitsProps {
  readonly campaign: string
  readonly result: SurveyResultView
  readonly figure: SurveyEstimateView
  /** As the address names it, which may be no figure of this result. */
  readonly wanted: string | undefined
  readonly onChoose: (key: string) => void
}

/** Units of a result by the figure that is chosen: drawn, ranked and as a table. */
export function ResultUnits({ campaign, result, figure, wanted, onChoose }: ResultUnitsProps) {
  const messages = useMessages()
  const { t } = messages
  const isUnknown = wanted !== undefined && wanted !== figureKey(figure)
  return (
    <Panel title={t('survey.byUnit')}>
      <FigureChoice figures={result.all} chosen={figure} onChoose={onChoose} />
      {isUnknown && <p>{t('survey.unknownFigure', { figure: wanted, shown: figureName(figure, messages) })}</p>}
      {figure.kind === 'overall' ? (
        <UnitsOfFigure figure={figure} level={result.level} units={result.units} ranks={result.ranks} />
      ) : (
        <AskedUnits key={figureKey(figure)} {...{ campaign, result, figure }} />
      )}
    </Panel>
  )
}

function AskedUnits({ campaign, result, figure }: Pick<ResultUnitsProps, 'campaign' | 'result' | 'figure'>) {
  const { version, formula, level } = result
  const asked = useQuery(unitsFigureQuery({ campaign, version, figure: figureKey(figure) }))
  return (
    <QueryView query={asked} skeletonLines={8}>
      {({ units, ranks }) => (
        <UnitsOfFigure {...{ figure, level, ranks }} units={units.map((each) => intervalOnScale(each, formula))} />
      )}
    </QueryView>
  )
}
