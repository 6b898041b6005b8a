import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { noticesQuery } from '../api/notice-queries.ts'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { NoticeRow } from './notice-row.tsx'
import classes from './notices-page.module.css'
import { useMarking } from './use-marking.ts'

/** What one was told, the newest first. */
export function NoticesPage() {
  const { t } = useMessages()
  const [onlyUnread, setOnlyUnread] = useState(false)
  const notices = useInfiniteQuery(noticesQuery(onlyUnread))
  const { read, unread, last } = useMarking()
  const pages = notices.data?.pages ?? []
  const newest = pages[0]?.notices[0]
  const isPending = read.isPending || unread.isPending
  return (
    <>
      <PageHeading title={t('notices.title')} intro={t('notices.intro')} />
      <div className={classes.tools}>
        <Checkbox
          label={t('notices.onlyUnread')}
          checked={onlyUnread}
          onChange={(event) => setOnlyUnread(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          disabled={newest === undefined || pages[0]?.unread === 0}
          loading={read.isPending}
          onClick={() => newest && read.mutate({ madeUntil: newest.madeAt })}
        >
          {t('notices.markAll')}
        </Button>
      </div>
      <ProblemNotice error={read.error ?? unread.error} />
      {last && (
        <Notice kind="done">
          {t('notices.marked', { number: last.marked })}{' '}
          <Button variant="subtle" size="compact-sm" disabled={isPending} onClick={() => unread.mutate(last.undo)}>
            {t('notices.undo')}
          </Button>
        </Notice>
      )}
      <QueryView
        query={notices}
        empty={{
          isEmpty: (found) => found.pages[0]?.notices.length === 0,
          title: t(onlyUnread ? 'notices.noneUnread' : 'notices.none'),
          hint: t('notices.noneHint'),
        }}
      >
        {(found) => (
          <ul className={classes.list} aria-label={t('notices.title')}>
            {found.pages
              .flatMap((page) => page.notices)
              .map((notice) => (
                <NoticeRow
                  key={notice.id}
                  notice={notice}
                  isPending={isPending}
                  onRead={() => read.mutate({ ids: [notice.id] })}
                  onUnread={() => unread.mutate({ ids: [notice.id] })}
                />
              ))}
          </ul>
        )}
      </QueryView>
      {notices.hasNextPage && (
        <Button variant="default" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          {t('notices.more')}
        </Button>
      )}
    </>
  )
}
