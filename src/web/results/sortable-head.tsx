import type { ReactNode } from 'react'
import { ChevronIcon } from '../parts/icons.tsx'
import type { LossColumn, LossOrder } from './loss-rows.ts'
import classes from './sortable-head.module.css'
import tableClasses from './table.module.css'

interface SortableHeadProps {
  readonly column: LossColumn
  readonly order: LossOrder
  readonly onOrder: (order: LossOrder) => void
  readonly isNumber?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The head of a column that sorts: numbers the largest first, then the other way round. */
export function SortableHead(props: SortableHeadProps) {
  const { column, order, onOrder, isNumber = false, className = '', children } = props
  const isSorted = order.column === column
  const descending = isSorted ? !order.descending : isNumber
  const direction = order.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : 'none'}
      className={`${isNumber ? tableClasses.number : ''} ${className}`}
    >
      <button type="button" className={classes.button} onClick={() => onOrder({ column, descending })}>
        {children}
        <span className={classes.arrow} data-direction={isSorted ? direction : undefined}>
          <ChevronIcon size={14} />
        </span>
      </button>
    </th>
  )
}
