import { Problem } from '../../problem.ts'
import { messages } from '../messages.ts'
import type { Call } from './call.ts'
import { callMessages } from './call-messages.ts'
import { requestOf } from './call-request.ts'
import { connectionOf, isExposed } from './connection.ts'
import { followJob } from './follow-job.ts'
import { printAnswer } from './print-answer.ts'
import { requireFree } from './save-answer.ts'
import { sendRequest } from './send-request.ts'

/**
 * Calls an operation and prints or keeps its answer. All that can be checked here is checked before anything is sent.
 *
 * @throws CommanderError, Problem as `requestOf`, `connectionOf`, `sendRequest` and `followJob` do
 */
export async function callOperation(call: Call): Promise<void> {
  const { options, config, traits } = call
  const { language } = config
  const request = await requestOf(call)
  const connection = await connectionOf(call)
  await requireFree(options)
  if (isExposed(connection)) console.error(`${messages[language].warning}: ${callMessages[language].unencrypted}`)
  const response = await sendRequest(request, connection, language)
  const { status } = response
  const isTold = status < 300 || String(status) in call.operation.described.responses
  if (!isTold) throw new Problem('foreign-answer', { url: connection.url, status })
  if (traits.givesJob && options.wait === true) {
    const { id } = (await response.json()) as { id: string }
    return printAnswer(Response.json(await followJob(id, connection, config)), call)
  }
  return printAnswer(response, call)
}
