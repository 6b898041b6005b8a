import { useId } from 'react'
import type { DomainView, ResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeText } from './change-text.tsx'
import { DifferenceMark } from './difference-mark.tsx'
import { DomainsChart } from './domains-chart.tsx'
import { MissingOr } from './missing-or.tsx'
import classes from './table.module.css'
import { TableFrame } from './table-frame.tsx'

const sources = [
  ['documents', 'results.documents'],
  ['governmentOffice', 'results.governmentOffice'],
  ['leaderSurvey', 'results.leaderSurvey'],
  ['sipas', 'results.sipasPoints'],
  ['council', 'results.council'],
] as const

/** Those that give points in the framework: they stand in every domain. */
function sourcesIn(domains: readonly DomainView[]) {
  return sources.filter(([source]) => domains.some((domain) => domain[source] !== undefined))
}

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
      <Table id={id} className={`${classes.table} ${classes.below}`}>
        <thead>
          <tr>
            <th scope="col">{t('results.domain')}</th>
            <th scope="col" className={`${number} ${classes.middle}`}>
              {t('results.max')}
            </th>
            {sourcesIn(domains).map(([source, title]) => (
              <th key={source} scope="col" className={wide}>
                {t(title)}
              </th>
            ))}
            <th scope="col" className={number}>
              {indexYear}
            </th>
            <th scope="col" className={`${number} ${classes.middle}`}>
              {t('results.percent')}
            </th>
            <th scope="col" className={`${number} ${classes.middle}`}>
              {indexYear - 1}
            </th>
            <th scope="col" className={number}>
              {t('results.delta')}
            </th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <DomainRow key={domain.code} domain={domain} differences={differences} />
          ))}
        </tbody>
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
    <tr>
      <th scope="row">
        {domain.code}. {domain.name}
        <DifferenceMark differences={differences} about={`domain/${domain.code}`} />
      </th>
      <td className={`${classes.number} ${classes.middle}`}>{points(domain.max)}</td>
      {sourcesIn([domain]).map(([source]) => (
        <td key={source} className={wide}>
          {points(domain[source] ?? null)}
        </td>
      ))}
      <td className={classes.number}>{points(domain.total, 2)}</td>
      <td className={`${classes.number} ${classes.middle}`}>{points(domain.percent, 2)}</td>
      <td className={`${classes.number} ${classes.middle}`}>{points(domain.previous, 2)}</td>
      <td className={classes.number}>
        <ChangeText change={domain.change} />
      </td>
    </tr>
  )
}
