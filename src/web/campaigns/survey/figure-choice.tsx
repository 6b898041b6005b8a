import { NativeSelect } from '@mantine/core'
import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { figureKey } from './figure-key.ts'
import { inKindOrder, kindOrder } from './figure-order.ts'
import classes from './survey.module.css'
import { figureName } from './survey-texts.ts'

interface FigureChoiceProps {
  /** One of each figure. */
  readonly figures: readonly SurveyEstimateView[]
  readonly chosen: SurveyEstimateView
  readonly onChoose: (key: string) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

/** Chooses a figure by its name, kind by kind. */
export function FigureChoice({ figures, chosen, onChoose }: FigureChoiceProps) {
  const messages = useMessages()
  const { t } = messages
  const ordered = inKindOrder(figures)
  const groups = kindOrder.flatMap((kind): readonly (Option | { group: string; items: Option[] })[] => {
    const items = ordered.filter((each) => each.kind === kind)
    if (items.length === 0) return []
    const options = items.map((each) => ({ value: figureKey(each), label: figureName(each, messages) }))
    return kind === 'overall' ? options : [{ group: t(`survey.kindIs.${kind}`), items: options }]
  })
  return (
    <NativeSelect
      className={classes.version ?? ''}
      label={t('survey.chosenFigure')}
      value={figureKey(chosen)}
      data={groups}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
