import type { Mail } from '../../src/operations/accounts-context.ts'
import type { Actor } from '../../src/operations/context.ts'
import type { NoticesContext } from '../../src/operations/notices/notices-context.ts'
import { readNotices } from '../../src/operations/notices/read-notices.ts'
import { sealLetters } from '../../src/server/jobs/seal-letters.ts'
import type { TestCampaign } from './campaign.ts'
import type { TestDatabase } from './database.ts'
import { forgetful, secret } from './jobs.ts'

const letters = sealLetters({ send: () => Promise.reject(new Error('nothing is sent here')) }, secret)

/** What tells people of things in a test's campaign, at the campaign's clock; defects fail the test that looks. */
export function noticesContextOf({ owner }: TestDatabase, { context }: TestCampaign): NoticesContext {
  const report = (error: Error) => {
    throw error
  }
  return { ...context, owner, queue: forgetful, report, letters, baseUrl: 'https://chiso.example' }
}

/** The letters that wait in the queue, in the order of their addresses. */
export async function lettersIn({ owner }: TestDatabase): Promise<readonly Mail[]> {
  const rows = await owner.selectFrom('jobs').select('input').where('kind', '=', 'letter').execute()
  const mails = rows.map(({ input }) => letters.unseal((input as unknown as { sealed: string }).sealed))
  return mails.toSorted((one, other) => one.to.localeCompare(other.to, 'en'))
}

/** The kinds of what a person was told, the newest first. */
export async function kindsOf({ context }: TestCampaign, person: Actor): Promise<readonly string[]> {
  return (await readNotices(context, person, { most: 200 })).map(({ kind }) => kind)
}
