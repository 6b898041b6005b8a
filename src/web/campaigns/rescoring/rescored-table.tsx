import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toldCode } from '../../../framework/told-code.ts'
import { rescoredUnitsQuery } from '../../api/campaign-queries.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { MissingOr } from '../../results/missing-or.tsx'
import { PointsText } from '../board/points-text.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import { type RescoredUnit, rescoredUnits } from './rescored-units.ts'
import classes from './rescoring.module.css'

/** Index and place of each unit now and by the other framework. */
export function RescoredTable({ job }: { readonly job: string }) {
  const file = useQuery(rescoredUnitsQuery(job))
  return <QueryView query={file}>{(csv) => <Units units={rescoredUnits(csv)} />}</QueryView>
}

function Units({ units }: { readonly units: readonly RescoredUnit[] }) {
  const { t } = useMessages()
  const moved = units.filter(isMoved)
  const [onlyMoved, setOnlyMoved] = useState(false)
  const gaps = units.filter(({ before, after }) => before.total === null || after.total === null).length
  return (
    <>
      <p role="status">{t('rescoring.movedOf', { count: moved.length, all: units.length })}</p>
      {gaps > 0 && <p>{t('rescoring.gaps', { count: gaps })}</p>}
      {moved.length > 0 && moved.length < units.length && (
        <Checkbox
          className={classes.filter ?? ''}
          label={t('rescoring.onlyMoved')}
          checked={onlyMoved}
          onChange={(event) => setOnlyMoved(event.currentTarget.checked)}
        />
      )}
      <DataTable
        isByUnit
        label={t('rescoring.results')}
        columns={columnsIn(t)}
        rows={onlyMoved ? moved : units}
        keyOf={({ line }) => String(line)}
        none={t('campaigns.noUnits')}
      />
    </>
  )
}

function isMoved({ before, after, changed }: RescoredUnit): boolean {
  return before.total !== after.total || before.rank !== after.rank || changed.length > 0
}

function columnsIn(t: ReturnType<typeof useMessages>['t']): readonly Column<RescoredUnit>[] {
  const standing = (when: 'before' | 'after'): readonly Column<RescoredUnit>[] => [
    {
      key: `${when} total`,
      title: t(`rescoring.total.${when}`),
      cell: (unit) => <PointsText points={unit[when].total} />,
      isNumber: true,
      sortBy: (unit) => pointsOrder(unit[when].total),
    },
    {
      key: `${when} rank`,
      title: t(`rescoring.rank.${when}`),
      cell: (unit) => <MissingOr text={unit[when].rank?.toString() ?? null} />,
      isNumber: true,
      sortBy: (unit) => unit[when].rank,
    },
  ]
  return [
    { key: 'unit', title: t('rounds.organisation'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    ...standing('before'),
    ...standing('after'),
    {
      key: 'changed',
      title: t('rescoring.changed'),
      cell: ({ changed }) => (changed.length === 0 ? t('rescoring.nothing') : changed.map(toldCode).join(', ')),
      sortBy: ({ changed }) => changed.length,
    },
  ]
}
