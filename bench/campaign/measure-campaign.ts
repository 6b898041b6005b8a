import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '../load/session.ts'
import { measure, type Times } from '../measure.ts'
import { chiso, runProcess } from '../whole-process.ts'
import { type CpuSeconds, cpuSeconds } from './cpu-seconds.ts'
import { doJob, type JobDone } from './do-job.ts'
import { releaseAll } from './fill-campaign.ts'
import { frameworkId, type RuleChange } from './large-framework.ts'
import { type CampaignSize, type LargeCampaign, withLargeCampaign } from './make-large-campaign.ts'

/** A page that somebody asks for again and again. */
export interface PageTimes extends Times {
  readonly what: string
  /** Nobody waits longer, in milliseconds, nineteen times in twenty; null where nothing is asked of it. */
  readonly limit: number | null
}

/** Work over all rounds, done once. */
export interface WorkTimes {
  readonly what: string
  readonly seconds: number
  readonly limit: number | null
  readonly cpu: CpuSeconds | null
  /** How often it told how far it is, its end with it; null for what tells nothing. */
  readonly reports: number | null
}

/** Milliseconds of a page and seconds of work that the project has promised. */
const limits = { page: 200, opening: 30, rescoring: 5, publishing: 20 }

/** Told each time as soon as it is known. */
export interface Told {
  page(times: PageTimes): void
  work(times: WorkTimes): void
}

/**
 * Measures a campaign over all communes as its people meet it: requests over HTTP and jobs followed by their events, from its
 * opening to its publication.
 */
export function measureCampaign(size: CampaignSize & { readonly runs: number }, told: Told): Promise<void> {
  return withLargeCampaign(size, async (campaign) => {
    const { id, owner, opened, appraiser } = campaign
    told.work(workOf('open', opened, limits.opening))
    await measurePages(size.runs, pagesOf(campaign), told)
    await releaseAll(owner, id)
    for (const change of ['ratios', 'everything'] as const) {
      const rescoring = () => rescored(campaign, change)
      told.work(await done(campaign, `rescore: ${rescoringNames[change]}`, limits.rescoring, rescoring))
    }
    const publishing = () => doJob(appraiser, `/api/campaigns/${id}/publication-jobs`)
    told.work(await done(campaign, 'publish', limits.publishing, publishing))
    told.work(await verified(campaign))
    await measurePages(size.runs, publishedPagesOf(campaign), told)
  })
}

const rescoringNames: Record<Exclude<RuleChange, 'none'>, string> = {
  ratios: 'ratios by another rule',
  everything: 'everything by another rule',
}

function rescored({ id, appraiser }: LargeCampaign, change: RuleChange): Promise<JobDone> {
  return doJob(appraiser, `/api/campaigns/${id}/rescoring-jobs`, { framework: frameworkId(change) })
}

function workOf(what: string, { seconds, told }: JobDone, limit: number, cpu: CpuSeconds | null = null): WorkTimes {
  return { what, seconds, limit, cpu, reports: told.length }
}

async function done(
  { server, folder }: LargeCampaign,
  what: string,
  limit: number,
  work: () => Promise<JobDone>,
): Promise<WorkTimes> {
  const before = cpuSeconds(server, folder)
  const job = await work()
  const after = cpuSeconds(server, folder)
  const taken = (of: keyof CpuSeconds) => (after[of] === null || before[of] === null ? null : after[of] - before[of])
  return workOf(what, job, limit, { server: taken('server'), database: taken('database') })
}

/** Whoever has the file computes it again, on their own machine. */
async function verified({ id, folder, editor }: LargeCampaign): Promise<WorkTimes> {
  const file = join(folder, 'cong-bo.json')
  await writeFile(file, await answerTo(editor, `/api/campaigns/${id}/publications/1`))
  const begun = performance.now()
  await runProcess(chiso('verify-publication', file))
  const seconds = (performance.now() - begun) / 1000
  return { what: 'verify-publication of the file', seconds, limit: null, cpu: null, reports: null }
}

interface Page {
  readonly what: string
  readonly by: Session<object>
  readonly path: string
  readonly limit?: null
}

function pagesOf({ id, administrator, coordinator, editor, round, code }: LargeCampaign): readonly Page[] {
  const [campaign, course] = [`/api/campaigns/${id}`, `/api/rounds/${round}/course`]
  return [
    { what: 'board: administrator', by: administrator, path: campaign },
    { what: 'board: coordinator of a province', by: coordinator, path: campaign },
    { what: 'board: editor of a commune', by: editor, path: campaign },
    { what: 'page of a commune: administrator', by: administrator, path: course },
    { what: 'page of a commune: coordinator', by: coordinator, path: course },
    { what: 'page of a commune: its editor', by: editor, path: course },
    { what: 'page of a sub-criterion: its editor', by: editor, path: `/api/rounds/${round}/items/${code}` },
    { what: 'board by domain: administrator', by: administrator, path: `${campaign}/progress`, limit: null },
  ]
}

function publishedPagesOf({ id, administrator, coordinator, editor, round }: LargeCampaign): readonly Page[] {
  const ranking = `/api/campaigns/${id}/ranking`
  return [
    { what: 'ranking: administrator', by: administrator, path: ranking },
    { what: 'ranking: coordinator of a province', by: coordinator, path: ranking },
    { what: 'ranking: editor of a commune', by: editor, path: ranking },
    { what: 'results of a commune: its editor', by: editor, path: `/api/rounds/${round}/results` },
  ]
}

async function measurePages(runs: number, pages: readonly Page[], told: Told): Promise<void> {
  for (const { what, by, path, limit = limits.page } of pages) {
    const work = () => answerTo(by, path)
    await work()
    told.page({ what, limit, ...(await measure(runs, work)) })
  }
}

async function answerTo(by: Session<object>, path: string): Promise<Uint8Array> {
  const response = await by.ask('GET', path)
  const content = new Uint8Array(await response.arrayBuffer())
  if (response.status === 200) return content
  throw new Error(`${path} answered ${response.status} ${new TextDecoder().decode(content)}`)
}
