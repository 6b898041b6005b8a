import type { ReactNode } from 'react'
import type { RankView, ResultsView, SipasResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeText } from './change-text.tsx'
import { DifferenceMark } from './difference-mark.tsx'
import { sumText } from './exact-text.ts'
import { MissingOr } from './missing-or.tsx'
import { RankSentence } from './rank-sentence.tsx'
import classes from './results-summary.module.css'

/** The figures that a reader comes for: both indexes with rank and change, and what became of the self-assessment. */
export function ResultsSummary({ results }: { readonly results: ResultsView }) {
  const { t } = useMessages()
  return (
    <section aria-label={t('results.summary')} className={classes.grid}>
      <ParCard results={results} />
      {results.sipas && results.ranks.sipas && (
        <SipasCard sipas={results.sipas} rank={results.ranks.sipas} indexYear={results.indexYear} />
      )}
      <DocumentsCard results={results} />
    </section>
  )
}

function ParCard({ results }: { readonly results: ResultsView }) {
  const { t, language } = useMessages()
  const { published, total, differences, indexYear, ranks } = results
  const points = (value: string | null) => (value === null ? null : formatDecimal(value, language, { decimals: 2 }))
  return (
    <Card
      title={t('results.index')}
      figure={points(published ?? total)}
      unit={t('results.points')}
      change={published === null ? results.change : ranks.par.ownChange}
      before={points(results.previous)}
      year={indexYear}
      rank={ranks.par}
    >
      <dl className={classes.pairs}>
        <dt>{t('results.published')}</dt>
        <dd>
          <MissingOr text={points(published)} />
        </dd>
        <dt>{t('results.computed')}</dt>
        <dd>
          <MissingOr text={points(total)} />
          <DifferenceMark differences={differences} about="total" />
        </dd>
      </dl>
    </Card>
  )
}

interface SipasCardProps {
  readonly sipas: SipasResultsView
  readonly rank: RankView
  readonly indexYear: number
}

function SipasCard({ sipas, rank, indexYear }: SipasCardProps) {
  const { t, language } = useMessages()
  const percent = (value: string | null) =>
    value === null ? null : formatDecimal(value, language, { decimals: 2, unit: '%' })
  return (
    <Card
      title={t('results.sipas')}
      figure={sipas.overall === null ? null : formatDecimal(sipas.overall, language, { decimals: 2 })}
      unit="%"
      change={sipas.change}
      before={percent(sipas.previous)}
      year={indexYear}
      rank={rank}
    />
  )
}

function DocumentsCard({ results }: { readonly results: ResultsView }) {
  const { t, language } = useMessages()
  const { stage, selfDocuments, differences } = results
  const points = (value: string | null) => (value === null ? null : formatDecimal(value, language))
  const appraised = stage === 'appraised' ? sumText(results.domains.map(({ documents }) => documents ?? null)) : null
  const documents = results.subCriteria.filter(({ source }) => source === 'documents')
  const rows = [
    [t('results.selfScore'), selfDocuments, 'documents/self'],
    [t('results.appraised'), appraised, 'documents/appraised'],
    [t('results.deducted'), sumText(documents.map(({ deducted }) => deducted)), 'losses/deducted'],
    [t('results.max'), sumText(documents.map(({ max }) => max)), 'documents/max'],
  ] as const
  return (
    <div className={classes.card}>
      <h2 className={classes.title}>{t('results.documentPoints')}</h2>
      <dl className={classes.pairs}>
        {rows.map(([name, value, about]) => (
          <div key={name} className={classes.pair}>
            <dt>{name}</dt>
            <dd>
              <MissingOr text={points(value)} />
              <DifferenceMark differences={differences} about={about} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

interface CardProps {
  readonly title: string
  readonly figure: string | null
  readonly unit: string
  readonly change: string | null
  readonly before: string | null
  readonly year: number
  readonly rank: RankView
  readonly children?: ReactNode
}

function Card({ title, figure, unit, change, before, year, rank, children }: CardProps) {
  const { t } = useMessages()
  return (
    <div className={classes.card}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.figure}>
        <strong>{figure ?? t('app.missing')}</strong> {figure !== null && unit}
      </p>
      <p className={classes.line}>
        <ChangeText change={change} />{' '}
        {t('results.againstYear', { year: year - 1, before: before ?? t('app.missing') })}
      </p>
      <RankSentence rank={rank} />
      {children}
    </div>
  )
}
