import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { CourseLink } from '../course-link.tsx'
import type { Column } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import type { BoardRow } from './board-filter.ts'
import classes from './board-section.module.css'
import { LateMarks } from './late-marks.tsx'
import { submittedShare } from './phases.ts'
import { PointsText } from './points-text.tsx'
import { ProgressBar } from './progress-bar.tsx'

interface BoardColumns {
  readonly details: CampaignDetailsView
  readonly onExtend: (row: BoardRow) => void
}

/** The columns of the board; who organises the campaign is also offered to assign and to extend. */
export function useBoardColumns({ details, onExtend }: BoardColumns): readonly Column<BoardRow>[] {
  const { t } = useMessages()
  return [
    {
      key: 'unit',
      title: t('rounds.organisation'),
      cell: (row) => (
        <CourseLink round={row.round} className={`${classes.unit} ${classes.name}`}>
          {row.organisationName}
        </CourseLink>
      ),
      sortBy: ({ organisationName }) => organisationName,
    },
    progressColumn(t),
    ...pointColumns(t),
    {
      key: 'late',
      title: t('campaigns.deadlines'),
      cell: (row) => <LateMarks row={row} />,
      sortBy: ({ late }) => -late.reduce((sum, { items }) => sum + items, 0),
    },
    {
      key: 'actions',
      title: t('campaigns.actions'),
      isForScreen: true,
      cell: (row) => <RowActions row={row} onExtend={details.organises ? onExtend : undefined} />,
    },
  ]
}

interface Progressing {
  readonly states: BoardRow['states']
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
}

export function progressColumn(t: Messages['t']): Column<Progressing> {
  return {
    key: 'progress',
    title: t('campaigns.progress'),
    cell: ({ states }) => (
      <div className={classes.bar}>
        <ProgressBar states={states} />
      </div>
    ),
    sortBy: ({ states }) => submittedShare(states),
  }
}

/** Self, appraised and final points side by side. */
export function pointColumns(t: Messages['t']): readonly Column<Progressing>[] {
  return (['claimed', 'appraised', 'final'] as const).map((stage) => ({
    key: stage,
    title: t(`campaigns.${stage}`),
    cell: (row) => <PointsText points={row[stage]} />,
    isNumber: true,
    sortBy: (row) => pointsOrder(row[stage]),
  }))
}

interface RowActionsProps {
  readonly row: BoardRow
  readonly onExtend: ((row: BoardRow) => void) | undefined
}

function RowActions({ row, onExtend }: RowActionsProps) {
  const { t } = useMessages()
  return (
    <div className={classes.links}>
      <Link
        to="/rounds/$round/assignments"
        params={{ round: row.round }}
        className={`${classes.unit} ${classes.oneLine}`}
        aria-label={t('campaigns.assignmentsOf', { name: row.organisationName })}
      >
        {t('campaigns.assignments')}
      </Link>
      {onExtend && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('campaigns.extendFor', { name: row.organisationName })}
          onClick={() => onExtend(row)}
        >
          {t('campaigns.extend')}
        </Button>
      )}
    </div>
  )
}
