import type { ResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { Table } from '../parts/table.tsx'
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
          <thead>
            <tr>
              <th scope="col">{t('results.agency')}</th>
              <th scope="col" className={tableClasses.number}>
                {t('results.items')}
              </th>
              <th scope="col" className={tableClasses.number}>
                {t('results.lost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {agencies.map(({ agency, count, lost }) => (
              <tr key={agency}>
                <th scope="row">{agency ?? t('results.noAgency')}</th>
                <td className={tableClasses.number}>{count}</td>
                <td className={tableClasses.number}>
                  <MissingOr text={lost === null ? null : formatDecimal(lost, language)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Panel>
  )
}
