import { Table } from '@mantine/core'
import { useId } from 'react'
import type { DomainView, ResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeText } from './change-text.tsx'
import { DifferenceMark } from './difference-mark.tsx'
import { DomainsChart } from './domains-chart.tsx'
import { MissingOr } from './missing-or.tsx'
import classes from './table.module.css'
import { TableFrame } from './table-frame.tsx'

type DomainsProps = Pick<ResultsView, 'domains' | 'differences' | 'indexYear'>

/** Points of every domain in two years, drawn and as a table. */
export function DomainsSection(props: DomainsProps) {
  const { t } = useMessages()
  const table = useId()
  return (
    <Panel title={t('results.domains')} id="domains">
      <DomainsChart domains={props.domains} year={props.indexYear} tableId={table} />
      <DomainsTable {...props} id={table} />
    </Panel>
  )
}

export function DomainsTable({ domains, differences, indexYear, id }: DomainsProps & { readonly id?: string }) {
  const { t } = useMessages()
  const number = classes.number
  const wide = `${classes.number} ${classes.wide}`
  return (
    <TableFrame label={t('results.domainsChart')}>
      <Table id={id} className={classes.table} mt="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results.domain')}</Table.Th>
            <Table.Th scope="col" className={`${number} ${classes.middle}`}>
              {t('results.max')}
            </Table.Th>
            <Table.Th scope="col" className={wide}>
              {t('results.documents')}
            </Table.Th>
            <Table.Th scope="col" className={wide}>
              {t('results.governmentOffice')}
            </Table.Th>
            <Table.Th scope="col" className={wide}>
              {t('results.leaderSurvey')}
            </Table.Th>
            <Table.Th scope="col" className={wide}>
              {t('results.sipasPoints')}
            </Table.Th>
            <Table.Th scope="col" className={number}>
              {indexYear}
            </Table.Th>
            <Table.Th scope="col" className={`${number} ${classes.middle}`}>
              {t('results.percent')}
            </Table.Th>
            <Table.Th scope="col" className={`${number} ${classes.middle}`}>
              {indexYear - 1}
            </Table.Th>
            <Table.Th scope="col" className={number}>
              {t('results.delta')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {domains.map((domain) => (
            <DomainRow key={domain.code} domain={domain} differences={differences} />
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  )
}

function DomainRow({ domain, differences }: { readonly domain: DomainView } & Pick<DomainsProps, 'differences'>) {
  const { language } = useMessages()
  const points = (value: string | null, decimals?: number) => (
    <MissingOr
      text={value === null ? null : formatDecimal(value, language, decimals === undefined ? {} : { decimals })}
    />
  )
  const wide = `${classes.number} ${classes.wide}`
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {domain.code}. {domain.name}
        <DifferenceMark differences={differences} about={`domain/${domain.code}`} />
      </Table.Th>
      <Table.Td className={`${classes.number} ${classes.middle}`}>{points(domain.max)}</Table.Td>
      <Table.Td className={wide}>{points(domain.documents)}</Table.Td>
      <Table.Td className={wide}>{points(domain.governmentOffice)}</Table.Td>
      <Table.Td className={wide}>{points(domain.leaderSurvey)}</Table.Td>
      <Table.Td className={wide}>{points(domain.sipas)}</Table.Td>
      <Table.Td className={classes.number}>{points(domain.total, 2)}</Table.Td>
      <Table.Td className={`${classes.number} ${classes.middle}`}>{points(domain.percent, 2)}</Table.Td>
      <Table.Td className={`${classes.number} ${classes.middle}`}>{points(domain.previous, 2)}</Table.Td>
      <Table.Td className={classes.number}>
        <ChangeText change={domain.change} />
      </Table.Td>
    </Table.Tr>
  )
}
