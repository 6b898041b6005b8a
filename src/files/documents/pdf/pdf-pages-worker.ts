import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { SecondReading } from './second-reader.ts'

// Reads pages of a PDF in a thread of its own, as long as there are any whose turn has not come: `startSecondReader` starts
// it. Where it cannot go on it ends, and the pages that it took are read by the thread that started it.
const { bytes, turns, limits, keepsCode } = workerData as SecondReading
if (keepsCode) enableCompileCache()
const { readShare } = await import('./read-share.ts')
await readShare(bytes, { turns, limits, onPage: (page) => parentPort?.postMessage(page) })
parentPort?.postMessage(null)
