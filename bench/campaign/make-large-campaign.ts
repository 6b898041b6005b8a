import { randomUUID } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParFramework, subCriteriaOf } from '../../src/framework/framework.ts'
import type { CampaignId, OrganisationId } from '../../src/framework/ids.ts'
import { toIsoDate } from '../../src/number/vietnamese-date.ts'
import { openFrameworkFile } from '../../src/operations/open-framework.ts'
import type { Db } from '../../src/store/database.ts'
import { insertOrganisations, listOrganisations } from '../../src/store/organisations.ts'
import { withOwner } from '../../src/store/with-owner.ts'
import { type Session, signIn } from '../load/session.ts'
import { startServer } from '../start-server.ts'
import { doJob, type JobDone } from './do-job.ts'
import { fillCampaign, submitHalf } from './fill-campaign.ts'
import { frameworkId, largeFramework, type RuleChange } from './large-framework.ts'
import { type BenchPerson, introduce } from './people.ts'

export interface CampaignSize {
  readonly communes: number
  readonly items: number
}

/** A campaign of the ministry over all communes on a server of its own, with the people who work in it. */
export interface LargeCampaign {
  readonly id: CampaignId
  readonly owner: Db
  /** Of the server and its database. */
  readonly folder: string
  /** The process of the server. */
  readonly server: number
  readonly administrator: Session<BenchPerson>
  readonly appraiser: Session<BenchPerson>
  /** Of one province. */
  readonly coordinator: Session<BenchPerson>
  /** Of one commune of that province, with its round and a sub-criterion of it. */
  readonly editor: Session<BenchPerson>
  readonly round: string
  readonly code: string
  readonly opened: JobDone
}

const asOf = { year: 2025, month: 12, day: 31 }

/** Makes a campaign that is half submitted, with figures and points everywhere, and does work with it; leaves nothing behind. */
export async function withLargeCampaign<T>(
  { communes, items }: CampaignSize,
  work: (campaign: LargeCampaign) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-campaign-'))
  await chmod(folder, 0o755)
  try {
    const frameworks = join(folder, 'frameworks')
    await mkdir(frameworks)
    const changes: readonly RuleChange[] = ['none', 'ratios', 'everything']
    const fileOf = (change: RuleChange) => join(frameworks, `${frameworkId(change)}.yaml`)
    for (const change of changes) await writeFile(fileOf(change), largeFramework(items, change))
    const { framework } = await openFrameworkFile(fileOf('none'))
    if (framework.kind !== 'par') throw new Error('another kind of framework was made')
    const server = await startServer(folder, { arguments: ['--empty'], environment: { CHISO_FRAMEWORKS: frameworks } })
    try {
      return await withOwner({ databaseUrl: undefined, dataFolder: folder }, async (owner) =>
        work({ ...(await fill(owner, server.address, framework, communes)), owner, folder, server: server.pid }),
      )
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(owner: Db, address: string, framework: ParFramework, communes: number) {
  const standing = await listOrganisations(owner, { day: asOf })
  const ministry = standing.find(({ kind }) => kind === 'ministry')
  const provinces = standing.filter(({ kind }) => kind === 'province')
  if (!ministry) throw new Error('no ministry')
  const units = Array.from({ length: communes }, (_, at) => ({
    ...{ id: randomUUID() as OrganisationId, kind: 'commune' as const, name: `Xã số ${at + 1}`, endedOn: null },
    ...{ bornOn: { year: 2025, month: 7, day: 1 }, parent: provinces[at % provinces.length]?.id ?? null },
  }))
  for (let from = 0; from < units.length; from += 1000) {
    await owner.transaction().execute((tx) => insertOrganisations(tx, units.slice(from, from + 1000)))
  }
  const [first] = units
  if (!first?.parent) throw new Error('no commune')
  const people = await introduce(owner, [
    { name: 'quan', role: 'administrator', organisation: ministry.id },
    { name: 'tham', role: 'appraiser', organisation: ministry.id },
    { name: 'lan', role: 'coordinator', organisation: first.parent },
    { name: 'minh', role: 'lead-agency-editor', organisation: first.id },
  ])
  const [administrator, appraiser, coordinator, editor] = await Promise.all(
    people.map((person, at) => signIn(address, person, at)),
  )
  if (!administrator || !appraiser || !coordinator || !editor) throw new Error('nobody is there')
  const opened = await doJob(administrator, '/api/campaigns/opening-jobs', {
    ...{ organiser: ministry.id, indexYear: 2025, title: 'Đợt thử', parFramework: frameworkId('none') },
    ...{
      asOf: toIsoDate(asOf),
      calendar: calendarUntilToday(),
      sipasFramework: null,
      needsSecond: true,
      quorumPercent: 67,
      isSample: true,
    },
    units: units.map((unit) => unit.id),
  })
  const id = opened.campaign as CampaignId
  await fillCampaign(owner, id, framework)
  await submitHalf(owner, id)
  const { id: round } = await owner
    .selectFrom('rounds')
    .select('id')
    .where('organisation_id', '=', first.id)
    .executeTakeFirstOrThrow()
  const code = subCriteriaOf(framework)[0]?.code ?? ''
  return { id, administrator, appraiser, coordinator, editor, round, code, opened }
}

/** All windows have been, and the campaign may be published from yesterday to tomorrow. */
function calendarUntilToday() {
  const day = (distance: number) => new Date(Date.now() + distance * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const window = (opens: number, closes: number) => ({ opensOn: day(opens), closesOn: day(closes) })
  return {
    ...{ assess: window(-60, -40), review: window(-39, -30), send: window(-29, -20) },
    ...{ appraise: window(-19, -10), appeal: window(-9, -2), publish: window(-1, 1) },
  }
}
