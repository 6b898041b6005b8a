import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { FoundEvidenceView } from '../../contract/api-views.ts'
import { evidenceQuery, foundEvidenceQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { Dialog } from '../parts/dialog.tsx'
import { formatDay } from '../parts/format.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './evidence-panel.module.css'

interface EvidenceLibraryProps {
  readonly round: string
  readonly code: string
  readonly onClose: () => void
}

/** Finds documents that stand beside other sub-criteria or in other years, and uses one again with all that is told of it. */
export function EvidenceLibrary({ round, code, onClose }: EvidenceLibraryProps) {
  const { t } = useMessages()
  const [text, setText] = useState('')
  const sought = useDeferredValue(text.trim())
  const found = useQuery(foundEvidenceQuery(round, sought))
  const reuse = useReuse(round, code, onClose)
  return (
    <Dialog title={t('course.evidence.library')} isOpen onClose={onClose}>
      <TextInput
        label={t('course.evidence.search')}
        description={t('course.evidence.searchHint')}
        type="search"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNotice error={reuse.error} />
      {sought !== '' && (
        <QueryView
          query={found}
          skeletonLines={3}
          empty={{ isEmpty: (all) => all.length === 0, title: t('course.evidence.noneFound') }}
        >
          {(all) => (
            <ul className={classes.list}>
              {all.map((each) => (
                <li key={`${each.round} ${each.id}`}>
                  <strong>{each.fileName}</strong>
                  <p className={classes.quiet}>{factsOf(each)}</p>
                  <Button
                    size="xs"
                    variant="default"
                    loading={reuse.isPending}
                    aria-label={t('course.evidence.useOf', { name: each.fileName })}
                    onClick={() => reuse.mutate(each)}
                  >
                    {t('course.evidence.use')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      )}
    </Dialog>
  )
}

function factsOf({ indexYear, code, documentNumber, issuedOn, issuer }: FoundEvidenceView): string {
  const facts = [`${indexYear}`, code, documentNumber, issuedOn && formatDay(issuedOn), issuer]
  return facts.filter((fact) => fact !== null).join(' · ')
}

function useReuse(round: string, code: string, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ round: from, id, documentNumber, issuer, issuedOn, page }: FoundEvidenceView) =>
      sendJson('POST', `/api/rounds/${encodeURIComponent(round)}/evidence`, {
        ...{ code, documentNumber, issuer, issuedOn, page, note: null },
        source: { kind: 'reuse', round: from, evidence: id },
      }),
    onSuccess: () => {
      onDone()
      return queryClient.invalidateQueries({ queryKey: evidenceQuery(round, code).queryKey })
    },
  })
}
