import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../problem.ts'
import { type ProofreadRequest, proofreadAnswer } from './proofread-answer.ts'

// Proofreads one document in a thread of its own and ends: `proofreadApart` starts it. A defect ends it as an error.
try {
  parentPort?.postMessage({ answer: await proofreadAnswer(workerData as ProofreadRequest) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  parentPort?.postMessage({ problem: { code: error.code, details: error.details } })
}
