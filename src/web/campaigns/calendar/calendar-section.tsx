import { Button } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import type { WindowKind } from '../../../assessment/course/window.ts'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CalendarPicture } from './calendar-picture.tsx'
import classes from './calendar-section.module.css'
import { ComingNoticesList } from './coming-notices-list.tsx'
import { nextEventText } from './next-event-text.ts'

/** Dialogs weigh more than the rest of the page; they come when they are wanted. */
const WindowDialog = lazyRouteComponent(() => import('./window-dialog.tsx'), 'WindowDialog')

/** What the clock does next, the windows, and for who organises it a way to change them. */
export function CalendarSection({ details }: { readonly details: CampaignDetailsView }) {
  const messages = useMessages()
  const { t, language } = messages
  const [isChanging, setIsChanging] = useState(false)
  const [changed, setChanged] = useState<WindowKind>()
  const { calendar, next, today, organises } = details
  return (
    <Panel title={t('campaigns.calendar')} id="calendar">
      {next.length > 0 ? (
        <ul className={classes.next} aria-label={t('campaigns.next')}>
          {next.slice(0, 2).map((event) => (
            <li key={`${event.window} ${event.does}`}>{nextEventText(messages, event, today)}</li>
          ))}
        </ul>
      ) : (
        <p className={classes.over}>{t('campaigns.over')}</p>
      )}
      <CalendarPicture calendar={calendar} today={today} />
      <ComingNoticesList details={details} />
      {changed && (
        <Notice kind="done">{t('campaigns.windowChanged', { window: windowTexts[changed][language] })}</Notice>
      )}
      {organises && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setIsChanging(true)}>
            {t('campaigns.changeWindow')}
          </Button>
          {isChanging && (
            <Suspense fallback={null}>
              <WindowDialog
                details={details}
                onClose={() => setIsChanging(false)}
                onDone={(window) => {
                  setIsChanging(false)
                  setChanged(window)
                }}
              />
            </Suspense>
          )}
        </div>
      )}
    </Panel>
  )
}
