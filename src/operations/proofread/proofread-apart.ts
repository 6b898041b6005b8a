import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode, type ProblemDetails } from '../../problem.ts'
import type { ProofreadAnswers, ProofreadRequest } from './proofread-answer.ts'

/** How long a document may take, and how much memory. */
export interface ProofreadLimits {
  readonly seconds: number
  readonly megabytes: number
  /** Aborted by who waits no more: the work then ends at once. */
  readonly signal?: AbortSignal
}

/** Less time than a request may take. */
export const serverLimits: ProofreadLimits = { seconds: 25, megabytes: 1024 }

/** What the thread begins with. */
export interface ApartRequest {
  readonly request: ProofreadRequest
  /** Whether compiled code is kept from one start to the next, as it is in this thread. */
  readonly keepsCode: boolean
}

interface Told {
  readonly answer?: unknown
  readonly problem?: { readonly code: ProblemCode; readonly details: ProblemDetails<ProblemCode> }
}

/** The same folder holds the sources, or the bundles that are made of them. */
const worker = new URL(`./proofread-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/**
 * Proofreads a document in a thread of its own, with a limit of time and memory, so that nobody else has to wait for a large
 * one. Nothing is kept.
 *
 * @throws Problem as `openParFrameworkFile`, `proofreadBytes` and `commentDocument` do; `document-too-large` for what takes too long or too much memory; `cancelled-job`
 */
export function proofreadApart<W extends keyof ProofreadAnswers>(
  request: ProofreadRequest & { readonly want: W },
  { seconds, megabytes, signal }: ProofreadLimits,
): Promise<ProofreadAnswers[W]> {
  const workerData: ApartRequest = { request, keepsCode: getCompileCacheDir() !== undefined }
  const thread = new Worker(worker, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  let timer: NodeJS.Timeout | undefined
  const told = new Promise<ProofreadAnswers[W]>((resolve, reject) => {
    timer = setTimeout(() => reject(tooLarge(request, time, `${seconds} s`)), seconds * 1000)
    thread.once('message', ({ answer, problem }: Told) => {
      if (problem) reject(new Problem(problem.code, problem.details))
      else resolve(answer as ProofreadAnswers[W])
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isFull ? tooLarge(request, memory, `${megabytes} MB`) : error)
    })
    const end = () => reject(new Problem('cancelled-job', {}))
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
    thread.once('exit', () => reject(new Error('the thread that proofreads ended without an answer')))
  })
  return told.finally(() => {
    clearTimeout(timer)
    void thread.terminate()
  })
}

const time = { vi: 'thời gian soát', en: 'the time to proofread it' }
const memory = { vi: 'bộ nhớ cần dùng', en: 'the memory that it takes' }

function tooLarge({ file }: ProofreadRequest, what: typeof time, limit: string): Problem {
  return new Problem('document-too-large', { fileName: file.name, what, limit })
}
