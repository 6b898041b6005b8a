import { Alert, Table } from '@mantine/core'
import type { DifferenceView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { MissingOr } from './missing-or.tsx'
import tableClasses from './table.module.css'
import { TableFrame } from './table-frame.tsx'

interface DifferencesProps {
  readonly differences: readonly DifferenceView[]
}

/** Published figures that differ from what the data give, with the place in which each was printed. */
export function DifferencesSection({ differences }: DifferencesProps) {
  const { t } = useMessages()
  return (
    <Panel title={t('results.differences')} id="differences">
      {differences.length === 0 ? (
        <Notice kind="done">{t('results.noDifferences')}</Notice>
      ) : (
        <>
          <Alert color="yellow" variant="light" icon={<AlertIcon />} mb="sm" c="var(--mantine-color-text)">
            {t('results.differencesFound', { count: differences.length })} {t('results.differencesHint')}
          </Alert>
          <DifferencesTable differences={differences} />
        </>
      )}
    </Panel>
  )
}

function DifferencesTable({ differences }: DifferencesProps) {
  const { t, language } = useMessages()
  const columns = [
    ['published', 'results.published', tableClasses.number],
    ['computed', 'results.computed', tableClasses.number],
    ['difference', 'results.difference', `${tableClasses.number} ${tableClasses.middle}`],
  ] as const
  const text = (value: string | null, signed: boolean) =>
    value === null ? null : formatDecimal(value, language, { signed })
  return (
    <TableFrame label={t('results.differences')}>
      <Table className={tableClasses.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results.what')}</Table.Th>
            <Table.Th scope="col" className={tableClasses.wide}>
              {t('results.place')}
            </Table.Th>
            {columns.map(([column, title, look]) => (
              <Table.Th key={column} scope="col" className={look}>
                {t(title)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((row) => (
            <Table.Tr key={`${row.valueOf} ${row.place}`}>
              <Table.Th scope="row" lang="vi">
                {row.label}
                <span className={tableClasses.sub}>{row.place}</span>
              </Table.Th>
              <Table.Td className={tableClasses.wide} lang="vi">
                {row.place}
              </Table.Td>
              {columns.map(([column, , look]) => (
                <Table.Td key={column} className={look}>
                  <MissingOr text={text(row[column], column === 'difference')} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  )
}
