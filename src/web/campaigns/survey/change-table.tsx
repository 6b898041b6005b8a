import { useQuery } from '@tanstack/react-query'
import type { RankChangesView, SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import { type EarlierSurvey, rankChangesQuery } from '../../api/survey-queries.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { figureKey } from './figure-key.ts'
import { figureName, numberText, rankSetText } from './survey-texts.ts'

type Change = RankChangesView['units'][number]

interface ChangeTableProps {
  readonly campaign: string
  readonly version: number
  readonly figure: SurveyEstimateView
  readonly beside: EarlierSurvey
}

/** Units with their rank before and now, and whether the change can be told from chance; a refusal in its own words. */
export function ChangeTable({ campaign, version, figure, beside }: ChangeTableProps) {
  const asked = useQuery(rankChangesQuery({ campaign, version, figure: figureKey(figure) }, beside))
  return (
    <QueryView query={asked} skeletonLines={6}>
      {(found) => <Changes found={found} figure={figure} />}
    </QueryView>
  )
}

function Changes({ found, figure }: { readonly found: RankChangesView; readonly figure: SurveyEstimateView }) {
  const messages = useMessages()
  const { t, language } = messages
  const { units, inOneYear, warnings } = found
  const count = (verdict: Change['verdict']) => units.filter((each) => each.verdict === verdict).length
  const percent = (share: number) => numberText(100 * share, language, Number.isInteger(100 * share) ? 0 : 1)
  return (
    <>
      {units.length > 0 && (
        <p role="status">
          {t('survey.changes.summary', { up: count('up'), down: count('down'), notTold: count('not-told') })}
        </p>
      )}
      <DataTable
        key={figureKey(figure)}
        isByUnit
        label={t('survey.changes.table', { figure: figureName(figure, messages) })}
        columns={changeColumns(messages)}
        rows={units}
        keyOf={({ id }) => id}
        none={t('survey.changes.noneInBoth')}
      />
      {inOneYear.length > 0 && <p>{t('survey.changes.inOneYear', { names: inOneYear.join(', ') })}</p>}
      {units.length > 0 && (
        <p>{t('survey.changes.sets', { setLevel: percent(found.setLevel), level: percent(found.level) })}</p>
      )}
      {warnings.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  )
}

function changeColumns(messages: Messages): readonly Column<Change>[] {
  const { t } = messages
  const number = (key: 'rankBefore' | 'rankNow' | 'places', of: (each: Change) => number): Column<Change> => ({
    ...{ key, title: t(`survey.changes.${key}`), isNumber: true, sortBy: of },
    cell: (each) => (key === 'places' ? placesText(of(each)) : of(each)),
  })
  const set = (key: 'setBefore' | 'setNow', of: (each: Change) => Change['set']): Column<Change> => ({
    ...{ key, title: t(`survey.changes.${key}`), isNumber: true },
    cell: (each) => rankSetText(of(each), messages),
  })
  return [
    { key: 'unit', title: t('survey.unit'), cell: ({ id }) => id, sortBy: ({ id }) => id },
    number('rankBefore', ({ rankBefore }) => rankBefore),
    number('rankNow', ({ rank }) => rank),
    number('places', ({ placesGained }) => placesGained),
    set('setBefore', ({ setBefore }) => setBefore),
    set('setNow', ({ set: now }) => now),
    {
      ...{ key: 'verdict', title: t('survey.changes.verdict') },
      cell: ({ verdict }) => t(`survey.changes.is.${verdict}`),
      sortBy: ({ verdict }) => t(`survey.changes.is.${verdict}`),
    },
  ]
}

/** Places won or lost, with a sign. */
function placesText(places: number): string {
  if (places === 0) return '0'
  return places > 0 ? `+${places}` : `−${-places}`
}
