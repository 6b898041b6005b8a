import { Table } from '@mantine/core'
import type { DifferenceView, SubCriterionView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
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
        <Table.Thead>
          <Table.Tr>
            <SortableHead column="code" order={order} onOrder={onOrder}>
              {t('results.items')}
            </SortableHead>
            {columns.map(([column, title, look]) => (
              <SortableHead key={column} column={column} order={order} onOrder={onOrder} isNumber className={look}>
                {t(title)}
              </SortableHead>
            ))}
            <Table.Th scope="col" className={classes.wide}>
              {t('results.agency')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <LossRow key={row.code} row={row} differences={differences} onOpenProof={onOpenProof} />
          ))}
        </Table.Tbody>
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
    <Table.Tr>
      <Table.Th scope="row">
        <ProofButton row={row} onOpen={onOpenProof} />
        <DifferenceMark differences={differences} about={`item/${row.code}`} />
        {row.role === 'item' && <span className={classes.sub}>{agency}</span>}
        {row.cause && <span className={classes.cause}>{row.cause}</span>}
      </Table.Th>
      {columns.map(([column, , look]) => (
        <Table.Td key={column} className={`${classes.number} ${look ?? ''}`}>
          <MissingOr text={row[column] === null ? null : formatDecimal(row[column], language)} />
        </Table.Td>
      ))}
      <Table.Td className={classes.wide}>{row.role === 'item' ? agency : ''}</Table.Td>
    </Table.Tr>
  )
}

/** Sums of the rows that are shown; a survey has no self score, so that sums say what they lack. */
function Sums({ rows }: { readonly rows: readonly SubCriterionView[] }) {
  const { t, language } = useMessages()
  return (
    <Table.Tfoot>
      <Table.Tr className={classes.sum}>
        <Table.Th scope="row">{t('results.sum')}</Table.Th>
        {columns.map(([column, , look]) => {
          const sum = sumText(rows.map((row) => row[column]))
          return (
            <Table.Td key={column} className={`${classes.number} ${look ?? ''}`}>
              <MissingOr text={sum === null ? null : formatDecimal(sum, language)} />
            </Table.Td>
          )
        })}
        <Table.Td className={classes.wide} />
      </Table.Tr>
    </Table.Tfoot>
  )
}
