import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { CourseView } from '../../contract/api-views.ts'
import { courseQuery, meQuery } from '../api/queries.ts'
import { risksQuery } from '../api/review-queries.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDay } from '../parts/format.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { SampleMark } from '../parts/sample-mark.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { filteredItems } from './course-filter.ts'
import { CourseFilters } from './course-filters.tsx'
import { CourseList } from './course-list.tsx'
import { CourseMoves } from './course-moves.tsx'
import { windowName } from './course-names.ts'
import classes from './course-page.module.css'
import { draftsIn } from './drafts.ts'
import { useCourseFilter } from './use-course-filter.ts'

/** Where each sub-criterion of a round stands, until when it has to go on, and what is at stake. */
export function CoursePage() {
  const { t } = useMessages()
  const { round } = useParams({ from: '/signed-in/rounds/$round/course' })
  const course = useQuery(courseQuery(round))
  const { data } = course
  return (
    <>
      <PageHeading
        title={data ? t('course.title', { name: data.organisationName, year: data.indexYear }) : t('course.heading')}
        intro={data && <Intro course={data} round={round} />}
      />
      <QueryView
        query={course}
        skeletonLines={12}
        empty={{ isEmpty: ({ items }) => items.length === 0, title: t('course.none') }}
      >
        {(found) => <Course round={round} course={found} />}
      </QueryView>
    </>
  )
}

function Intro({ course, round }: { readonly course: CourseView; readonly round: string }) {
  const { t } = useMessages()
  return (
    <span className={classes.intro}>
      <span>{course.campaignTitle}</span>
      <SampleMark isSample={course.isSample} />
      <Link to="/rounds/$round" params={{ round }} className={classes.link}>
        {t('course.toResults')}
      </Link>
      <Link to="/rounds/$round/figure-sheet" params={{ round }} className={classes.link}>
        {t('course.toSheet')}
      </Link>
      <Link to="/rounds/$round/meeting" params={{ round }} className={classes.link}>
        {t('risk.toMeeting')}
      </Link>
    </span>
  )
}

function Course({ round, course }: { readonly round: string; readonly course: CourseView }) {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const { data: risks = [] } = useQuery(risksQuery(round))
  const [filter, setFilter] = useCourseFilter()
  const rows = filteredItems(course.items, filter)
  const drafts = me ? draftsIn().codesOf(me.id, round) : new Set<string>()
  return (
    <>
      <NextEvents course={course} />
      <CourseMoves round={round} moves={course.moves} />
      <CourseFilters course={course} filter={filter} onChange={setFilter} found={rows.length} />
      {rows.length === 0 && <EmptyState title={t('results.noMatch')} />}
      {course.domains.map(({ code, name }) => (
        <CourseList
          key={code}
          title={`${code}. ${name}`}
          round={round}
          course={course}
          drafts={drafts}
          risks={risks}
          items={rows.filter(({ domain }) => domain === code)}
        />
      ))}
    </>
  )
}

/** What the clock will do, the next first. */
function NextEvents({ course: { next, extensions } }: { readonly course: CourseView }) {
  const { t, language } = useMessages()
  const [first, ...later] = next
  if (first === undefined) return null
  const told = ({ window, does, on }: typeof first) =>
    t(`course.clock.${does}`, { window: windowName(window, language), day: formatDay(on) })
  return (
    <div className={classes.clock}>
      <Panel title={t('course.clock.title')}>
        <p className={classes.next}>{told(first)}</p>
        {later.length > 0 && (
          <details>
            <summary>{t('course.clock.later', { count: later.length })}</summary>
            <ul>
              {later.map((event) => (
                <li key={`${event.window} ${event.does}`}>{told(event)}</li>
              ))}
            </ul>
          </details>
        )}
        {extensions.map(({ kind, closesOn, reason }) => (
          <p key={kind}>
            {t('course.clock.extended', { window: windowName(kind, language), day: formatDay(closesOn), reason })}
          </p>
        ))}
      </Panel>
    </div>
  )
}
