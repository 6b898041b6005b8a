import { readsSurvey } from '../../assessment/survey/survey-rights.ts'
import type { DrawProtocol } from '../../contract/draw-records.ts'
import { drawDifferenceLines, planDifferenceLines } from '../../draw-problems.data.ts'
import type { Language } from '../../fault.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { protocolText } from '../../render/text/draw-text.ts'
import { drawWords } from '../../render/text/draw-words.ts'
import type { CampaignSummary } from '../../store/campaigns.ts'
import type { Db } from '../../store/database.ts'
import { getSurveyFile, type SurveyFile } from '../../store/survey-files.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { checkProtocol, type ProtocolCheck, type Replay } from './check-protocol.ts'
import { protocolIn } from './check-survey-file.ts'
import { requireSurveyRole } from './require-survey-role.ts'
import { type SurveyCommitment, surveyCommitments } from './survey-draws.ts'

/** Which file of a campaign's survey. */
export interface SurveyFileKey {
  readonly campaign: CampaignId
  readonly number: number
}

/** What a check found, each difference in words. */
interface Found<State> {
  readonly state: State
  readonly differences: readonly Readonly<Record<Language, string>>[]
}

/** What a protocol was held against: plan and frame as they count now, and the commitments made here. */
export interface CheckedSurveyProtocol {
  readonly plan: Found<'no-plan' | 'same' | 'differs'>
  readonly replay: Found<'same' | 'differs' | Exclude<Replay['kind'], 'drawn-again'>>
  /** Whether it was drawn by a commitment made here, by another or by none; `at` is of the one made here. */
  readonly commitment: { readonly state: 'here' | 'elsewhere' | 'none'; readonly at: Date | null }
}

const reading = 'xem biên bản rút mẫu'

/** So wide a table fits a page of paper that lies. */
const width = 120

/**
 * Holds a protocol against plan and frame as they count now.
 *
 * @throws Problem `not-found`, also for a file that is no protocol; `not-permitted`
 */
export function readProtocolCheck(context: Context, actor: Actor, key: SurveyFileKey): Promise<CheckedSurveyProtocol> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { protocol, text } = await protocolOf(tx, key)
    const { plan, replay } = await checkProtocol(tx, key.campaign, { protocol, text })
    const kind = protocol.previous === null ? 'commitment' : 'list-commitment'
    const commitment = commitmentOf(protocol, await surveyCommitments(tx, key.campaign, kind))
    return { plan: toPlanFound(plan), replay: toReplayFound(replay), commitment }
  })
}

/**
 * Makes a protocol a text to be printed and signed, as `chiso survey draw` shows it.
 *
 * @throws Problem as `readProtocolCheck` does
 */
export function readProtocolText(
  context: Context,
  actor: Actor,
  { language, ...key }: SurveyFileKey & { readonly language: Language },
): Promise<{ readonly name: string; readonly text: string }> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const { name, protocol } = await protocolOf(tx, key)
    const lines = protocolText(protocol, drawWords[language], width)
    return { name: name.replace(/(\.json)?$/i, '.txt'), text: `${lines.join('\n')}\n` }
  })
}

function commitmentOf(
  { commitment }: DrawProtocol,
  kept: readonly SurveyCommitment[],
): CheckedSurveyProtocol['commitment'] {
  if (!commitment) return { state: 'none', at: null }
  const found = kept.find(({ record }) => record.sha256 === commitment.sha256)
  return found ? { state: 'here', at: found.at } : { state: 'elsewhere', at: null }
}

function toPlanFound(plan: ProtocolCheck['plan']): CheckedSurveyProtocol['plan'] {
  if (!plan) return { state: 'no-plan', differences: [] }
  return {
    state: plan.length === 0 ? 'same' : 'differs',
    differences: inBoth((language) => planDifferenceLines(plan, language)),
  }
}

function toReplayFound(replay: Replay): CheckedSurveyProtocol['replay'] {
  if (replay.kind !== 'drawn-again') return { state: replay.kind, differences: [] }
  const { differences } = replay
  const lines = inBoth((language) => drawDifferenceLines(differences, language))
  return { state: lines.length === 0 ? 'same' : 'differs', differences: lines }
}

function inBoth(lines: (language: Language) => readonly string[]): Found<never>['differences'] {
  const en = lines('en')
  return lines('vi').map((text, at) => ({ vi: text, en: en[at] ?? '' }))
}

/** A protocol of a campaign as its file holds it. */
interface ProtocolOfCampaign extends Pick<SurveyFile, 'name'> {
  readonly campaign: CampaignSummary
  readonly protocol: DrawProtocol
  readonly text: string
}

/** Reads a protocol for who may. @throws Problem `not-found`, also for a file that is no protocol; `not-permitted` */
export async function protocolOf(db: Db, { campaign: id, number }: SurveyFileKey): Promise<ProtocolOfCampaign> {
  const { campaign } = await requireSurveyRole(db, id, readsSurvey, reading)
  const { kind, name, content } = await getSurveyFile(db, id, number)
  if (kind === 'protocol') return { campaign, name, ...protocolIn({ name, bytes: content }) }
  throw new Problem('not-found', { what: { vi: 'biên bản rút mẫu', en: 'protocol of a draw' }, id: String(number) })
}
