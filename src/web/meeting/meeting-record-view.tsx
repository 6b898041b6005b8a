import type { MeetingView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDay } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { meetingTexts } from './meeting-draft.ts'
import classes from './meeting-page.module.css'

interface MeetingRecordViewProps {
  readonly meeting: MeetingView['meeting']
  readonly items: MeetingView['items']
}

/** The meeting as it stands, for who does not write it down. */
export function MeetingRecordView({ meeting, items }: MeetingRecordViewProps) {
  const { t } = useMessages()
  const { version, heldOn, decisions } = meeting
  if (version === 0) return <EmptyState title={t('meeting.notWritten')} />
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('meeting.heldOn')}</dt>
        <dd>{heldOn ? formatDay(heldOn) : '–'}</dd>
        {meetingTexts.map((name) => (
          <div key={name}>
            <dt>{t(`meeting.${name}`)}</dt>
            <dd lang="vi">{meeting[name] ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {decisions.length === 0 && <p className={classes.quiet}>{t('meeting.noDecisions')}</p>}
      <ul className={classes.list}>
        {decisions.map(({ code, text, tasks }) => (
          <li key={code}>
            <strong>
              {toldCode(code)} {items.find((item) => item.code === code)?.name}
            </strong>
            {text && <p className={classes.text}>{text}</p>}
            {tasks.map(({ who, what, by }) => (
              <p key={`${who} ${what} ${by}`} className={classes.text}>
                {who}: {what}
                {by && ` (${t('meeting.by').toLocaleLowerCase()} ${formatDay(by)})`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
