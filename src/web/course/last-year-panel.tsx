import { Button } from '@mantine/core'
import type { ItemView } from '../../contract/api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { figureText } from './figure-text.ts'
import classes from './item-page.module.css'

interface LastYearPanelProps {
  readonly item: ItemView
  readonly mayEnter: boolean
  /** Fills the form; nothing is saved until the person has looked at it. */
  readonly onTake: () => void
}

/** What was answered and what it gave the year before. */
export function LastYearPanel({ item: { definition, lastYear }, mayEnter, onTake }: LastYearPanelProps) {
  const { t, language } = useMessages()
  if (!lastYear) return null
  const points = (text: string | null) => (text === null ? t('app.missing') : formatDecimal(text, language))
  const answerOf = (code: string, kind: string) => {
    const { text } = figureText(lastYear.figures.find(({ figure }) => figure === code))
    if (text === '') return t('app.missing')
    return kind === 'yes-no' ? t(text === '0' ? 'proof.no' : 'proof.yes') : text
  }
  return (
    <Panel title={t('course.lastYear.title', { year: lastYear.indexYear })}>
      <dl className={classes.pairs}>
        {definition.figures.map(({ code, name, kind }) => (
          <div key={code}>
            <dt lang="vi">{name}</dt>
            <dd>{answerOf(code, kind)}</dd>
          </div>
        ))}
        {(['self', 'appraised', 'final'] as const).map((stage) => (
          <div key={stage}>
            <dt>{t(`course.points.${stage}`)}</dt>
            <dd>{points(lastYear.scores[stage])}</dd>
          </div>
        ))}
      </dl>
      {lastYear.cause && (
        <p>
          {t('proof.cause')}: <span lang="vi">{lastYear.cause}</span>
        </p>
      )}
      {lastYear.explanation !== '' && (
        <p className={classes.text}>
          {t('course.explanation')}: <span lang="vi">{lastYear.explanation}</span>
        </p>
      )}
      {mayEnter && lastYear.figures.some(({ value }) => value !== null) && (
        <Button variant="default" size="xs" onClick={onTake}>
          {t('course.lastYear.take')}
        </Button>
      )}
    </Panel>
  )
}
