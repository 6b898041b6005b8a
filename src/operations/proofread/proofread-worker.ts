import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../problem.ts'
import type { ApartRequest } from './proofread-apart.ts'

// Proofreads one document in a thread of its own and ends: `proofreadApart` starts it. A defect ends it as an error.
const { request, keepsCode } = workerData as ApartRequest
if (keepsCode) enableCompileCache()
const { proofreadAnswer } = await import('./proofread-answer.ts')
try {
  parentPort?.postMessage({ answer: await proofreadAnswer(request) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  parentPort?.postMessage({ problem: { code: error.code, details: error.details } })
}
