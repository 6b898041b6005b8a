import type { CourseItemView } from '../../contract/api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './points-list.module.css'

/** What is at stake, and what was claimed, appraised and given at last, side by side. */
export function PointsList({
  points,
}: {
  readonly points: Pick<CourseItemView, 'maximum' | 'claimed' | 'appraised' | 'final'>
}) {
  const { t, language } = useMessages()
  return (
    <dl className={classes.points}>
      {(['maximum', 'claimed', 'appraised', 'final'] as const).map((stage) => (
        <div key={stage}>
          <dt>{t(`course.points.${stage}`)}</dt>
          <dd>{formatDecimal(points[stage], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
