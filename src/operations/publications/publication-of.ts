import type { PublicationFile, PublishedRound } from '../../contract/publication-schema.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import { ownVersion } from '../../package-root.ts'
import { type CampaignSummary, getCampaign } from '../../store/campaigns.ts'
import { listItems } from '../../store/course.ts'
import type { Db } from '../../store/database.ts'
import { findCurrentDocument, listCurrentFigures, listCurrentScores } from '../../store/entries.ts'
import { listPublishable, type PublishableRound } from '../../store/publications.ts'
import { openParFramework, openSipasFramework, readFrameworkText } from '../open-framework.ts'
import { contextDocument } from '../round-context.ts'
import { checksumOf, publicationText, sha256Of } from './publication-text.ts'
import { publishedResults } from './published-results.ts'

/** Which publication of a campaign it is. */
interface PublicationNumber {
  readonly number: number
  readonly correction: string | null
  /** Checksum of the publication that a correction takes the place of. */
  readonly replaces: string | null
  readonly at: Date
}

/** Puts a publication together from what stands in all rounds of a campaign now. */
export async function publicationOf(
  db: Db,
  id: CampaignId,
  { number, correction, replaces, at }: PublicationNumber,
): Promise<{ readonly text: string; readonly sha256: string }> {
  const campaign = await getCampaign(db, id)
  const par = (await openParFramework(campaign.parFramework)).framework
  const sipas = campaign.sipasFramework === null ? null : await openSipasFramework(campaign.sipasFramework)
  const rounds: PublishedRound[] = []
  for (const each of await listPublishable(db, id)) rounds.push(await publishedRound(db, each))
  const results = [...publishedResults(rounds, { par, sipas }, campaign.indexYear)]
  const text = publicationText({
    ...{ format: 'chiso-publication', formatVersion: 1, software: { name: 'chiso', version: ownVersion() } },
    ...{ campaign: campaignPart(campaign), number, publishedAt: at.toISOString() },
    correction: correction === null || replaces === null ? null : { text: correction, replaces },
    frameworks: {
      par: await frameworkPart(campaign.parFramework),
      sipas: campaign.sipasFramework === null ? null : await frameworkPart(campaign.sipasFramework),
    },
    ...{ rounds, results, checksums: { rounds: checksumOf(rounds), results: checksumOf(results) } },
  })
  return { text, sha256: sha256Of(text) }
}

function campaignPart({ id, title, indexYear, asOf, isSample, organiser, organiserName }: CampaignSummary) {
  const named = { id, title, indexYear, asOf: toIsoDate(asOf), isSample }
  return { ...named, organiser: { id: organiser, name: organiserName } } satisfies PublicationFile['campaign']
}

async function frameworkPart(id: string): Promise<PublicationFile['frameworks']['par']> {
  const text = await readFrameworkText(id)
  return { id, sha256: sha256Of(text), text }
}

async function publishedRound(db: Db, { round, organisation }: PublishableRound): Promise<PublishedRound> {
  const figures = await listCurrentFigures(db, round)
  const scores = await listCurrentScores(db, round)
  const exempt = (await listItems(db, round)).filter(({ applies }) => !applies)
  const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1)
  return {
    ...{
      round,
      organisation: { ...organisation },
      context: (await findCurrentDocument(db, round, contextDocument)) ?? {},
    },
    figures: figures
      .map(({ code, figure, value, source }) => ({ code, figure, value, source }))
      .toSorted((one, other) => (one.code === other.code ? (one.figure < other.figure ? -1 : 1) : byCode(one, other))),
    scores: scores
      .map(({ code, stage, points, cause, standing }) => ({ code, stage, points, cause, standing }))
      .toSorted((one, other) => (one.code === other.code ? (one.stage < other.stage ? -1 : 1) : byCode(one, other))),
    exempt: exempt.map(({ code }) => code),
  }
}
