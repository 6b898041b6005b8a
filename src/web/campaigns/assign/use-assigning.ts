import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentsToMake, CourseItemView } from '../../../contract/campaign-api-views.ts'
import { roundCourseQuery } from '../../api/campaign-queries.ts'
import { sendJson } from '../../api/request.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { standingAssignments } from './bulk-assignments.ts'

/** The change that was made last, and what stood before it. */
interface LastChange {
  readonly count: number
  readonly before: AssignmentsToMake['assignments']
  readonly isTakenBack: boolean
}

/** Gives sub-criteria to agencies, and takes the last change back by giving them back to who led them. */
export function useAssigning(round: string) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [last, setLast] = useState<LastChange>()
  const send = useMutation({
    mutationFn: (given: AssignmentsToMake) => sendJson('POST', `/api/rounds/${round}/assignments`, given),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries(roundCourseQuery(round)),
        queries.invalidateQueries({ queryKey: ['campaigns'] }),
      ]),
  })
  const assign = (items: readonly CourseItemView[], given: AssignmentsToMake, onDone: () => void) => {
    const before = standingAssignments(items)
    send.mutate(given, {
      onSuccess: () => {
        setLast({ count: given.assignments.length, before, isTakenBack: false })
        onDone()
      },
    })
  }
  const takeBack = () => {
    if (!last) return
    const given = { assignments: last.before, reason: t('campaigns.takenBackReason') }
    send.mutate(given, { onSuccess: () => setLast({ ...last, isTakenBack: true }) })
  }
  return { assign, takeBack, last, isPending: send.isPending, error: send.error }
}
