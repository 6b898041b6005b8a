import { readsSurvey } from '../../assessment/survey/survey-rights.ts'
import type { Fault, Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openSample } from '../surveys/sample/open-sample.ts'
import { type SampleCounts, sampleCounts, sampleListFile, undrawnFaults } from '../surveys/sample/sample-list-file.ts'
import { inFiles } from './in-files.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { standingFiles } from './survey-draws.ts'

/** How many are to be asked by the protocols of a campaign, and what is not drawn yet. */
export interface SurveySample extends SampleCounts {
  /** Names of the stages of the plan that no protocol draws. */
  readonly left: readonly string[]
  readonly warnings: readonly Fault[]
}

/**
 * Tells how many units the protocols and records of replacements that count leave to be asked.
 *
 * @throws Problem `not-found` without a protocol, `not-permitted`; `unsound-draw-record`, `unsound-replacements`, `unrelated-protocols`
 * where they make no one sample
 */
export async function readSurveySample(context: Context, actor: Actor, campaign: CampaignId): Promise<SurveySample> {
  const { sample, warnings } = await sampleOfCampaign(context, actor, campaign)
  return { ...sampleCounts(sample), left: sample.left, warnings }
}

/**
 * Makes the list of who is to be asked, as `chiso survey sample` does.
 *
 * @throws Problem as `readSurveySample` does
 */
export async function downloadSurveySample(
  context: Context,
  actor: Actor,
  { campaign, format, language }: SurveySampleFile,
): Promise<Uint8Array> {
  const { sample } = await sampleOfCampaign(context, actor, campaign)
  return sampleListFile(sample, { format, language, today: dayInVietnam(context.now()) })
}

/** The list of a campaign's sample, as a file in a language. */
export interface SurveySampleFile {
  readonly campaign: CampaignId
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
}

interface FoundSample {
  readonly sample: DrawnSample
  readonly warnings: readonly Fault[]
}

async function sampleOfCampaign(context: Context, actor: Actor, campaign: CampaignId): Promise<FoundSample> {
  const { protocols, replacements } = await permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveyRole(tx, campaign, readsSurvey, 'xem danh sách đơn vị trong mẫu')
    return {
      protocols: await standingFiles(tx, campaign, 'protocol'),
      replacements: await standingFiles(tx, campaign, 'replacements'),
    }
  })
  const what = { vi: 'biên bản rút mẫu của đợt', en: 'protocol of a draw in campaign' }
  if (protocols.length === 0) throw new Problem('not-found', { what, id: campaign })
  return inFiles([...protocols, ...replacements], async ({ paths, named }) => {
    const [drawn, replaced] = [paths.slice(0, protocols.length), paths.slice(protocols.length)]
    const { sample, warnings } = await openSample({ protocols: drawn, replacements: replaced, publicKey: null })
    return { sample, warnings: named([...warnings, ...undrawnFaults(sample)]) }
  })
}
