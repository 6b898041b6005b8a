import { Alert } from '@mantine/core'
import type { DifferenceView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { Panel } from '../parts/panel.tsx'
import { Table } from '../parts/table.tsx'
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
        <thead>
          <tr>
            <th scope="col">{t('results.what')}</th>
            <th scope="col" className={tableClasses.wide}>
              {t('results.place')}
            </th>
            {columns.map(([column, title, look]) => (
              <th key={column} scope="col" className={look}>
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((row) => (
            <tr key={`${row.valueOf} ${row.place}`}>
              <th scope="row" lang="vi">
                {row.label}
                <span className={tableClasses.sub}>{row.place}</span>
              </th>
              <td className={tableClasses.wide} lang="vi">
                {row.place}
              </td>
              {columns.map(([column, , look]) => (
                <td key={column} className={look}>
                  <MissingOr text={text(row[column], column === 'difference')} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
