import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CourseItemView, CourseView, RiskView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { formatMoment } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './course-list.module.css'
import { deadlineOf } from './deadline.ts'
import { DeadlineText } from './deadline-text.tsx'
import { PointsList } from './points-list.tsx'
import { RiskList } from './risk-list.tsx'
import { riskyStates } from './risky-states.ts'
import { StateBadge } from './state-badge.tsx'

interface CourseListProps {
  readonly title: string
  readonly round: string
  readonly course: CourseView
  readonly items: readonly CourseItemView[]
  /** Codes of which this browser keeps something unsent. */
  readonly drafts: ReadonlySet<string>
  /** Of all sub-criteria of the round. */
  readonly risks: readonly RiskView[]
}

/** The sub-criteria of a domain: lines where there is room, cards on a phone. */
export function CourseList({ title, items, ...common }: CourseListProps) {
  if (items.length === 0) return null
  return (
    <Panel title={title}>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.code} className={classes.item}>
            <Item item={item} {...common} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type ItemProps = Pick<CourseListProps, 'round' | 'course' | 'drafts' | 'risks'> & { readonly item: CourseItemView }

function Item({ item, round, course: { calendar, extensions, today }, drafts, risks }: ItemProps) {
  const { t } = useMessages()
  const deadline = deadlineOf(item.state, calendar, today)
  const extension = extensions.find(({ kind }) => kind === deadline?.window)?.reason
  return (
    <>
      <div className={classes.what}>
        <Link to="/rounds/$round/course/$code" params={{ round, code: item.code }} className={classes.name}>
          <strong>{toldCode(item.code)}</strong> <span lang="vi">{item.name}</span>
        </Link>
        <p className={classes.quiet}>
          {item.leadName ?? t('course.noLead')} · {t('course.changed', { at: formatMoment(item.changedAt) })}
        </p>
        {!item.applies && <p className={classes.quiet}>{t('course.doesNotApply')}</p>}
        <Risks item={item} risks={risks} />
        {drafts.has(item.code) && <p className={classes.draft}>{t('course.draft.waiting')}</p>}
      </div>
      <StateBadge state={item.state} />
      <DeadlineText deadline={deadline} extension={extension} />
      <PointsList points={item} />
    </>
  )
}

/** How many risks a sub-criterion has, and which, while the organisation may still do something about them. */
function Risks({ item: { code, state }, risks }: Pick<ItemProps, 'item' | 'risks'>) {
  const { t } = useMessages()
  const own = riskyStates.includes(state) ? risks.filter(({ place }) => place.item === code) : []
  if (own.length === 0) return null
  return (
    <details className={classes.risks}>
      <summary>
        {t('risk.count', { count: own.length })}
        <VisuallyHidden> ({toldCode(code)})</VisuallyHidden>
      </summary>
      <RiskList risks={own} />
    </details>
  )
}
