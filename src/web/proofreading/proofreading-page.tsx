import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProofreadDocumentView } from '../../contract/proofreading-api-views.ts'
import { frameworksQuery } from '../api/campaign-queries.ts'
import { ChooseFile } from '../parts/choose-file.tsx'
import { DropArea } from '../parts/drop-area.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DocumentBlocks } from './document-blocks.tsx'
import { FindingCard } from './finding-card.tsx'
import { FindingsSummary, type ShownVerdict, verdicts } from './findings-summary.tsx'
import { FrameworkField } from './framework-field.tsx'
import classes from './proofreading.module.css'
import { type ResultFile, useProofreading } from './use-proofreading.ts'

/** A finished document is dropped here, and what does not hold in it is shown beside its text. */
export function ProofreadingPage() {
  const { t } = useMessages()
  const [framework, setFramework] = useState('')
  const { sent, view, isReading, readError, choose, stop, stopped, ...given } = useProofreading()
  const { data: known = [] } = useQuery(frameworksQuery)
  const frameworks = known.filter(({ kind }) => kind === 'par')
  const take = (file: File) => !isReading && choose(file, framework)
  const isOtherChosen = sent !== undefined && !isReading && sent.framework !== framework
  return (
    <>
      <PageHeading title={t('nav.proofreading')} intro={t('proofreading.intro')} />
      <Panel title={t('proofreading.file')}>
        <div className={classes.source}>
          <DropArea onFile={take}>
            <p>{t('proofreading.drop')}</p>
            <ChooseFile onFile={take} accept=".docx,.pdf,.xlsx,.csv,.txt" size="sm" disabled={isReading}>
              {t('proofreading.choose')}
            </ChooseFile>
          </DropArea>
          <FrameworkField
            {...{ frameworks, chosen: framework, onChoose: setFramework }}
            onAgain={isOtherChosen ? () => take(sent.file) : null}
          />
        </div>
        {isReading && (
          <p role="status" className={classes.working}>
            <Loader size="xs" /> {t('proofreading.working', { name: sent?.file.name ?? '' })}
            <Button variant="default" size="compact-sm" onClick={stop}>
              {t('proofreading.stop')}
            </Button>
          </p>
        )}
        {stopped !== null && <p role="status">{t('proofreading.stopped', { name: stopped })}</p>}
        <ProblemNotice error={readError} />
        {!view && !isReading && !readError && stopped === null && <p>{t('proofreading.empty')}</p>}
      </Panel>
      {view && (
        <Results view={view} by={frameworks.find(({ id }) => id === sent?.framework)?.name ?? null} {...given} />
      )}
    </>
  )
}

/** Claims that hold are shown on demand. */
const atFirst = ['error', 'check', 'note'] as const satisfies readonly ShownVerdict[]

interface ResultsProps
  extends Pick<
    ReturnType<typeof useProofreading>,
    'savingKind' | 'saved' | 'saveError' | 'save' | 'complete' | 'isCompleting'
  > {
  readonly view: ProofreadDocumentView
  /** The framework that scores were held against. */
  readonly by: string | null
}

function Results({ view, by, savingKind, saved, saveError, save, complete, isCompleting }: ResultsProps) {
  const { t } = useMessages()
  const [chosen, setChosen] = useState<ReadonlySet<ShownVerdict>>(new Set(atFirst))
  const [onlyFound, setOnlyFound] = useState(false)
  const toggle = (verdict: ShownVerdict) => {
    if (verdict === 'holds') complete()
    setChosen(new Set(verdicts.filter((each) => chosen.has(each) !== (each === verdict))))
  }
  const shown = new Map(view.findings.filter(({ verdict }) => chosen.has(verdict)).map((each) => [each.number, each]))
  const kinds: readonly ResultFile[] =
    view.isWord && view.findings.some(({ verdict }) => verdict !== 'holds')
      ? ['comments', 'page', 'json']
      : ['page', 'json']
  return (
    <>
      <Panel title={t('proofreading.results', { name: view.name })}>
        <FindingsSummary
          {...{ view, by, chosen, isCompleting, onlyFound }}
          onToggle={toggle}
          onOnlyFound={setOnlyFound}
        >
          <section className={classes.downloads} aria-label={t('proofreading.download')}>
            {kinds.map((kind) => (
              <Button
                key={kind}
                size="sm"
                variant="default"
                loading={savingKind === kind}
                disabled={savingKind !== null}
                onClick={() => save(kind)}
              >
                {t(`proofreading.${kind}`)}
              </Button>
            ))}
          </section>
          {saved && <Notice kind="done">{t('proofreading.saved', { name: saved })}</Notice>}
          <ProblemNotice error={saveError} />
        </FindingsSummary>
      </Panel>
      <Panel title={t('proofreading.text')}>
        {view.unplaced
          .flatMap((number) => shown.get(number) ?? [])
          .map((each) => (
            <FindingCard key={each.number} finding={each} />
          ))}
        <DocumentBlocks blocks={view.blocks} shown={shown} onlyFound={onlyFound} />
      </Panel>
    </>
  )
}
