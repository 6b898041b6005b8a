import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { UnitLossesView, UnitLossView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { unitLossesQuery } from '../api/review-queries.ts'
import { type Column, DataTable } from '../campaigns/data-table.tsx'
import { pointsOrder } from '../campaigns/sorted-rows.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDecimal, missingText } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { MissingOr } from '../results/missing-or.tsx'
import classes from './item-page.module.css'
import { UnitLossesSummary } from './unit-losses-summary.tsx'

/** Which units below feed the sub-criterion, what each brings to it, and what of its loss each causes. */
export function UnitLossesPanel({ round, code }: { readonly round: string; readonly code: string }) {
  const { t } = useMessages()
  const losses = useQuery(unitLossesQuery(round, code))
  return (
    <Panel title={t('unitLosses.title')} id="unit-losses">
      <QueryView query={losses}>{(found) => <UnitLosses losses={found} />}</QueryView>
    </Panel>
  )
}

function UnitLosses({ losses }: { readonly losses: UnitLossesView }) {
  const { t, language } = useMessages()
  const { feeds, units, hidden, figures } = losses
  const frameworks = [...new Set(feeds.map(({ frameworkName }) => frameworkName))].join('; ')
  if (units.length === 0) {
    const hint = hidden > 0 ? t('unitLosses.hidden', { count: hidden }) : t('unitLosses.noneHint', { frameworks })
    return <EmptyState title={t('unitLosses.none')} hint={hint} />
  }
  const figureColumns = figures.map(({ figure, name, unit }): Column<UnitLossView> => {
    const brought = (row: UnitLossView) => row.figures.find((each) => each.figure === figure)
    return {
      key: figure,
      title: `${name} (${unit})`,
      cell: (row) => <Brought value={brought(row)?.value ?? null} share={brought(row)?.share ?? null} />,
      isNumber: true,
      sortBy: (row) => pointsOrder(brought(row)?.value ?? null),
    }
  })
  const points = (text: string | null) => <MissingOr text={text === null ? null : formatDecimal(text, language)} />
  return (
    <>
      <UnitLossesSummary losses={losses} />
      <DataTable
        isByUnit
        label={t('unitLosses.title')}
        columns={[
          { key: 'unit', title: t('unitLosses.unit'), cell: (row) => <Unit unit={row} />, sortBy: nameOf },
          {
            key: 'lost',
            title: t('unitLosses.lost'),
            cell: ({ lost }) => points(lost),
            isNumber: true,
            sortBy: ({ lost }) => pointsOrder(lost),
          },
          ...figureColumns,
          { key: 'points', title: t('unitLosses.points'), cell: (row) => <OwnPoints unit={row} />, isNumber: true },
        ]}
        rows={units}
        keyOf={(row) => row.round}
        none={t('unitLosses.none')}
      />
      <p className={classes.quiet}>{t('unitLosses.note', { frameworks })}</p>
    </>
  )
}

function nameOf({ organisationName }: UnitLossView): string {
  return organisationName
}

function Unit({ unit: { round, organisationName, items } }: { readonly unit: UnitLossView }) {
  const [first] = items
  if (first === undefined) return organisationName
  return (
    <Link to="/rounds/$round/course/$code" params={{ round, code: first.code }} className={classes.link} lang="vi">
      {organisationName}
    </Link>
  )
}

/** A figure with what part of the sum it is; a gap is no zero. */
function Brought({ value, share }: { readonly value: string | null; readonly share: string | null }) {
  const { language } = useMessages()
  if (value === null) return <MissingOr text={null} />
  return (
    <>
      {formatDecimal(value, language)}
      {share !== null && (
        <span className={classes.quiet}>{formatDecimal(inPercent(share), language, { decimals: 1, unit: '%' })}</span>
      )}
    </>
  )
}

/** 0.1234 as 12.34: the point moves, no arithmetic. */
function inPercent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.')
  const digits = fraction.padEnd(4, '0')
  return `${BigInt(whole + digits.slice(0, 2))}.${digits.slice(2)}`
}

/** The unit's own points for what feeds: the last that stand, and which they are. */
function OwnPoints({ unit: { items } }: { readonly unit: UnitLossView }) {
  const { t, language } = useMessages()
  return items.map(({ code, maximum, ...given }) => {
    const stage = (['final', 'appraised', 'claimed'] as const).find((each) => given[each] !== null)
    const points = stage ? formatDecimal(given[stage], language) : missingText
    return (
      <span key={code} className={classes.block}>
        {t('unitLosses.pointsOf', { points, maximum: formatDecimal(maximum, language) })}
        <span className={classes.quiet}>
          {toldCode(code)}: {stage ? t(`course.points.${stage}`) : t('app.missing')}
        </span>
      </span>
    )
  })
}
