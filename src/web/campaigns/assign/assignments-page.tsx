import { useQuery } from '@tanstack/react-query'
import { Link, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { isAllowed } from '../../../assessment/rights.ts'
import type { Role } from '../../../assessment/roles.ts'
import { roundCourseQuery } from '../../api/campaign-queries.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { SampleMark } from '../../parts/sample-mark.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from '../back-link.module.css'
import { AssignmentEditor } from './assignment-editor.tsx'

const AssignmentImport = lazyRouteComponent(() => import('../../sheets/assignment-import.tsx'), 'AssignmentImport')

/** Which agency leads each sub-criterion of a round, and a way to give many to one at once. */
export function AssignmentsPage() {
  const { t } = useMessages()
  const { round } = useParams({ from: '/signed-in/rounds/$round/assignments' })
  const course = useQuery(roundCourseQuery(round))
  const { data } = course
  return (
    <>
      <PageHeading
        title={data ? t('campaigns.assignmentsOf', { name: data.organisationName }) : t('campaigns.assignments')}
        intro={
          data && (
            <>
              <Link to="/campaigns/$id" params={{ id: data.campaign }} className={classes.back}>
                {data.campaignTitle}
              </Link>{' '}
              <SampleMark isSample={data.isSample} />
            </>
          )
        }
      />
      <QueryView query={course} skeletonLines={12}>
        {(found) => (
          <>
            <AssignmentEditor round={round} course={found} />
            {isAllowed('assign', found.roles as readonly Role[]) && (
              <Suspense fallback={null}>
                <Panel title={t('sheet.assignments')}>
                  <AssignmentImport round={round} />
                </Panel>
              </Suspense>
            )}
          </>
        )}
      </QueryView>
    </>
  )
}
