import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ResultsView } from '../../contract/results-view.ts'
import { resultsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AgenciesSection } from './agencies-section.tsx'
import { DifferencesSection } from './differences-section.tsx'
import { DomainsSection } from './domains-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LossesSection } from './losses-section.tsx'
import { ProofDrawer } from './proof-drawer.tsx'
import { RankReasons } from './rank-reasons.tsx'
import { ReportDownloads } from './report-downloads.tsx'
import { ResultsSummary } from './results-summary.tsx'
import { SectionLinks } from './section-links.tsx'
import { SipasSection } from './sipas-section.tsx'
import { useOpenProof } from './use-open-proof.ts'

/** The results of a round as they stand now, with a proof behind every score. */
export function ResultsPage() {
  const { round } = useParams({ from: '/signed-in/rounds/$round' })
  const results = useQuery(resultsQuery(round))
  return (
    <QueryView query={results} skeletonLines={12}>
      {(found) => <Results results={found} round={round} />}
    </QueryView>
  )
}

function Results({ results, round }: { readonly results: ResultsView; readonly round: string }) {
  const { t } = useMessages()
  const proof = useOpenProof()
  const { subject, indexYear, stage, differences } = results
  const row = results.subCriteria.find(({ code }) => code === proof.code) ?? null
  return (
    <>
      <PageHeading
        title={t('results.title', { year: indexYear, subject })}
        intro={<Badge variant="light">{t(`results.stage.${stage}`)}</Badge>}
      />
      <ReportDownloads round={round} subject={subject} indexYear={indexYear} />
      <SectionLinks />
      <ResultsSummary results={results} />
      <RankReasons ranks={results.ranks} />
      <DomainsSection {...results} />
      <LossesSection {...results} onOpenProof={proof.open} />
      <AgenciesSection subCriteria={results.subCriteria} />
      <SipasSection {...results} />
      <HistorySection history={results.history} />
      <DifferencesSection differences={differences} />
      <ProofDrawer row={row} differences={differences} onClose={proof.close} />
    </>
  )
}
