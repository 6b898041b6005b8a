import { Button, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDecimal } from '../parts/format.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import headClasses from '../results/sortable-head.module.css'
import tableClasses from '../results/table.module.css'
import { TableFrame } from '../results/table-frame.tsx'
import classes from './data-table.module.css'
import { type SortOrder, sortedRows } from './sorted-rows.ts'

export interface Column<R> {
  readonly key: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  readonly isNumber?: boolean
  /** Left out on paper: buttons and links. */
  readonly isForScreen?: boolean
  /** What rows are sorted by; null stands last. Without it the column does not sort. */
  readonly sortBy?: (row: R) => string | number | null
}

interface DataTableProps<R> {
  readonly label: string
  /** The first names the row. */
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** What to say in place of no rows. */
  readonly none: string
  readonly order?: SortOrder
  /** Whether the first column holds names of units, which want room beside many numbers. */
  readonly isByUnit?: boolean
}

/** Rows shown at first, and added with each wish for more: thousands of bars would make an old machine wait. */
const rowsAtOnce = 100

/** Rows as a table that sorts; on a small phone as cards, with the order to choose above them. */
export function DataTable<R>({
  label,
  columns,
  rows,
  keyOf,
  none,
  order: first = null,
  isByUnit = false,
}: DataTableProps<R>) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [order, setOrder] = useState<SortOrder>(first)
  const [most, setMost] = useState(rowsAtOnce)
  if (rows.length === 0) return <EmptyState title={none} />
  const sorted = sortedRows(rows, columns, order)
  const shown = { label, columns, keyOf, order, isByUnit, onOrder: setOrder, rows: sorted.slice(0, most) }
  return (
    <>
      {isNarrow ? <Cards {...shown} /> : <WideTable {...shown} />}
      <More shown={shown.rows.length} all={rows.length} onMore={() => setMost(most + rowsAtOnce)} />
    </>
  )
}

interface ShownProps<R> extends Omit<DataTableProps<R>, 'none' | 'order'> {
  readonly isByUnit: boolean
  readonly order: SortOrder
  readonly onOrder: (order: SortOrder) => void
}

function WideTable<R>({ label, columns, rows, keyOf, order, onOrder, isByUnit }: ShownProps<R>) {
  const [head, ...others] = columns
  return (
    <TableFrame label={label}>
      <Table className={`${tableClasses.table} ${isByUnit ? classes.names : ''}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{head?.cell(row)}</th>
              {others.map(({ key, cell, isNumber, isForScreen }) => (
                <td key={key} className={isForScreen ? classes.screen : isNumber ? (tableClasses.number ?? '') : ''}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

interface HeadProps<R> {
  readonly column: Column<R>
  readonly order: SortOrder
  readonly onOrder: (order: SortOrder) => void
}

function Head<R>({ column, order, onOrder }: HeadProps<R>) {
  const { key, title, isNumber = false, isForScreen = false, sortBy } = column
  const className = isForScreen ? classes.screen : isNumber ? classes.numberHead : ''
  if (!sortBy) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  }
  const isSorted = order?.key === key
  const direction = order?.descending ? 'descending' : 'ascending'
  const descending = isSorted ? !order.descending : isNumber
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'} className={className}>
      <button type="button" className={headClasses.button} onClick={() => onOrder({ key, descending })}>
        {title}
        <span className={headClasses.arrow} data-direction={isSorted ? direction : undefined}>
          <ChevronIcon size={14} />
        </span>
      </button>
    </th>
  )
}

function Cards<R>({ label, columns, rows, keyOf, order, onOrder }: ShownProps<R>) {
  const [head, ...others] = columns
  return (
    <>
      <CardOrder columns={columns} order={order} onOrder={onOrder} />
      <ul className={classes.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes.card}>
            <div className={classes.name}>{head?.cell(row)}</div>
            <dl className={classes.facts}>
              {others.map(({ key, title, cell, isNumber }) => (
                <div key={key} className={isNumber ? classes.short : classes.long}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

function CardOrder<R>({ columns, order, onOrder }: Pick<ShownProps<R>, 'columns' | 'order' | 'onOrder'>) {
  const { t } = useMessages()
  const sortable = columns.filter(({ sortBy }) => sortBy !== undefined)
  if (sortable.length === 0) return null
  return (
    <NativeSelect
      label={t('campaigns.sortBy')}
      mb="sm"
      value={order?.key ?? ''}
      data={[
        { value: '', label: t('campaigns.ownOrder') },
        ...sortable.map(({ key, title }) => ({ value: key, label: title })),
      ]}
      onChange={(event) => {
        const column = sortable.find(({ key }) => key === event.currentTarget.value)
        onOrder(column ? { key: column.key, descending: column.isNumber ?? false } : null)
      }}
    />
  )
}

function More({ shown, all, onMore }: { readonly shown: number; readonly all: number; readonly onMore: () => void }) {
  const { t, language } = useMessages()
  if (shown === all) return null
  const count = (number: number) => formatDecimal(String(number), language)
  return (
    <div className={classes.more}>
      <span role="status">{t('campaigns.shownOf', { shown: count(shown), all: count(all) })}</span>
      <Button variant="default" size="sm" onClick={onMore}>
        {t('campaigns.more')}
      </Button>
    </div>
  )
}
