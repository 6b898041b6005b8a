import { digestHour, missedDays } from '../../assessment/course/notice-rules.data.ts'
import type { JobId } from '../../framework/ids.ts'
import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import {
  findAnnouncedUntil,
  insertDigest,
  listToPost,
  markNoticesPosted,
  saveAnnouncedUntil,
  type ToPost,
} from '../../store/announcements.ts'
import { appendAudit } from '../../store/audit.ts'
import { asPerson } from '../../store/database.ts'
import { insertJob } from '../../store/jobs.ts'
import { listNotices, type Notice } from '../../store/notices.ts'
import type { Mail } from '../accounts-context.ts'
import { dayBegins, dayInVietnam } from '../day-in-vietnam.ts'
import type { Letters } from '../letters.ts'
import { announceClock } from './announce-clock.ts'
import { digestLetter, noticeLetter } from './notice-letter.ts'
import type { NoticesContext } from './notices-context.ts'

const hourMs = 3_600_000
/** What could not be posted for so long, as no mail server was set, is read in the program only. */
const staleAfterMs = { 'at-once': 24 * hourMs, digest: missedDays * 24 * hourMs } as const
/** Notices that a letter is made of; of more it only counts the first. */
const readAtMost = 500

/**
 * Puts letters about what cannot wait into the queue: one a person for all that there is now, each notice once however many
 * servers do it. Tells how many letters.
 */
export async function postAtOnce(context: NoticesContext): Promise<number> {
  if (!context.letters) return 0
  const at = context.now()
  let posted = 0
  for (const each of await listToPost(context.owner, 'at-once', new Date(at.getTime() - staleAfterMs['at-once']))) {
    const compose = (notices: readonly [Notice, ...Notice[]]) => noticeLetter(each.person, notices, context.baseUrl)
    if ((await postOne(context, context.letters, each, { at, day: null, compose })) === 'posted') posted += 1
  }
  return posted
}

/**
 * Does what is due in the morning in Vietnam, once a day: notices of the clock, then the letter of the day to each person who
 * has something to read. It goes on where it was when a server stopped in the middle or a letter could not be written, or did
 * not run in the morning. Tells how many letters.
 */
export async function runMorning(context: NoticesContext): Promise<number> {
  const at = context.now()
  const day = dayInVietnam(at)
  const begins = dayBegins(toIsoDate(day)).getTime() + digestHour * hourMs
  const last = await findAnnouncedUntil(context.owner, 'clock')
  if (at.getTime() < begins || (last && last.getTime() >= begins)) return 0
  await announceClock(context)
  const { posted, failed } = await postDigests(context, at, day)
  if (failed > 0) return posted
  await context.owner.transaction().execute(async (tx) => {
    await saveAnnouncedUntil(tx, 'clock', at)
    const told = { round: null, at, person: null, action: 'post-digests', subject: toIsoDate(day) }
    if (posted > 0) await appendAudit(tx, { ...told, details: { letters: posted } })
  })
  return posted
}

async function postDigests(
  context: NoticesContext,
  at: Date,
  day: CalendarDate,
): Promise<{ readonly posted: number; readonly failed: number }> {
  const done = { posted: 0, failed: 0, none: 0 }
  if (!context.letters) return done
  for (const each of await listToPost(context.owner, 'digest', new Date(at.getTime() - staleAfterMs.digest))) {
    const compose = (notices: readonly Notice[]) =>
      digestLetter(each.person, notices, { day, baseUrl: context.baseUrl })
    done[await postOne(context, context.letters, each, { at, day: toIsoDate(day), compose })] += 1
  }
  return done
}

/** A letter that is not sent after all; takes back what was noted for it. */
class NoLetter extends Error {}

/** What stands in a letter is read with the rights of who gets it. What keeps one letter is reported, and keeps no other. */
async function postOne(
  context: NoticesContext,
  letters: Pick<Letters, 'seal'>,
  { person, notices }: ToPost,
  letter: {
    readonly at: Date
    /** Of a letter of the day. */
    readonly day: string | null
    readonly compose: (notices: readonly [Notice, ...Notice[]]) => Mail
  },
): Promise<'posted' | 'none' | 'failed'> {
  const { owner, db, queue, report } = context
  const { at, day, compose } = letter
  try {
    const read = await asPerson(db, person.id, (tx) => listNotices(tx, { ids: notices, most: readAtMost }))
    const job = { id: context.newId() as JobId, kind: 'letter' as const }
    await owner.transaction().execute(async (tx) => {
      const taken = new Set(await markNoticesPosted(tx, notices, at))
      const [first, ...others] = read.filter(({ id, campaignTitle }) => taken.has(id) && campaignTitle !== null)
      if (!first) throw new NoLetter()
      const told = { person: person.id, day: day ?? '', notices: others.length + 1 }
      if (day !== null && !(await insertDigest(tx, told, at))) throw new NoLetter()
      const input = { sealed: letters.seal(compose([first, ...others])) }
      await insertJob(tx, { ...job, person: null, round: null, input, at })
    })
    await queue.add(job).catch(report)
    return 'posted'
  } catch (error) {
    if (error instanceof NoLetter) return 'none'
    report(error instanceof Error ? error : new Error(String(error)))
    return 'failed'
  }
}
