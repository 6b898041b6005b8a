import type { PublicationFile, PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import { ownVersion } from '../../package-root.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import type { PublishedRow } from '../../store/publication-results.ts'
import { openParFramework, openSipasFramework, readFrameworkText } from '../open-framework.ts'
import { type PublicationHeading, sha256Of, WrittenList, writePublication, writtenList } from './publication-text.ts'
import { resultOf, type UnrankedResult, withRanks } from './published-results.ts'
import { publishedRound } from './published-round.ts'
import { publishedRows } from './published-rows.ts'
import { type StandingAsked, standingRounds } from './standing-rounds.ts'

/** Which publication of a campaign it is. */
interface PublicationNumber {
  readonly number: number
  readonly correction: string | null
  /** Checksum of the publication that a correction takes the place of. */
  readonly replaces: string | null
  readonly at: Date
}

/** A publication that was put together. */
export interface PublicationMade {
  readonly text: string
  readonly sha256: string
  /** What it says of each organisation. */
  readonly rows: readonly PublishedRow[]
}

/** Puts a publication together from what stands in all rounds of a campaign now. What is written of a round is not kept beside it. */
export async function publicationOf(
  db: Db,
  id: CampaignId,
  { number, correction, replaces, at }: PublicationNumber,
  asked: Pick<StandingAsked, 'tell' | 'before'> = {},
): Promise<PublicationMade> {
  const campaign = await getCampaign(db, id)
  const par = (await openParFramework(campaign.parFramework)).framework
  const sipas = campaign.sipasFramework === null ? null : await openSipasFramework(campaign.sipasFramework)
  const rounds = new WrittenList()
  const named: Pick<PublishedRound, 'organisation'>[] = []
  const unranked: UnrankedResult[] = []
  for await (const standing of standingRounds(db, id, asked)) {
    const round = publishedRound(standing)
    rounds.push(round)
    named.push({ organisation: round.organisation })
    unranked.push(resultOf(round, { par, sipas }))
  }
  const results = withRanks(unranked)
  const heading: PublicationHeading = {
    ...{ format: 'chiso-publication', formatVersion: 1, software: { name: 'chiso', version: ownVersion() } },
    ...{ campaign: campaignPart(campaign), number, publishedAt: at.toISOString() },
    correction: correction === null || replaces === null ? null : { text: correction, replaces },
    frameworks: {
      par: await frameworkPart(campaign.parFramework),
      sipas: campaign.sipasFramework === null ? null : await frameworkPart(campaign.sipasFramework),
    },
  }
  const { text, sha256 } = await writePublication(heading, { rounds, results: await writtenList(results) })
  return { text, sha256, rows: publishedRows(named, results) }
}

function campaignPart({ id, title, indexYear, asOf, isSample, organiser, organiserName }: CampaignSummary) {
  const named = { id, title, indexYear, asOf: toIsoDate(asOf), isSample }
  return { ...named, organiser: { id: organiser, name: organiserName } } satisfies PublicationFile['campaign']
}

async function frameworkPart(id: string): Promise<PublicationFile['frameworks']['par']> {
  const text = await readFrameworkText(id)
  return { id, sha256: sha256Of(text), text }
}
