import type { JobId } from '../framework/ids.ts'
import { insertJob } from '../store/jobs.ts'
import type { Mail, Mailer } from './accounts-context.ts'
import type { JobsContext } from './jobs-context.ts'
import type { Letters } from './letters.ts'

/** A mailer that takes a letter at once, safe from a crash, and sends it as a job: again and again if it has to. */
export function queuedMailer({ owner, queue, now, newId, report }: JobsContext, letters: Letters): Mailer {
  return {
    async send(mail: Mail) {
      const job = { id: newId() as JobId, kind: 'letter' as const }
      const input = { sealed: letters.seal(mail) }
      await owner.transaction().execute((tx) => insertJob(tx, { ...job, person: null, round: null, input, at: now() }))
      await queue.add(job).catch(report)
    },
  }
}
