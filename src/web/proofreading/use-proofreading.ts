import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ProofreadDocumentView } from '../../contract/proofreading-api-views.ts'
import { asProblem, reach, sendFile } from '../api/request.ts'
import { saveFile } from '../results/receive-file.ts'

export type ResultFile = 'comments' | 'page' | 'json'

/** What is sent: a file, and the id of the framework that its scores are held against, if any. */
interface Sent {
  readonly file: File
  readonly framework: string
}

const endings: Readonly<Record<ResultFile, string>> = { comments: 'docx', page: 'html', json: 'json' }

/** Sends a document to be proofread, and again for what holds in it and for a file with the findings: the server keeps nothing of it. */
export function useProofreading() {
  const { read, choose, stop, stopped } = useReading()
  const { data: found, variables: sent, isPending: isReading, error: readError } = read
  const whole = useMutation({
    mutationFn: (given: Sent) => sendFile<ProofreadDocumentView>(addressOf('', given, { all: 'true' }), given.file),
  })
  const view = whole.variables === sent ? (whole.data ?? found) : found
  const save = useMutation({
    mutationFn: async (kind: ResultFile) => {
      if (!sent || !view) return ''
      const name = `${sent.file.name.replace(/\.[^.]*$/, '')}-soat.${endings[kind]}`
      saveFile(kind === 'json' ? jsonOf(view) : await fileOf(kind, sent), name)
      return name
    },
  })
  return {
    ...{ sent, view, isReading, readError, stop, stopped },
    isCompleting: whole.isPending,
    savingKind: save.isPending ? save.variables : null,
    saved: save.data,
    saveError: save.error ?? whole.error,
    choose: (file: File, framework: string) => {
      for (const each of [save, whole]) each.reset()
      choose({ file, framework })
    },
    /** Asks for the claims that hold too, once. */
    complete: () => {
      if (sent && !whole.data && !whole.isPending) whole.mutate(sent)
    },
    save: (kind: ResultFile) => save.mutate(kind),
  }
}

/** Reading of a document, which can be stopped. */
function useReading() {
  const reading = useRef<AbortController>(null)
  const [stopped, setStopped] = useState<string | null>(null)
  const read = useMutation({
    mutationFn: (given: Sent) => {
      reading.current = new AbortController()
      return sendFile<ProofreadDocumentView>(addressOf('', given), given.file, reading.current.signal)
    },
  })
  const choose = (given: Sent) => {
    setStopped(null)
    read.mutate(given)
  }
  const stop = () => {
    setStopped(read.variables?.file.name ?? null)
    reading.current?.abort()
    read.reset()
  }
  return { read, choose, stop, stopped }
}

function addressOf(kind: string, { file, framework }: Sent, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ name: file.name.slice(0, 200), ...(framework !== '' && { framework }), ...more })
  return `/api/proofreading${kind}?${query}`
}

async function fileOf(kind: 'comments' | 'page', sent: Sent): Promise<Blob> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await reach(addressOf(`/${kind}`, sent), { method: 'POST', body: sent.file, headers })
  if (!response.ok) throw await asProblem(response)
  return response.blob()
}

/** As the command line prints it; with the claims that hold once they were asked for. */
function jsonOf({ figures, claims, findings, doubts }: ProofreadDocumentView): Blob {
  const told = findings.map(({ number: _, ordinal: __, ...finding }) => finding)
  return new Blob([JSON.stringify({ figures, claims, findings: told, doubts }, null, 2)], { type: 'application/json' })
}
