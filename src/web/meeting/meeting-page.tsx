import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingView } from '../../contract/api-views.ts'
import { meetingQuery } from '../api/review-queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { SampleMark } from '../parts/sample-mark.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { DifferencesList } from './differences-list.tsx'
import { MeetingDownloads } from './meeting-downloads.tsx'
import { draftOf, withDecision } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'
import classes from './meeting-page.module.css'
import { MeetingRecordView } from './meeting-record-view.tsx'
import { RoundTextField } from './round-text-field.tsx'

/** The review meeting of a round: what is to be settled, what was decided, and the papers that come of it. */
export function MeetingPage() {
  const { t } = useMessages()
  const { round } = useParams({ from: '/signed-in/rounds/$round/meeting' })
  const meeting = useQuery(meetingQuery(round))
  const { data } = meeting
  return (
    <>
      <PageHeading
        title={data ? t('meeting.title', { name: data.organisationName, year: data.indexYear }) : t('meeting.heading')}
        intro={
          data && (
            <span className={classes.links}>
              <span>{data.campaignTitle}</span>
              <SampleMark isSample={data.isSample} />
              <Link to="/rounds/$round/course" params={{ round }} className={classes.link}>
                {t('meeting.toCourse')}
              </Link>
            </span>
          )
        }
      />
      <QueryView query={meeting} skeletonLines={12}>
        {(found) => <Meeting key={round} round={round} view={found} />}
      </QueryView>
    </>
  )
}

/** What is written stays while the page shows newer versions of others. */
export function Meeting({ round, view }: { readonly round: string; readonly view: MeetingView }) {
  const { t } = useMessages()
  const { differences, meeting, mayWrite, items, texts } = view
  const [draft, setDraft] = useState(() => draftOf(meeting))
  const [seenVersion, setSeenVersion] = useState(meeting.version)
  const decide = mayWrite ? (code: string) => setDraft((before) => withDecision(before, code)) : undefined
  return (
    <>
      <Panel title={t('meeting.differences')}>
        <DifferencesList round={round} differences={differences} onDecide={decide} />
      </Panel>
      <Panel title={t('meeting.record')}>
        {mayWrite ? (
          <MeetingForm
            {...{ round, items, draft, seenVersion, saved: meeting }}
            onChange={setDraft}
            onSaved={setSeenVersion}
          />
        ) : (
          <MeetingRecordView meeting={meeting} items={items} />
        )}
      </Panel>
      <Panel title={t('meeting.texts')}>
        <div className={classes.stack}>
          {(['difficulties', 'proposals'] as const).map((kind) => (
            <RoundTextField key={kind} round={round} kind={kind} saved={texts[kind]} mayWrite={mayWrite} />
          ))}
        </div>
      </Panel>
      <Panel title={t('meeting.files')}>
        <MeetingDownloads round={round} view={view} />
      </Panel>
    </>
  )
}
