import { setTimeout } from 'node:timers/promises'
import type { JobWithFilesView } from '../../contract/api-views.ts'
import { Problem } from '../../problem.ts'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'
import { callMessages } from './call-messages.ts'
import type { Connection } from './connection.ts'
import { sendRequest } from './send-request.ts'

const lookMilliseconds = 400
const handedOnMilliseconds = 1000

/**
 * Waits until a job has ended, telling on standard error how far it is. Ctrl+C cancels the job; a second one ends the waiting.
 *
 * @throws Problem `server-refused` with the job's own problem if it failed or was cancelled
 */
export async function followJob(id: string, connection: Connection, config: Config): Promise<JobWithFilesView> {
  const { language } = config
  const say = callMessages[language]
  let cancelling: Promise<unknown> | undefined
  let since = 0
  const cancel = () => {
    // A launcher hands on the signal that the terminal has sent already.
    if (cancelling) return Date.now() - since > handedOnMilliseconds ? process.exit(130) : undefined
    since = Date.now()
    console.error(say.cancelling)
    cancelling = ask('POST', `/api/jobs/${id}/cancel`, connection, config).catch(() => undefined)
  }
  process.on('SIGINT', cancel)
  try {
    for (let told = ''; ; await setTimeout(lookMilliseconds)) {
      await cancelling
      const job = await ask('GET', `/api/jobs/${id}`, connection, config)
      const text = `${say.jobState[job.state]}${job.allSteps === null ? '' : ` ${job.doneSteps}/${job.allSteps}`}`
      if (text !== told) console.error(text)
      told = text
      if (job.state === 'failed') {
        throw new Problem('server-refused', { title: job.problem?.title ?? messages[language].bug })
      }
      if (job.state === 'done') return job
    }
  } finally {
    process.off('SIGINT', cancel)
  }
}

async function ask(method: string, path: string, connection: Connection, config: Config): Promise<JobWithFilesView> {
  const request = { method, path, headers: {}, isRepeatable: true }
  const response = await sendRequest(request, connection, config.language)
  return (await response.json()) as JobWithFilesView
}
