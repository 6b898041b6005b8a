import { pipeline } from 'node:stream/promises'
import { messages } from '../messages.ts'
import { answerLines } from './answer-lines.ts'
import type { Call } from './call.ts'
import { callMessages } from './call-messages.ts'
import { saveAnswer } from './save-answer.ts'

/** What of an answer without a body is for people. */
const toldHeaders = ['location', 'upload-offset', 'upload-length', 'upload-expires', 'tus-extension', 'tus-max-size']

/** Prints an answer, or writes it to the file that --out names. */
export async function printAnswer(response: Response, call: Call): Promise<void> {
  const { options, config, traits } = call
  const type = response.headers.get('content-type') ?? ''
  if (options.out !== undefined) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isSecret = traits.access.kind !== 'token'
    await saveAnswer(String(options.out), bytes, { isReplacing: options.force === true, isSecret })
    console.log(`${messages[config.language].written} ${options.out}`)
  } else if (type.startsWith('application/json')) {
    const value: unknown = await response.json()
    if (options.output === 'json') console.log(JSON.stringify(value, null, 2))
    else console.log(answerLines(value, config).join('\n'))
  } else if (response.body !== null && type !== '') {
    await pipeline(response.body, async (parts: AsyncIterable<Uint8Array>) => {
      for await (const part of parts) process.stdout.write(part)
    })
  } else {
    console.log(headerLines(response, call).join('\n'))
  }
}

function headerLines({ headers, status }: Response, { config }: Call): readonly string[] {
  const told = toldHeaders.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  if (told.length === 0) return [callMessages[config.language].done]
  const id = status === 201 ? headers.get('location')?.split('/').at(-1) : undefined
  return answerLines({ ...(id ? { id } : {}), ...Object.fromEntries(told) }, config)
}
