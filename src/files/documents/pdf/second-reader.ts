import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { PageTurns, ReadPage } from './page-turns.ts'
import type { PdfBounds } from './reading-bounds.ts'

/** A thread that reads pages of a PDF beside this one. */
export interface SecondReader {
  /** Comes when it has no more to tell, also where it failed: what it does not tell has to be read here. */
  readonly end: Promise<void>
  stop(): void
}

/** What the thread begins with. */
export interface SecondReading {
  readonly bytes: Uint8Array
  readonly turns: PageTurns
  readonly limits: PdfBounds
  /** Whether compiled code is kept from one start to the next, as it is in this thread. */
  readonly keepsCode: boolean
}

/** The same folder holds the sources, or the bundles that are made of them. */
const worker = new URL(`./pdf-pages-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
const mostMegabytes = 512

/** @param onPage is told each page that was read */
export function startSecondReader(
  { bytes, turns, limits }: Omit<SecondReading, 'keepsCode'>,
  onPage: (page: ReadPage) => void,
): SecondReader {
  const own = Uint8Array.from(bytes)
  const workerData: SecondReading = { bytes: own, turns, limits, keepsCode: getCompileCacheDir() !== undefined }
  const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes }
  const thread = new Worker(worker, { workerData, transferList: [own.buffer], resourceLimits })
  const stop = () => void thread.terminate()
  const end = new Promise<void>((resolve) => {
    thread.on('message', (page: ReadPage | null) => (page === null ? resolve() : onPage(page)))
    thread.on('error', () => resolve())
    thread.on('exit', () => resolve())
  })
  return { end, stop }
}
