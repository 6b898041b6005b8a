import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import type { EvidenceView } from '../../contract/evidence-views.ts'
import { evidenceQuery } from '../api/queries.ts'
import { formatDay } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './evidence-panel.module.css'
import { figureText } from './figure-text.ts'
import { UploadArea } from './upload-area.tsx'

const EvidenceDialog = lazyRouteComponent(() => import('./evidence-dialog.tsx'), 'EvidenceDialog')
const EvidenceLibrary = lazyRouteComponent(() => import('./evidence-library.tsx'), 'EvidenceLibrary')

/** What is open above the list. */
type Opened = { readonly kind: 'library' } | { readonly kind: 'change'; readonly evidence: EvidenceView } | null

interface EvidencePanelProps {
  readonly round: string
  readonly item: ItemView
}

/** Documents that show the figures to be right: the list, and two ways to add one. */
export function EvidencePanel({ round, item }: EvidencePanelProps) {
  const { t } = useMessages()
  const { code, figures } = item.definition
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const mayAdd = item.actions.some((action) => ['enter', 'appeal', 'escalate'].includes(action))
  const evidence = useQuery(evidenceQuery(round, code))
  return (
    <Panel title={t('proof.evidence')}>
      <QueryView query={evidence} skeletonLines={2}>
        {(found) => (
          <EvidenceList
            round={round}
            evidence={found.filter(({ withdrawn }) => !withdrawn)}
            figures={figures}
            onChange={mayAdd ? (each) => setOpened({ kind: 'change', evidence: each }) : undefined}
          />
        )}
      </QueryView>
      {mayAdd && (
        <div className={classes.adding}>
          <UploadArea round={round} code={code} figures={figures} />
          <Button variant="default" size="xs" onClick={() => setOpened({ kind: 'library' })}>
            {t('course.evidence.library')}
          </Button>
        </div>
      )}
      <Suspense>
        {opened?.kind === 'library' && <EvidenceLibrary round={round} code={code} onClose={close} />}
        {opened?.kind === 'change' && (
          <EvidenceDialog round={round} evidence={opened.evidence} figures={figures} onClose={close} />
        )}
      </Suspense>
    </Panel>
  )
}

interface EvidenceListProps {
  readonly round: string
  readonly evidence: readonly EvidenceView[]
  readonly figures: ItemView['definition']['figures']
  readonly onChange: ((evidence: EvidenceView) => void) | undefined
}

function EvidenceList({ round, evidence, figures, onChange }: EvidenceListProps) {
  const { t } = useMessages()
  if (evidence.length === 0) return <p className={classes.quiet}>{t('course.evidence.none')}</p>
  return (
    <ul className={classes.list}>
      {evidence.map((each) => (
        <li key={each.id}>
          <a
            href={`/api/rounds/${encodeURIComponent(round)}/evidence/${encodeURIComponent(each.id)}/file`}
            className={classes.file}
          >
            {each.fileName}
          </a>
          <EvidenceFacts evidence={each} figures={figures} />
          {onChange && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.change ?? ''}
              aria-label={t('course.evidence.changeOf', { name: each.fileName })}
              onClick={() => onChange(each)}
            >
              {t('course.evidence.change')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function EvidenceFacts({
  evidence,
  figures,
}: {
  readonly evidence: EvidenceView
  readonly figures: EvidenceListProps['figures']
}) {
  const { t } = useMessages()
  const { documentNumber, issuedOn, issuer, page, quoted, note } = evidence
  const name = figures.find(({ code }) => code === quoted?.figure)?.name
  const facts = [
    documentNumber,
    issuedOn && formatDay(issuedOn),
    issuer,
    page && t('course.evidence.onPage', { page }),
    quoted && `${name ?? quoted.figure}: ${figureText({ value: quoted.value, source: null }).text}`,
    note,
  ].filter((fact) => fact !== null)
  return <p className={classes.quiet}>{facts.length > 0 ? facts.join(' · ') : t('course.evidence.noFacts')}</p>
}
