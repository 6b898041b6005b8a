import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Role } from '../assessment/roles.ts'
import type { CampaignId, PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'

/** A publication as it is listed. */
export interface PublicationHead {
  readonly campaign: CampaignId
  /** 1 is the publication itself, those after it are corrections. */
  readonly number: number
  readonly sha256: string
  /** What a correction changes and why; null for the first. */
  readonly correction: string | null
  readonly publishedAt: Date
}

export interface Publication extends PublicationHead {
  /** The file as everybody gets it. */
  readonly content: string
}

/** @throws Problem `already-there` for a number that was published meanwhile */
export async function insertPublication(tx: Tx, publication: Publication, by: PersonId): Promise<void> {
  const { campaign, number, content, sha256, correction, publishedAt } = publication
  await tx
    .insertInto('publications')
    .values({
      ...{ campaign_id: campaign, number, content: await packed(content), sha256, correction },
      ...{ published_by: by, published_at: publishedAt },
    })
    .execute()
    .catch((error: unknown) => {
      const what = { vi: 'bản công bố', en: 'publication' }
      throw isDuplicate(error) ? new Problem('already-there', { what, path: String(number) }) : error
    })
}

/** The publications of a campaign, the newest first. */
export async function listPublications(db: Db, campaign: CampaignId): Promise<readonly PublicationHead[]> {
  const rows = await db
    .selectFrom('publications')
    .select(['number', 'sha256', 'correction', 'published_at'])
    .where('campaign_id', '=', campaign)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ published_at, ...row }) => ({ ...row, campaign, publishedAt: published_at }))
}

/** @throws Problem `not-found`, also for one that the acting person may not see */
export async function getPublication(db: Db, campaign: CampaignId, number: number): Promise<Publication> {
  const row = await db
    .selectFrom('publications')
    .select(['number', 'sha256', 'correction', 'published_at', 'content'])
    .where('campaign_id', '=', campaign)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'bản công bố', en: 'publication' }, id: String(number) })
  const { published_at, content, ...rest } = row
  return { ...rest, content: await unpacked(content), campaign, publishedAt: published_at }
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)]

/** Away from the thread that answers requests; packing more tightly takes longer than it saves. */
const packed = (text: string) => zip(text, { level: constants.Z_BEST_SPEED })

/** The first bytes of what is packed. */
const gzipMark = [0x1f, 0x8b]

async function unpacked(content: Buffer): Promise<string> {
  const isPacked = gzipMark.every((byte, at) => content[at] === byte)
  return (isPacked ? await unzip(content) : content).toString('utf8')
}

/** The roles that the acting person holds for all of a campaign. */
export async function listCampaignRoles(db: Db, campaign: CampaignId): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_campaign_roles(${campaign}::uuid) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}

/** What stands in a round, as it is published. */
export interface PublishableRound {
  readonly round: RoundId
  readonly organisation: { readonly id: string; readonly name: string }
}

/** The rounds of a campaign by the name of the organisation. */
export async function listPublishable(db: Db, campaign: CampaignId): Promise<readonly PublishableRound[]> {
  const { rows } = await sql<{ round: RoundId; organisation: string; name: string }>`
    select id as round, organisation_id as organisation, organisation_name(organisation_id, as_of) as name
    from rounds where campaign_id = ${campaign}::uuid order by name, id`.execute(db)
  return rows.map(({ round, organisation, name }) => ({ round, organisation: { id: organisation, name } }))
}

/** Sub-criteria of a campaign that cannot be published yet, in the states that they are in; a few of them. */
export async function listUnpublishable(
  db: Db,
  campaign: CampaignId,
  ready: readonly string[],
): Promise<readonly { readonly code: string; readonly state: string }[]> {
  const { rows } = await sql<{ code: string; state: string }>`
    select i.code, i.state from round_items i join rounds r on r.id = i.round_id
    where r.campaign_id = ${campaign}::uuid and not (i.state = any (${[...ready]}::text[]))
    order by i.round_id, i.code limit 20`.execute(db)
  return rows
}

/** Takes the last step of every sub-criterion of some rounds: so many that a statement ends long before the time it is given. */
export async function publishRounds(
  tx: Tx,
  rounds: readonly RoundId[],
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into course_steps (round_id, code, version, action, state, entered_by, entered_at)
    select i.round_id, i.code, i.step + 1, 'publish', 'published', ${by}, ${at} from round_items i
    where i.round_id = any (${[...rounds]}::uuid[]) and i.state <> 'published'`.execute(tx)
}
