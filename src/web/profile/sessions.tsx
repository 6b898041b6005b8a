import { Badge, Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../contract/api-views.ts'
import { sessionsQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { formatMoment } from '../parts/format.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { browserName } from './browser-name.ts'
import classes from './sessions.module.css'

/** Where one is signed in, each with a way to end it. */
export function Sessions() {
  const { t } = useMessages()
  const sessions = useQuery(sessionsQuery)
  const queryClient = useQueryClient()
  const end = useMutation({
    mutationFn: (path: string) => sendJson('DELETE', `/api/me/sessions${path}`),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  })
  return (
    <QueryView query={sessions} skeletonLines={3}>
      {(found) => (
        <div className={classes.sessions}>
          <ul className={classes.list}>
            {found.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                isEnding={end.isPending}
                onEnd={() => end.mutate(`/${encodeURIComponent(session.id)}`)}
              />
            ))}
          </ul>
          <ProblemNotice error={end.error} />
          {found.length > 1 && (
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate('')}>
              {t('profile.endOthers')}
            </Button>
          )}
        </div>
      )}
    </QueryView>
  )
}

interface SessionRowProps {
  readonly session: SessionView
  readonly isEnding: boolean
  readonly onEnd: () => void
}

function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { t } = useMessages()
  const browser = browserName(session.browser) ?? t('profile.unknownBrowser')
  return (
    <li className={classes.session}>
      <div className={classes.text}>
        <strong>{browser}</strong> {session.isCurrent && <Badge variant="light">{t('profile.current')}</Badge>}
        <div className={classes.details}>
          {session.address && <span>{session.address}</span>}
          <span>
            {t('profile.since')} {formatMoment(session.since)}
          </span>
          <span>
            {t('profile.lastSeen')} {formatMoment(session.lastSeen)}
          </span>
        </div>
      </div>
      {!session.isCurrent && (
        <Button
          variant="default"
          size="xs"
          disabled={isEnding}
          aria-label={t('profile.endOf', { browser })}
          onClick={onEnd}
        >
          {t('profile.end')}
        </Button>
      )}
    </li>
  )
}
