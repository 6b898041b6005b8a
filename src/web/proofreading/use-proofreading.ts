import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProofreadDocumentView } from '../../contract/proofreading-api-views.ts'
import { asProblem, reach, sendFile } from '../api/request.ts'
import { saveFile } from '../results/receive-file.ts'

export type ResultFile = 'comments' | 'page' | 'json'

const endings: Readonly<Record<ResultFile, string>> = { comments: 'docx', page: 'html', json: 'json' }

/** Sends a document to be proofread, and again for a file with the findings: the server keeps nothing of it. */
export function useProofreading() {
  const [file, setFile] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (given: File) => sendFile<ProofreadDocumentView>(addressOf('', given), given),
  })
  const save = useMutation({
    mutationFn: async (kind: ResultFile) => {
      if (!file || !read.data) return ''
      const name = `${file.name.replace(/\.[^.]*$/, '')}-soat.${endings[kind]}`
      saveFile(kind === 'json' ? jsonOf(read.data) : await fileOf(kind, file), name)
      return name
    },
  })
  return {
    file,
    view: read.data,
    isReading: read.isPending,
    readError: read.error,
    savingKind: save.isPending ? save.variables : null,
    saved: save.data,
    saveError: save.error,
    choose: (chosen: File) => {
      save.reset()
      setFile(chosen)
      read.mutate(chosen)
    },
    save: (kind: ResultFile) => save.mutate(kind),
  }
}

function addressOf(kind: string, file: File): string {
  return `/api/proofreading${kind}?name=${encodeURIComponent(file.name.slice(0, 200))}`
}

async function fileOf(kind: 'comments' | 'page', file: File): Promise<Blob> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await reach(addressOf(`/${kind}`, file), { method: 'POST', body: file, headers })
  if (!response.ok) throw await asProblem(response)
  return response.blob()
}

/** As the command line prints it. */
function jsonOf({ figures, claims, findings }: ProofreadDocumentView): Blob {
  const told = findings.map(({ number: _, ...finding }) => finding)
  return new Blob([JSON.stringify({ figures, claims, findings: told }, null, 2)], { type: 'application/json' })
}
