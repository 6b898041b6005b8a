import { Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import { evidenceQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { ChooseFile } from '../parts/choose-file.tsx'
import { DropArea } from '../parts/drop-area.tsx'
import { Form } from '../parts/form.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { EvidenceFields, evidenceBody, useEvidenceTexts } from './evidence-fields.tsx'
import classes from './upload-area.module.css'
import { uploadFile } from './upload-file.ts'

interface UploadAreaProps {
  readonly round: string
  readonly code: string
  readonly figures: ItemView['definition']['figures']
}

/** Takes a file that is dropped or chosen, sends it in pieces, then asks what it is. */
export function UploadArea({ round, code, figures }: UploadAreaProps) {
  const { t } = useMessages()
  const { begin, cancel, file, share, upload, error, forget } = useUpload(round)
  if (upload !== null && file !== null) {
    return <AddForm {...{ round, code, figures, upload }} fileName={file.name} onDone={forget} onCancel={cancel} />
  }
  return (
    <DropArea onFile={begin}>
      {file !== null && error === null ? (
        <div className={classes.sending}>
          <span role="status">{t('course.evidence.sending', { name: file.name })}</span>
          <Progress value={share * 100} aria-label={t('course.evidence.sending', { name: file.name })} />
          <Button variant="default" size="xs" onClick={cancel}>
            {t('app.cancel')}
          </Button>
        </div>
      ) : (
        <>
          <p>{t('course.evidence.drop')}</p>
          <ChooseFile onFile={begin} size="xs">
            {t('course.evidence.choose')}
          </ChooseFile>
          <ProblemNotice error={error} />
        </>
      )}
    </DropArea>
  )
}

function useUpload(round: string) {
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState(0)
  const [upload, setUpload] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const stop = useRef<AbortController>(undefined)
  const forget = () => {
    setFile(null)
    setUpload(null)
    setShare(0)
    setError(null)
  }
  const begin = (chosen: File) => {
    forget()
    setFile(chosen)
    const controller = new AbortController()
    stop.current = controller
    uploadFile({ round, file: chosen, signal: controller.signal, onShare: setShare }).then(
      setUpload,
      (reason: Error) => {
        if (!controller.signal.aborted) setError(reason)
      },
    )
  }
  const cancel = () => {
    stop.current?.abort()
    forget()
  }
  return { file, share, upload, error, begin, cancel, forget }
}

interface AddFormProps extends UploadAreaProps {
  readonly upload: string
  readonly fileName: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

function AddForm({ round, code, figures, upload, fileName, onDone, onCancel }: AddFormProps) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const fields = useEvidenceTexts()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      sendJson('POST', `/api/rounds/${encodeURIComponent(round)}/evidence`, {
        ...{ code, ...evidenceBody(fields.texts) },
        source: { kind: 'upload', upload },
      }),
    onSuccess: () => {
      onDone()
      return queryClient.invalidateQueries({ queryKey: evidenceQuery(round, code).queryKey })
    },
  })
  return (
    <section className={classes.form} aria-label={t('course.evidence.details', { name: fileName })}>
      <p className={classes.name}>{fileName}</p>
      <Form
        submit={t('course.evidence.add')}
        isPending={isPending}
        error={error}
        others={
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        }
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <EvidenceFields {...fields} figures={figures} />
      </Form>
    </section>
  )
}
