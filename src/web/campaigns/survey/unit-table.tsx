import type { RankChangesView } from '../../../contract/survey-api-views.ts'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { MissingOr } from '../../results/missing-or.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { DegreesOfFreedom } from './degrees-of-freedom.tsx'
import { ReliabilityLabel } from './reliability-label.tsx'
import classes from './survey.module.css'
import { numberText, rangeText, rankSetText } from './survey-texts.ts'
import type { UnitRow } from './unit-rows.ts'

interface UnitTableProps {
  readonly label: string
  readonly rows: readonly UnitRow[]
  readonly isRanked: boolean
}

/** Units with the chosen figure: value, interval, ranks, degrees of freedom, and how far it can be trusted. */
export function UnitTable({ label, rows, isRanked }: UnitTableProps) {
  const messages = useMessages()
  const { t, language } = messages
  const columns: readonly Column<UnitRow>[] = [
    { key: 'unit', title: t('survey.unit'), cell: ({ id }) => id, sortBy: ({ id }) => id },
    ...(isRanked ? placeColumns(messages) : []),
    {
      ...{ key: 'value', title: t('survey.value'), isNumber: true, sortBy: ({ value }) => value },
      cell: ({ value }) => <MissingOr text={value === null ? null : numberText(value, language)} />,
    },
    {
      ...{ key: 'interval', title: t('survey.intervalHead'), isNumber: true },
      cell: ({ estimate }) => <MissingOr text={rangeText(estimate, messages)} />,
    },
    ...(isRanked ? setColumns(messages) : []),
    {
      ...{ key: 'df', title: t('survey.df'), isNumber: true, sortBy: ({ estimate }) => estimate.df },
      cell: ({ estimate }) => <DegreesOfFreedom figure={estimate} />,
    },
    { key: 'label', title: t('survey.label'), cell: (row) => <Trust row={row} /> },
  ]
  return <DataTable isByUnit label={label} columns={columns} rows={rows} keyOf={({ id }) => id} none="" />
}

function placeColumns({ t }: Messages): readonly Column<UnitRow>[] {
  const number = (key: 'rank' | 'tier'): Column<UnitRow> => ({
    ...{ key, title: t(`survey.${key}`), isNumber: true, sortBy: ({ ranked }) => ranked?.[key] ?? null },
    cell: ({ ranked }) => <MissingOr text={ranked ? String(ranked[key]) : null} />,
  })
  return [number('rank'), number('tier')]
}

function setColumns(messages: Messages): readonly Column<UnitRow>[] {
  const { t } = messages
  const cell = (set: RankChangesView['units'][number]['set'] | undefined) => (
    <MissingOr text={set ? rankSetText(set, messages) : null} />
  )
  return [
    { key: 'own', title: t('survey.ownSet'), cell: ({ ranked }) => cell(ranked?.marginal), isNumber: true },
    { key: 'all', title: t('survey.allSet'), cell: ({ ranked }) => cell(ranked?.simultaneous), isNumber: true },
  ]
}

function Trust({ row: { estimate, ranked } }: { readonly row: UnitRow }) {
  const { t } = useMessages()
  return (
    <>
      <ReliabilityLabel figure={estimate} />
      {ranked && !ranked.hasKnownError && <span className={classes.sub}>{t('survey.unknownError')}</span>}
    </>
  )
}
