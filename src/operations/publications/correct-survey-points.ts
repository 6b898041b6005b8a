import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { toldCode } from '../../framework/told-code.ts'
import { Problem } from '../../problem.ts'
import { standingSurveyPoints, surveyKind } from '../campaigns/survey-points.ts'
import { enterUnitFigures, previewUnitFigures } from '../campaigns/unit-figures.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import type { Published } from './keep-publication.ts'
import { publishCorrection, requireCorrecting, withComma } from './publish-correction.ts'

/** The filled-in table of survey points by which a publication is corrected, and why. */
export interface SurveyCorrection {
  readonly campaign: CampaignId
  readonly file: SourceFile
  readonly reason: string
}

/**
 * Corrects points of surveys in a published campaign: the new ones stand as further versions, and the next publication says
 * what changed.
 *
 * @throws Problem `not-found`, also for a campaign that was not published; `not-permitted`, `invalid-input` without a reason
 * or where nothing changes; as `enterUnitFigures` does
 */
export function correctSurveyPoints(
  context: Context,
  actor: Actor,
  { campaign, file, reason }: SurveyCorrection,
): Promise<Published> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireCorrecting(tx, campaign)
    const standing = await standingSurveyPoints(tx, campaign)
    const { preview } = await previewUnitFigures(standing, surveyKind, file)
    const changed = preview.filter(({ state }) => state !== 'unchanged')
    await enterUnitFigures(context, tx, actor, { standing, kind: surveyKind, file })
    if (reason.trim() === '' || changed.length === 0) {
      const expected = {
        vi: 'lý do và ít nhất một số liệu khác trước',
        en: 'a reason and at least one figure that changes',
      }
      throw new Problem('invalid-input', { where: reason.trim() === '' ? 'reason' : file.name, expected, got: reason })
    }
    const changes = changed.map(
      ({ unitName, code, from, to }) =>
        `${unitName}, ${toldCode(code)}: ${withComma(from.value)} → ${withComma(to.value)}`,
    )
    const roundOf = new Map(standing.units.map(({ organisation, round }) => [organisation as string, round]))
    const rounds = changed.flatMap(({ unit }) => roundOf.get(unit) ?? [])
    return publishCorrection(tx, actor, { campaign, at: context.now(), reason, changes, rounds })
  })
}
