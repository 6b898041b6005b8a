import type { DifferenceView, SubCriterionView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DifferenceMark } from './difference-mark.tsx'
import { sumText } from './exact-text.ts'
import type { LossColumn, LossOrder } from './loss-rows.ts'
import { MissingOr } from './missing-or.tsx'
import { ProofButton } from './proof-button.tsx'
import { SortableHead } from './sortable-head.tsx'
import classes from './table.module.css'
import { TableFrame } from './table-frame.tsx'

interface LossesTableProps {
  readonly rows: readonly SubCriterionView[]
  readonly differences: readonly DifferenceView[]
  readonly order: LossOrder
  readonly onOrder: (order: LossOrder) => void
  readonly onOpenProof: (code: string) => void
}

const columns = [
  ['max', 'results.max', classes.middle],
  ['self', 'results.selfScore', classes.middle],
  ['appraised', 'results.appraised', classes.middle],
  ['deducted', 'results.deducted', classes.wide],
  ['lost', 'results.lost', undefined],
] as const satisfies readonly (readonly [LossColumn, string, string | undefined])[]

/** Maximum, scores and what is lost of each row, the sums below; a row's name opens its proof. */
export function LossesTable({ rows, differences, order, onOrder, onOpenProof }: LossesTableProps) {
  const { t } = useMessages()
  return (
    <TableFrame label={t('results.losses')}>
      <Table className={classes.table}>
        <thead>
          <tr>
            <SortableHead column="code" order={order} onOrder={onOrder}>
              {t('results.items')}
            </SortableHead>
            {columns.map(([column, title, look]) => (
              <SortableHead key={column} column={column} order={order} onOrder={onOrder} isNumber className={look}>
                {t(title)}
              </SortableHead>
            ))}
            <th scope="col" className={classes.wide}>
              {t('results.agency')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LossRow key={row.code} row={row} differences={differences} onOpenProof={onOpenProof} />
          ))}
        </tbody>
        <Sums rows={rows} />
      </Table>
    </TableFrame>
  )
}

interface LossRowProps extends Pick<LossesTableProps, 'differences' | 'onOpenProof'> {
  readonly row: SubCriterionView
}

function LossRow({ row, differences, onOpenProof }: LossRowProps) {
  const { t, language } = useMessages()
  const agency = row.leadAgency ?? t('results.noAgency')
  return (
    <tr>
      <th scope="row">
        <ProofButton row={row} onOpen={onOpenProof} />
        <DifferenceMark differences={differences} about={`item/${row.code}`} />
        {row.role === 'item' && <span className={classes.sub}>{agency}</span>}
        {row.cause && <span className={classes.cause}>{row.cause}</span>}
      </th>
      {columns.map(([column, , look]) => (
        <td key={column} className={`${classes.number} ${look ?? ''}`}>
          <MissingOr text={row[column] === null ? null : formatDecimal(row[column], language)} />
        </td>
      ))}
      <td className={classes.wide}>{row.role === 'item' ? agency : ''}</td>
    </tr>
  )
}

/** Sums of the rows that are shown; a survey has no self score, so that sums say what they lack. */
function Sums({ rows }: { readonly rows: readonly SubCriterionView[] }) {
  const { t, language } = useMessages()
  return (
    <tfoot>
      <tr className={classes.sum}>
        <th scope="row">{t('results.sum')}</th>
        {columns.map(([column, , look]) => {
          const sum = sumText(rows.map((row) => row[column]))
          return (
            <td key={column} className={`${classes.number} ${look ?? ''}`}>
              <MissingOr text={sum === null ? null : formatDecimal(sum, language)} />
            </td>
          )
        })}
        <td className={classes.wide} />
      </tr>
    </tfoot>
  )
}
