import { stagesOfUnits } from '../../files/answers/stages-of-units.ts'
import type { CampaignId } from '../../framework/ids.ts'
import type { Db } from '../../store/database.ts'
import { getSurveyFile, type SurveyFileHead } from '../../store/survey-files.ts'

/** Where the strata, chances and weights of a survey come from. */
export type WeightSource = 'design' | 'protocols'

/** Tells where the design that counts takes weights from: from protocols if it names but the columns of units. Null without one. */
export async function weightSourceOf(
  db: Db,
  campaign: CampaignId,
  files: readonly SurveyFileHead[],
): Promise<WeightSource | null> {
  const head = files.find(({ kind }) => kind === 'design')
  if (!head) return null
  const { name, content } = await getSurveyFile(db, campaign, head.number)
  return (await stagesOfUnits({ name, bytes: content })) ? 'protocols' : 'design'
}

/** Numbers of the files that say who was drawn and who took whose place. */
export interface SampleFileNumbers {
  readonly protocols: readonly number[]
  readonly replacements: readonly number[]
}

/** The protocols and records of replacements among the files that count. */
export function sampleFileNumbers(files: readonly SurveyFileHead[]): SampleFileNumbers {
  const numbers = (wanted: SurveyFileHead['kind']) =>
    files.filter(({ kind }) => kind === wanted).map(({ number }) => number)
  return { protocols: numbers('protocol'), replacements: numbers('replacements') }
}
