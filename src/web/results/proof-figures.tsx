import type { ProofView } from '../../contract/proof-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { MissingOr } from './missing-or.tsx'
import classes from './proof-view.module.css'
import tableClasses from './table.module.css'

type Figure = ProofView['figures'][number]

/** The figures that went into a score, each with its unit and its source. */
export function ProofFigures({ proof: { figures } }: { readonly proof: ProofView }) {
  const { t } = useMessages()
  if (figures.length === 0) return null
  return (
    <Table className={tableClasses.table}>
      <caption className={classes.caption}>{t('proof.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('proof.figure')}</th>
          <th scope="col" className={tableClasses.number}>
            {t('proof.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.code}>
            <th scope="row" className={classes.figure}>
              <span lang="vi">{figure.name}</span>
              <Source figure={figure} />
            </th>
            <td className={tableClasses.number}>
              <FigureValue figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Source({ figure: { source } }: { readonly figure: Figure }) {
  const { t } = useMessages()
  return (
    <span className={classes.source}>
      {t('proof.source')}: <span lang={source === null ? undefined : 'vi'}>{source ?? t('proof.none')}</span>
    </span>
  )
}

function FigureValue({ figure: { kind, value, unit } }: { readonly figure: Figure }) {
  const { t, language } = useMessages()
  if (value === null) return <MissingOr text={null} />
  if (kind === 'yes-no') return t(Number(value) === 0 ? 'proof.no' : 'proof.yes')
  return formatDecimal(value, language, { unit })
}
