import type { SurveyPlanStageView } from '../../../contract/survey-api-views.ts'
import { formatDecimal } from '../../parts/format.ts'
import type { Messages } from '../../parts/use-messages.ts'

/** How many units of a stage are drawn: in each unit of the stage above, or over all. */
export function drawText(
  { draw }: SurveyPlanStageView,
  above: SurveyPlanStageView | null,
  { t, language }: Messages,
): string {
  const units = formatDecimal(String(draw.units), language)
  if (draw.kind === 'total') return t('survey.inAll', { units })
  return above === null ? t('survey.inFrame', { units }) : t('survey.inEach', { units, parent: inSentence(above.name) })
}

export function sizeText(column: string, { t }: Messages): string {
  return t('survey.sizeColumn', { column })
}

export function certainText({ certainty }: SurveyPlanStageView, { t }: Messages): string {
  return certainty.length === 0 ? t('survey.none') : certainty.join(', ')
}

export function reservesText({ reserves }: SurveyPlanStageView, { t, language }: Messages): string {
  if (reserves === 0) return t('survey.none')
  return t('survey.reservesEach', { units: formatDecimal(String(reserves), language) })
}

/** Where the units of a stage stand: in the frame, or in lists that are made once the stage above is drawn. */
export function listText({ listedLater }: SurveyPlanStageView, { t }: Messages): string {
  return t(listedLater ? 'survey.fromLists' : 'survey.fromFrame')
}

/** A name as it stands inside a sentence: Xã, xã. */
function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
