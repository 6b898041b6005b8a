import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { ResultsView } from '../../contract/results-view.ts'
import { resultsQuery, roundsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AgenciesSection } from './agencies-section.tsx'
import { DifferencesSection } from './differences-section.tsx'
import { DomainsSection } from './domains-section.tsx'
import { HistorySection } from './history-section.tsx'
import { RankReasons } from './rank-reasons.tsx'
import { ReportDownloads } from './report-downloads.tsx'
import { ResultsSummary } from './results-summary.tsx'
import { SectionLinks } from './section-links.tsx'
import { SipasSection } from './sipas-section.tsx'
import { useOpenProof } from './use-open-proof.ts'

/** Dialogs weigh more than the rest of the page; they come with the first proof that is opened. */
const ProofDrawer = lazy(async () => ({ default: (await import('./proof-drawer.tsx')).ProofDrawer }))

/** The list with its filters stands down the page, and comes after its beginning. */
const LossesSection = lazy(async () => ({ default: (await import('./losses-section.tsx')).LossesSection }))

/** The results of a round as they stand now, with a proof behind every score. */
export function ResultsPage() {
  const { t } = useMessages()
  const { round } = useParams({ from: '/signed-in/rounds/$round' })
  const results = useQuery(resultsQuery(round))
  const { data } = results
  return (
    <>
      <PageHeading
        title={data ? t('results.title', { year: data.indexYear, subject: data.subject }) : t('results.heading')}
        intro={data && <Badge variant="light">{t(`results.stage.${data.stage}`)}</Badge>}
        actions={<CourseLink round={round} />}
      />
      <QueryView query={results} skeletonLines={12}>
        {(found) => <Results results={found} round={round} />}
      </QueryView>
    </>
  )
}

/** Leads to the course of a round that has one. */
function CourseLink({ round }: { readonly round: string }) {
  const { t } = useMessages()
  const { data: rounds } = useQuery(roundsQuery)
  if (!rounds?.some(({ id, campaign }) => id === round && campaign !== null)) return null
  return (
    <Link to="/rounds/$round/course" params={{ round }}>
      {t('rounds.toCourse')}
    </Link>
  )
}

function Results({ results, round }: { readonly results: ResultsView; readonly round: string }) {
  const proof = useOpenProof()
  const row = results.subCriteria.find(({ code }) => code === proof.code) ?? null
  return (
    <>
      <ReportDownloads round={round} subject={results.subject} indexYear={results.indexYear} />
      <SectionLinks hasSipas={results.sipas !== null} />
      <ResultsSummary results={results} />
      <RankReasons ranks={results.ranks} />
      <DomainsSection {...results} />
      <Suspense>
        <LossesSection {...results} onOpenProof={proof.open} />
      </Suspense>
      <AgenciesSection subCriteria={results.subCriteria} />
      {results.sipas && <SipasSection {...results} sipas={results.sipas} />}
      <HistorySection history={results.history} hasSipas={results.sipas !== null} />
      <DifferencesSection differences={results.differences} />
      {row && (
        <Suspense>
          <ProofDrawer row={row} differences={results.differences} onClose={proof.close} />
        </Suspense>
      )}
    </>
  )
}
