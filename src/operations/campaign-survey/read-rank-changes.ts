import { readsSurvey } from '../../assessment/survey/survey-rights.ts'
import { describeFault, type Fault, type Language } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { Problem } from '../../problem.ts'
import type { Tx } from '../../store/database.ts'
import { listEarlierResults } from '../../store/survey-results.ts'
import type { Estimate } from '../../survey/estimate/estimate.ts'
import { figureKey } from '../../survey/estimate/figure-name.ts'
import type { RankChanges } from '../../survey/ranks/rank-changes.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { estimatesIn, estimatesOf, type OpenedEstimates } from '../surveys/open-estimates.ts'
import { changesOfRanks } from '../surveys/rank-survey.ts'
import { requireFigure } from '../surveys/require-figure.ts'
import { usualRanking } from './compute-survey.ts'
import { type SurveyResultKey, type SurveyResultReading, surveyResultOf } from './read-survey-result.ts'
import { requireSurveyRole } from './require-survey-role.ts'

/** Beside what ranks are set: a result of the organiser's campaign for an earlier year, or a file of estimates. */
export type EarlierSurvey =
  | ({ readonly kind: 'result' } & SurveyResultKey)
  | { readonly kind: 'file'; readonly file: SourceFile }

/** By which figure, of which result, and beside what. */
export interface RankChangesWanted extends SurveyResultKey {
  /** As `requireFigure` takes it. */
  readonly figure: string | null
  readonly earlier: EarlierSurvey
}

/** How the ranks of a result moved since an earlier survey. */
export interface SurveyRankChanges extends RankChanges {
  readonly figure: Pick<Estimate, 'kind' | 'id'>
  /** The official name of the figure; null for one without. */
  readonly name: string | null
  /** What the earlier result is called. */
  readonly earlier: string
  readonly level: number
  readonly warnings: readonly Readonly<Record<Language, string>>[]
}

/** Both years are ranked while the reader waits: with more units that takes too long. */
const mostUnits = 200

/**
 * Sets the ranks of the units of a result beside those in an earlier survey, as `chiso survey ranks --before` does; keeps nothing.
 *
 * @throws Problem `not-found`, also for a result that is not of an earlier year's campaign of the organiser, and for a figure that either
 * has not; `not-permitted`; `invalid-input` for another formula, scale or method, for no units or more than 200; `faulty-files`
 */
export async function readRankChanges(
  context: Context,
  actor: Actor,
  wanted: RankChangesWanted,
): Promise<SurveyRankChanges> {
  const { reading, earlier } = await permitted(context, actor, 'read round', null, async (tx) => {
    const { campaign } = await requireSurveyRole(tx, wanted.campaign, readsSurvey, 'xem kết quả khảo sát')
    return { reading: await surveyResultOf(tx, campaign, wanted.version), earlier: await earlierOf(tx, wanted) }
  })
  const { figure } = requireFigure(reading.content.estimates, wanted.figure)
  const key = figure.kind === 'overall' ? null : figureKey(figure)
  const [now, before] = [openedOf(reading, key), earlier(key)]
  for (const each of [now, before]) requireFew(each)
  const { changes, doubts } = changesOfRanks(now, before, usualRanking)
  return {
    ...{ ...changes, figure, name: reading.nameOf(figure), earlier: before.path, level: usualRanking.level },
    warnings: [...before.warnings, ...doubts].map(told),
  }
}

/** How to find a figure in the earlier survey. */
async function earlierOf(
  tx: Tx,
  { campaign, earlier }: RankChangesWanted,
): Promise<(figure: string | null) => OpenedEstimates> {
  if (earlier.kind === 'file') return (figure) => estimatesIn(earlier.file, figure)
  const known = await listEarlierResults(tx, campaign)
  const isThere = known.some((each) => each.campaign === earlier.campaign && each.version === earlier.version)
  const what = { vi: 'kết quả khảo sát của năm trước', en: 'survey result of an earlier year' }
  if (!isThere) throw new Problem('not-found', { what, id: `${earlier.campaign}, ${earlier.version}` })
  const { campaign: other } = await requireSurveyRole(tx, earlier.campaign, readsSurvey, 'xem kết quả khảo sát')
  const reading = await surveyResultOf(tx, other, earlier.version)
  return (figure) => openedOf(reading, figure)
}

/** A design that does not say its year is of the year of its campaign. */
function openedOf({ campaign, head, content }: SurveyResultReading, figure: string | null): OpenedEstimates {
  const { formula, scale, estimates, indexYear } = content
  const survey = { formula, scale, indexYear: indexYear ?? campaign.indexYear, estimates: [...estimates] }
  return estimatesOf(`${campaign.title}, ${head.version}`, survey, figure)
}

function requireFew({ path, domains }: OpenedEstimates): void {
  if (domains.length <= mostUnits + 1) return
  const expected = {
    vi: `nhiều nhất ${mostUnits} đơn vị; nhiều hơn thì dùng chiso survey ranks --before`,
    en: `with at most ${mostUnits} units; for more use chiso survey ranks --before`,
  }
  throw new Problem('invalid-input', { where: path, expected, got: domains.length })
}

function told(fault: Fault) {
  return { vi: describeFault(fault, 'vi'), en: describeFault(fault, 'en') }
}
