import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isSignedOut } from '../api/query-client.ts'
import { EmptyState } from './empty-state.tsx'
import { Loading } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import classes from './query-view.module.css'
import { useMessages } from './use-messages.ts'

/** What a view needs of a query; those of pages that are read one after the other fit as well. */
type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isFetching'>

interface QueryViewProps<T> {
  readonly query: Asked<T>
  /** Lines of the skeleton that stands while nothing has come. */
  readonly skeletonLines?: number
  /** What to say in place of nothing, and when that is so. */
  readonly empty?: { readonly isEmpty: (found: T) => boolean; readonly title: string; readonly hint?: string }
  readonly children: (found: T) => ReactNode
}

/** Shows what a query gives: a skeleton before, the problem and a way to try again if it fails, a sentence if it is empty. */
export function QueryView<T>({ query, skeletonLines = 5, empty, children }: QueryViewProps<T>) {
  const { t } = useMessages()
  const { data, error, refetch, isFetching } = query
  if (data === undefined && (error === null || isSignedOut(error))) return <Loading lines={skeletonLines} />
  if (data === undefined) {
    return (
      <div className={classes.failed}>
        <ProblemNotice error={error} />
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('app.retry')}
        </Button>
      </div>
    )
  }
  if (empty?.isEmpty(data)) return <EmptyState title={empty.title} hint={empty.hint} />
  return children(data)
}
