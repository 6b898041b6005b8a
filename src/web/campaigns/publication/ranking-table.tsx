import type { RankedUnitView, RankingView } from '../../../contract/campaign-api-views.ts'
import { formatDecimal } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { MissingOr } from '../../results/missing-or.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import classes from './publication.module.css'

interface RankingTableProps {
  readonly label: string
  readonly ranking: Pick<RankingView, 'units' | 'domains' | 'maximum'>
}

/** Units by their rank, with total, group and the totals of their domains; equal totals share a rank. */
export function RankingTable({ label, ranking: { units, domains, maximum } }: RankingTableProps) {
  const { t, language } = useMessages()
  const holders = new Map<number, number>()
  for (const { rank } of units) if (rank !== null) holders.set(rank, (holders.get(rank) ?? 0) + 1)
  const rankText = ({ rank }: RankedUnitView) => {
    if (rank === null) return null
    return (holders.get(rank) ?? 0) > 1 ? t('publication.tied', { rank }) : String(rank)
  }
  const total = (points: string | null) => (points === null ? null : formatDecimal(points, language, { decimals: 2 }))
  const columns: readonly Column<RankedUnitView>[] = [
    {
      key: 'unit',
      title: t('rounds.organisation'),
      cell: ({ organisationName }) => organisationName,
      sortBy: ({ organisationName }) => organisationName,
    },
    {
      key: 'rank',
      title: t('publication.rank'),
      cell: (unit) => <MissingOr text={rankText(unit)} />,
      isNumber: true,
      sortBy: ({ rank }) => rank,
    },
    {
      key: 'total',
      title: t('publication.total', { max: formatDecimal(maximum, language) }),
      cell: (unit) => <MissingOr text={total(unit.total)} />,
      isNumber: true,
      sortBy: (unit) => pointsOrder(unit.total),
    },
    {
      key: 'group',
      title: t('publication.group'),
      cell: ({ group }) => <MissingOr text={group} />,
      sortBy: ({ group }) => group,
    },
    ...domains.map(({ code, maximum: most }): Column<RankedUnitView> => {
      const pointsOf = (unit: RankedUnitView) => unit.domains.find((each) => each.code === code)?.total ?? null
      return {
        key: `domain ${code}`,
        title: t('publication.domain', { code, max: formatDecimal(most, language) }),
        cell: (unit) => <MissingOr text={total(pointsOf(unit))} />,
        isNumber: true,
        sortBy: (unit) => pointsOrder(pointsOf(unit)),
      }
    }),
  ]
  return (
    <>
      <DataTable
        isByUnit
        label={label}
        columns={columns}
        rows={units}
        keyOf={({ organisation }) => organisation}
        none={t('campaigns.noUnits')}
      />
      <p className={classes.sub} lang="vi">
        {domains.map(({ code, name }) => `${code}. ${name}`).join('; ')}
      </p>
    </>
  )
}
