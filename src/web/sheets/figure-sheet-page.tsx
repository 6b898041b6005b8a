import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { FigureSheetPreview } from '../../contract/campaign-api-views.ts'
import { roundCourseQuery } from '../api/campaign-queries.ts'
import backClasses from '../campaigns/back-link.module.css'
import { PointsText } from '../campaigns/board/points-text.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { SheetImport } from './sheet-import.tsx'

type Row = FigureSheetPreview['rows'][number]

/** An agency enters the figures of its sub-criteria by a spreadsheet. */
export function FigureSheetPage() {
  const { t } = useMessages()
  const { round } = useParams({ from: '/signed-in/rounds/$round/figure-sheet' })
  const { data } = useQuery(roundCourseQuery(round))
  return (
    <>
      <PageHeading
        title={t('sheet.figures')}
        intro={
          <>
            {t('sheet.figuresIntro')}{' '}
            {data && (
              <Link to="/rounds/$round/course" params={{ round }} className={backClasses.back}>
                {data.organisationName}, {data.campaignTitle}
              </Link>
            )}
          </>
        }
      />
      <Panel title={t('sheet.file')}>
        <FigureSheet round={round} />
      </Panel>
    </>
  )
}

export function FigureSheet({ round }: { readonly round: string }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const path = `/api/rounds/${encodeURIComponent(round)}/figure-sheet`
  return (
    <SheetImport<Row, { entered: number }>
      template={path}
      path={path}
      keyOf={({ code, figure }) => `${code}/${figure}`}
      columns={[
        { key: 'code', title: t('campaigns.item'), cell: ({ code }) => code, sortBy: ({ line }) => line },
        { key: 'figure', title: t('sheet.figure'), cell: ({ name }) => <span lang="vi">{name}</span> },
        { key: 'from', title: t('sheet.from'), cell: ({ from }) => <PointsText points={from.value} />, isNumber: true },
        { key: 'to', title: t('sheet.to'), cell: ({ to }) => <PointsText points={to.value} />, isNumber: true },
        { key: 'source', title: t('sheet.source'), cell: ({ to }) => to.source ?? '' },
        { key: 'explanation', title: t('campaigns.explanation'), cell: ({ to }) => to.explanation ?? '' },
      ]}
      told={({ entered }) => t('sheet.enteredFigures', { count: entered })}
      onEntered={() => void queries.invalidateQueries({ queryKey: ['rounds', round] })}
    />
  )
}
