import { Table } from '@mantine/core'
import type { ResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { agencyLosses } from './agency-losses.ts'
import { MissingOr } from './missing-or.tsx'
import tableClasses from './table.module.css'
import { TableFrame } from './table-frame.tsx'

/** Which agency has how many points still to win. */
export function AgenciesSection({ subCriteria }: Pick<ResultsView, 'subCriteria'>) {
  const { t, language } = useMessages()
  const agencies = agencyLosses(subCriteria)
  if (agencies.length === 0) return null
  return (
    <Panel title={t('results.agencies')} id="agencies">
      <TableFrame label={t('results.agencies')}>
        <Table className={tableClasses.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('results.agency')}</Table.Th>
              <Table.Th scope="col" className={tableClasses.number}>
                {t('results.items')}
              </Table.Th>
              <Table.Th scope="col" className={tableClasses.number}>
                {t('results.lost')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agencies.map(({ agency, count, lost }) => (
              <Table.Tr key={agency}>
                <Table.Th scope="row">{agency ?? t('results.noAgency')}</Table.Th>
                <Table.Td className={tableClasses.number}>{count}</Table.Td>
                <Table.Td className={tableClasses.number}>
                  <MissingOr text={lost === null ? null : formatDecimal(lost, language)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </Panel>
  )
}
