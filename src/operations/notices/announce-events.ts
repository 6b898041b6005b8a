import { awaited, dutyLevels, eventRules } from '../../assessment/course/notice-rules.data.ts'
import type { CampaignId, PersonId, RoundId } from '../../framework/ids.ts'
import type { Plain } from '../../number/plain.ts'
import {
  findAnnouncedUntil,
  lockAnnouncements,
  oldestTransactionMs,
  saveAnnouncedUntil,
} from '../../store/announcements.ts'
import type { Tx } from '../../store/database.ts'
import {
  listSeatsOf,
  listToldAssignments,
  listToldComments,
  listToldPublications,
  listToldReminders,
  listToldSteps,
  type Span,
} from '../../store/notice-sources.ts'
import { insertNotices } from '../../store/notices.ts'
import { findAddressees, type Reach } from './find-addressees.ts'
import { noticeDrafts } from './notice-drafts.ts'
import type { NoticesContext } from './notices-context.ts'

/**
 * What is entered says when the work on it began, by the clock of its server, which may be wrong by some minutes: looked at
 * again, which tells nobody twice.
 */
const overlapMs = 15 * 60_000
/** Work that takes longer is left out of account: one that was forgotten must not have everything looked at again. */
const longestMs = 3_600_000
/** How far the first look goes back. */
const firstMs = 7 * 24 * 3_600_000

type Rule = (typeof eventRules)[number]

/** Something that people did, and whom it reaches. */
interface Happening {
  readonly rule: Rule
  readonly key: string
  readonly campaign: CampaignId
  readonly round: RoundId
  readonly codes: readonly string[]
  readonly details: { readonly [name: string]: Plain }
  readonly by: PersonId | null
  readonly reach: Reach | readonly PersonId[]
}

/**
 * Makes notices of what people did since it was last looked, whatever they did it with: API, command line or another server.
 * One server at a time does it. Tells how many are new.
 *
 * @param overlap how far a look goes back behind the one before, in milliseconds
 */
export function announceEvents(
  { owner, now, newId }: Pick<NoticesContext, 'owner' | 'now' | 'newId'>,
  overlap = overlapMs,
): Promise<number> {
  return owner.transaction().execute(async (tx) => {
    if (!(await lockAnnouncements(tx, 'events'))) return 0
    // What others are entering now is not to be seen: the next look begins before the oldest of them began.
    const hidden = Math.min(await oldestTransactionMs(tx), longestMs)
    const until = now()
    const last = (await findAnnouncedUntil(tx, 'events')) ?? new Date(until.getTime() - firstMs)
    const happenings = await happeningsIn(tx, { from: new Date(last.getTime() - overlap), until })
    const reaches = happenings.flatMap(({ reach }) => ('to' in reach ? [reach] : []))
    const addresseesOf = await findAddressees(tx, reaches)
    const tellings = happenings.flatMap(({ rule, reach, by, ...told }) =>
      [...('to' in reach ? addresseesOf(reach) : reach)]
        .filter((person) => person !== by)
        .map((person) => ({ ...told, kind: rule.kind, letter: rule.letter, person })),
    )
    const made = await insertNotices(tx, noticeDrafts(tellings, newId), until)
    await saveAnnouncedUntil(tx, 'events', new Date(until.getTime() - hidden))
    return made
  })
}

async function happeningsIn(tx: Tx, span: Span): Promise<readonly Happening[]> {
  return [
    ...(await steps(tx, span)),
    ...(await assignments(tx, span)),
    ...(await comments(tx, span)),
    ...(await reminders(tx, span)),
    ...(await publications(tx, span)),
  ]
}

function ruleOn(on: string): Rule | undefined {
  return eventRules.find((rule) => rule.on === on)
}

function required(on: Rule['on']): Rule {
  const rule = ruleOn(on)
  if (!rule) throw new Error(`nobody is told of ${on}`)
  return rule
}

async function steps(tx: Tx, span: Span): Promise<readonly Happening[]> {
  const actions = eventRules.map(({ on }) => on)
  return (await listToldSteps(tx, span, actions)).flatMap(
    ({ code, version, action, lead, campaign, round, by, at }) => {
      const rule = ruleOn(action)
      if (!rule) return []
      const isOfRound = action === 'release'
      return [
        {
          ...{ rule, campaign, round, by, codes: [code] },
          key: isOfRound ? `${rule.kind}:${round}:${at.toISOString()}` : `${rule.kind}:${round}:${code}:${version}`,
          details: isOfRound ? {} : { version },
          reach: { round, agency: lead, to: rule.to },
        },
      ]
    },
  )
}

async function assignments(tx: Tx, span: Span): Promise<readonly Happening[]> {
  const rule = required('assign')
  return (await listToldAssignments(tx, span)).flatMap(({ organisations, code, campaign, round, by, at }) =>
    organisations.map((agency) => ({
      ...{ rule, campaign, round, by, codes: [code], details: {} },
      key: `${rule.kind}:${round}:${at.toISOString()}:${by ?? ''}`,
      reach: { round, agency, to: rule.to },
    })),
  )
}

async function comments(tx: Tx, span: Span): Promise<readonly Happening[]> {
  const rule = required('comment')
  return (await listToldComments(tx, span)).map(({ id, code, mentions, campaign, round, by }) => ({
    ...{ rule, campaign, round, by, codes: [code], details: { comment: id } },
    key: `${rule.kind}:${id}`,
    reach: mentions,
  }))
}

async function reminders(tx: Tx, span: Span): Promise<readonly Happening[]> {
  const rule = required('remind')
  return (await listToldReminders(tx, span)).flatMap(({ id, code, state, lead, campaign, round, by }) => {
    const duty = awaited[state]
    if (duty === null) return []
    const reach = { round, agency: lead, to: dutyLevels[duty].acting }
    const key = `${rule.kind}:${id}:${round}`
    return [{ rule, campaign, round, by, codes: [code], details: { reminder: id }, key, reach }]
  })
}

async function publications(tx: Tx, span: Span): Promise<readonly Happening[]> {
  const rule = required('publish')
  const happenings: Happening[] = []
  for (const { campaign, number, by } of await listToldPublications(tx, span)) {
    for (const { round, leads } of await listSeatsOf(tx, campaign)) {
      for (const agency of new Set([null, ...leads])) {
        const reach = { round, agency, to: rule.to }
        const key = `${rule.kind}:${campaign}:${number}`
        happenings.push({ rule, campaign, round, by, codes: [], details: { number }, key, reach })
      }
    }
  }
  return happenings
}
