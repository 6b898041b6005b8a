import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DifferencesView, PublicationView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { differencesQuery, publicationsQuery } from '../../api/campaign-queries.ts'
import { formatDecimal, formatMoment } from '../../parts/format.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import classes from './publication.module.css'

/** The publications of a campaign, the newest first: number, checksum, what a correction changed, the file. */
export function PublicationList({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const publications = useQuery(publicationsQuery(campaign))
  return (
    <QueryView
      query={publications}
      empty={{
        isEmpty: ({ length }) => length === 0,
        title: t('publication.none'),
        hint: t('publication.noRankingHint'),
      }}
    >
      {(found) => (
        <ul className={classes.publications} aria-label={t('publication.list')}>
          {found.map((each) => (
            <li key={each.number}>
              <Publication campaign={campaign} publication={each} />
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  )
}

interface PublicationProps {
  readonly campaign: string
  readonly publication: PublicationView
}

function Publication({ campaign, publication: { number, sha256, correction, publishedAt } }: PublicationProps) {
  const { t } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const path = `/api/campaigns/${encodeURIComponent(campaign)}/publications/${number}`
  return (
    <>
      <h3>{t(number === 1 ? 'publication.first' : 'publication.correctionOf', { number })}</h3>
      <p>{t('publication.publishedAs', { number, at: formatMoment(publishedAt) })}</p>
      {correction !== null && <p>{t('publication.correctionText', { text: correction })}</p>}
      <p>
        SHA-256: <span className={classes.sum}>{sha256}</span>
      </p>
      <div className={classes.buttons}>
        <Button component="a" href={path} download={`cong-bo-${number}.json`} variant="default" size="xs">
          {t('publication.download', { number })}
        </Button>
        {number > 1 && (
          <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('publication.differences', { number: number - 1 })}
          </Button>
        )}
      </div>
      {isOpen && <Differences campaign={campaign} number={number} />}
    </>
  )
}

function Differences({ campaign, number }: { readonly campaign: string; readonly number: number }) {
  const differences = useQuery(differencesQuery(campaign, number))
  return <QueryView query={differences}>{(found) => <DifferenceTable differences={found} />}</QueryView>
}

function DifferenceTable({ differences: { from, to, organisations } }: { readonly differences: DifferencesView }) {
  const { t, language } = useMessages()
  const change = (before: string | null, after: string | null) =>
    before === after
      ? formatDecimal(after, language)
      : `${formatDecimal(before, language)} → ${formatDecimal(after, language)}`
  const rankText = (rank: number | null) => (rank === null ? null : String(rank))
  return (
    <DataTable
      label={t('publication.differencesOf', { from, to })}
      columns={[
        { key: 'unit', title: t('rounds.organisation'), cell: ({ organisationName }) => organisationName },
        {
          key: 'items',
          title: t('publication.changedItems'),
          cell: ({ items }) => items.map((item) => `${toldCode(item.code)}: ${change(item.from, item.to)}`).join('; '),
        },
        {
          key: 'total',
          title: t('publication.totalShort'),
          cell: ({ total }) => change(total.from, total.to),
          isNumber: true,
        },
        {
          key: 'rank',
          title: t('publication.rank'),
          cell: ({ rank }) => change(rankText(rank.from), rankText(rank.to)),
          isNumber: true,
        },
      ]}
      rows={organisations}
      keyOf={({ organisation }) => organisation}
      none={t('publication.noDifferences')}
    />
  )
}
