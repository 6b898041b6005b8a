import type { Session } from '../load/session.ts'

/** A job that was done, as whoever asked for it saw it. */
export interface JobDone {
  readonly id: string
  readonly campaign: string | null
  /** From the request to the event that tells its end. */
  readonly seconds: number
  /** The steps done of all steps that were told while it ran, each once; the last is the end. */
  readonly told: readonly number[]
  readonly allSteps: number | null
}

interface JobTold {
  readonly id: string
  readonly state: string
  readonly campaign: string | null
  readonly doneSteps: number
  readonly allSteps: number | null
  readonly problem: { readonly title: string } | null
}

/** Asks for a job and follows its events until it has ended, as a page does. @throws Error if it fails */
export async function doJob(session: Session<object>, path: string, body?: unknown): Promise<JobDone> {
  const begun = performance.now()
  const asked = await session.ask('POST', path, body === undefined ? {} : { body })
  if (asked.status !== 200) throw new Error(`${path} answered ${asked.status} ${await asked.text()}`)
  const { id } = (await asked.json()) as JobTold
  const events = await session.ask('GET', `/api/jobs/${id}/events`)
  const told: number[] = []
  let [text, last]: [string, JobTold | undefined] = ['', undefined]
  for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines.filter((each) => each.startsWith('data: '))) {
      last = JSON.parse(line.slice('data: '.length)) as JobTold
      if (last.state !== 'waiting' && told.at(-1) !== last.doneSteps) told.push(last.doneSteps)
    }
  }
  if (last?.state !== 'done') throw new Error(`${path} is ${last?.state}: ${last?.problem?.title}`)
  const { campaign, allSteps } = last
  return { id, campaign, allSteps, told, seconds: (performance.now() - begun) / 1000 }
}
