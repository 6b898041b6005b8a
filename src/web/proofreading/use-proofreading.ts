import { useMutation } from '@tanstack/react-query'
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

/** Sends a document to be proofread, and again for a file with the findings: the server keeps nothing of it. */
export function useProofreading() {
  const read = useMutation({
    mutationFn: (given: Sent) => sendFile<ProofreadDocumentView>(addressOf('', given), given.file),
  })
  const { data: view, variables: sent, isPending: isReading, error: readError } = read
  const save = useMutation({
    mutationFn: async (kind: ResultFile) => {
      if (!sent || !view) return ''
      const name = `${sent.file.name.replace(/\.[^.]*$/, '')}-soat.${endings[kind]}`
      saveFile(kind === 'json' ? jsonOf(view) : await fileOf(kind, sent), name)
      return name
    },
  })
  return {
    ...{ sent, view, isReading, readError },
    savingKind: save.isPending ? save.variables : null,
    saved: save.data,
    saveError: save.error,
    choose: (file: File, framework: string) => {
      save.reset()
      read.mutate({ file, framework })
    },
    save: (kind: ResultFile) => save.mutate(kind),
  }
}

function addressOf(kind: string, { file, framework }: Sent): string {
  const query = new URLSearchParams({ name: file.name.slice(0, 200), ...(framework !== '' && { framework }) })
  return `/api/proofreading${kind}?${query}`
}

async function fileOf(kind: 'comments' | 'page', sent: Sent): Promise<Blob> {
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await reach(addressOf(`/${kind}`, sent), { method: 'POST', body: sent.file, headers })
  if (!response.ok) throw await asProblem(response)
  return response.blob()
}

/** As the command line prints it. */
function jsonOf({ figures, claims, findings, doubts }: ProofreadDocumentView): Blob {
  const told = findings.map(({ number: _, ...finding }) => finding)
  return new Blob([JSON.stringify({ figures, claims, findings: told, doubts }, null, 2)], { type: 'application/json' })
}
