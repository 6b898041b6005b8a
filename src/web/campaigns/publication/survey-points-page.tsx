import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SurveyPointsView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { surveyPointsQuery } from '../../api/campaign-queries.ts'
import { formatDay, formatMoment } from '../../parts/format.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { UnitFigureImport } from '../../sheets/unit-figure-import.tsx'
import { PointsText } from '../board/points-text.tsx'
import { CampaignIntro } from '../campaign-intro.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import classes from './publication.module.css'

type Unit = SurveyPointsView['units'][number]

/** Points of surveys of all units of a campaign: as they stand, and a table that brings them in. */
export function SurveyPointsPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/survey-points' })
  const points = useQuery(surveyPointsQuery(id))
  return (
    <>
      <PageHeading
        title={t('publication.surveyPoints')}
        intro={points.data && <CampaignIntro id={id} title={points.data.title} isSample={points.data.isSample} />}
      />
      <QueryView query={points} skeletonLines={10}>
        {(found) => <SurveyPoints campaign={id} points={found} />}
      </QueryView>
    </>
  )
}

export function SurveyPoints({ campaign, points }: { readonly campaign: string; readonly points: SurveyPointsView }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const path = `/api/campaigns/${encodeURIComponent(campaign)}/survey-points`
  const onEntered = () => void queries.invalidateQueries({ queryKey: ['campaigns', campaign] })
  return (
    <>
      {points.entering === 'bring' && (
        <Panel title={t('publication.bringPoints')}>
          <p>{t('publication.bringIntro')}</p>
          <UnitFigureImport<{ entered: number }>
            {...{ path, template: `${path}/sheet`, onEntered }}
            told={({ entered }) => t('sheet.enteredFigures', { count: entered })}
          />
        </Panel>
      )}
      {points.entering === 'correct' && (
        <Panel title={t('publication.correctPoints')}>
          <p>{t('publication.correctPointsIntro')}</p>
          <UnitFigureImport<{ number: number }>
            {...{ path: `${path}/corrections`, previewPath: `${path}/preview`, template: `${path}/sheet`, onEntered }}
            told={({ number }) => t('publication.corrected', { number })}
            reason={{ label: t('publication.correctionReason'), submit: t('publication.sendCorrection') }}
          />
        </Panel>
      )}
      <Panel title={t('publication.pointsNow')}>
        <Standing points={points} />
      </Panel>
    </>
  )
}

function Standing({ points: { items, units } }: { readonly points: SurveyPointsView }) {
  const { t } = useMessages()
  const columns: readonly Column<Unit>[] = [
    {
      key: 'unit',
      title: t('rounds.organisation'),
      cell: ({ organisationName }) => organisationName,
      sortBy: ({ organisationName }) => organisationName,
    },
    ...items.flatMap(({ code, name, figures }) =>
      figures.map(({ code: figure, unit: measure }): Column<Unit> => {
        const pointOf = (unit: Unit) => unit.figures.find((each) => each.code === code && each.figure === figure)
        return {
          key: `${code}/${figure}`,
          title: `${toldCode(code)} ${name} (${measure})`,
          cell: (unit) => <Point point={pointOf(unit)} />,
          isNumber: true,
          sortBy: (unit) => pointsOrder(pointOf(unit)?.value ?? null),
        }
      }),
    ),
  ]
  return (
    <DataTable
      isByUnit
      label={t('publication.pointsNow')}
      columns={columns}
      rows={units}
      keyOf={({ round }) => round}
      none={t('campaigns.noUnits')}
    />
  )
}

function Point({ point }: { readonly point: Unit['figures'][number] | undefined }) {
  const { t } = useMessages()
  if (!point) {
    return (
      <span className={classes.point}>
        <PointsText points={null} />
      </span>
    )
  }
  const { value, source, date, by, at } = point
  const who = t('publication.broughtBy', { name: by?.name ?? t('publication.somebody'), at: formatMoment(at) })
  const told = [source, date === null ? null : formatDay(date), who].filter((part) => part !== null)
  return (
    <span className={classes.point}>
      <PointsText points={value} />
      <span className={classes.sub}>{told.join('; ')}</span>
    </span>
  )
}
