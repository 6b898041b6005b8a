import { useId } from 'react'
import type { HistoryView } from '../../contract/results-view.ts'
import chartClasses from '../charts/chart.module.css'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { HistoryCharts } from './history-charts.tsx'
import { MissingOr } from './missing-or.tsx'
import { TableFrame } from './table-frame.tsx'

interface HistoryProps {
  readonly history: readonly HistoryView[]
  /** False where the round has no satisfaction index: then nothing is told of it. */
  readonly hasSipas?: boolean
}

/** Published indexes and ranks over the years, drawn and as a table. */
export function HistorySection({ history, hasSipas = true }: HistoryProps) {
  const { t } = useMessages()
  const table = useId()
  return (
    <Panel title={t('results.history')} id="history">
      {history.length === 0 ? (
        <EmptyState title={t('app.missing')} />
      ) : (
        <>
          <HistoryCharts history={history} tableId={table} hasSipas={hasSipas} />
          <details className={chartClasses.numbers}>
            <summary>{t('results.historyTable')}</summary>
            <HistoryTable history={history} id={table} hasSipas={hasSipas} />
          </details>
        </>
      )}
    </Panel>
  )
}

function HistoryTable({ history, id, hasSipas }: Required<HistoryProps> & { readonly id: string }) {
  const { t, language } = useMessages()
  const decimal = (value: string | null) => (
    <MissingOr text={value === null ? null : formatDecimal(value, language, { decimals: 2 })} />
  )
  const rank = (place: number | null, units: number | null) => (
    <MissingOr text={place === null ? null : units === null ? String(place) : `${place}/${units}`} />
  )
  return (
    <TableFrame label={t('results.historyChart')}>
      <Table id={id}>
        <thead>
          <tr>
            <th scope="col">{t('results.year')}</th>
            <th scope="col">{t('results.parPoints')}</th>
            <th scope="col">{t('results.historyRank')}</th>
            {hasSipas && <th scope="col">{t('results.sipasPercent')}</th>}
            {hasSipas && <th scope="col">{t('results.sipasRank')}</th>}
          </tr>
        </thead>
        <tbody>
          {history.map(({ year, parIndex, parRank, sipas, sipasRank, units }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{decimal(parIndex)}</td>
              <td>{rank(parRank, units)}</td>
              {hasSipas && <td>{decimal(sipas)}</td>}
              {hasSipas && <td>{rank(sipasRank, units)}</td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
