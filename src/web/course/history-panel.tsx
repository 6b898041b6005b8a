import { Button } from '@mantine/core'
import { useState } from 'react'
import { appealReasons } from '../../assessment/course/appeal-reason.ts'
import { appealReasonTexts } from '../../assessment/course/course-texts.data.ts'
import type { ItemView } from '../../contract/api-views.ts'
import { formatDecimal, formatMoment } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionName } from './course-names.ts'
import { type HistoryEntry, historyEntries } from './history-entries.ts'
import classes from './item-page.module.css'
import { StateBadge } from './state-badge.tsx'
import { textDifference } from './text-difference.ts'

const shownFirst = 8

/** Everything that was done and entered, the newest first, with what each change changed. */
export function HistoryPanel({ item }: { readonly item: ItemView }) {
  const { t } = useMessages()
  const [isWhole, setIsWhole] = useState(false)
  const entries = historyEntries(item)
  const shown = isWhole ? entries : entries.slice(0, shownFirst)
  return (
    <Panel title={t('course.history.title')}>
      <ol className={classes.entries} reversed>
        {shown.map((entry) => (
          <li key={keyOf(entry)}>
            <Entry entry={entry} item={item} />
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Button variant="default" size="xs" className={classes.screenOnly ?? ''} onClick={() => setIsWhole(true)}>
          {t('course.history.all', { count: entries.length })}
        </Button>
      )}
    </Panel>
  )
}

function keyOf(entry: HistoryEntry): string {
  if (entry.kind === 'step') return `step ${entry.step.version}`
  const { kind, subject, version } = entry.change
  return `${kind} ${subject} ${version}`
}

function Entry({ entry, item }: { readonly entry: HistoryEntry; readonly item: ItemView }) {
  const { t, language } = useMessages()
  const { by, reason } = entry.kind === 'step' ? entry.step : entry.change
  return (
    <>
      <p className={classes.quiet}>
        {by === null ? t('audit.system') : (by.name ?? t('course.somebody'))} · {formatMoment(entry.at)}
      </p>
      {entry.kind === 'step' ? (
        <p>
          {actionOf(entry.step.action, t('course.history.assigned'), language)} <StateBadge state={entry.step.state} />
        </p>
      ) : (
        <ChangeText entry={entry} item={item} />
      )}
      {entry.kind === 'step' && <StepFacts step={entry.step} />}
      {reason && (
        <p className={classes.text}>
          {t('course.reason')}: <span lang="vi">{reason}</span>
        </p>
      )}
    </>
  )
}

/** What an appeal is about, and how the council voted on it. */
function StepFacts({ step: { action, details } }: { readonly step: ItemView['steps'][number] }) {
  const { t, language } = useMessages()
  if (action === 'appeal') {
    const ground = appealReasons.find((each) => each === details.ground)
    return ground ? <p>{appealReasonTexts[ground][language]}</p> : null
  }
  if (action !== 'decide' || details.members === undefined) return null
  const [inFavour, against, members] = [details.for, details.against, details.members].map(Number) as [
    ...[number, number, number],
  ]
  return <p>{t('course.history.votes', { for: inFavour, against, members })}</p>
}

function actionOf(action: string, assigned: string, language: 'vi' | 'en'): string {
  return action === 'assign' ? assigned : actionName(action, language)
}

function ChangeText({
  entry: { change, before },
  item,
}: {
  readonly entry: HistoryEntry & { readonly kind: 'change' }
  readonly item: ItemView
}) {
  const { t, language } = useMessages()
  if (change.kind === 'explanation') {
    return (
      <>
        <p>{t('course.explanation')}</p>
        <p className={classes.text} lang="vi">
          <Difference before={before?.value ?? ''} after={change.value ?? ''} />
        </p>
      </>
    )
  }
  const asked = item.definition.figures.find(({ code }) => code === change.subject)
  const shown = (value: string | null) => (value === null ? t('course.empty') : formatDecimal(value, language))
  const name =
    change.kind === 'figure'
      ? (asked?.name ?? change.subject)
      : t(`course.points.${change.subject as 'self' | 'appraised' | 'final'}`)
  const sources = [before?.source ?? '', change.source ?? ''] as const
  return (
    <p>
      <span lang="vi">{name}</span>: {before && <del>{shown(before.value)}</del>} <ins>{shown(change.value)}</ins>
      {(sources[0] !== '' || sources[1] !== '') && (
        <span className={classes.quiet}>
          {t('proof.source')}: <Difference before={sources[0]} after={sources[1]} />
        </span>
      )}
    </p>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return textDifference(before, after).map(({ kind, text }, at) => {
    const Mark = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    return <Mark key={at}>{text}</Mark>
  })
}
