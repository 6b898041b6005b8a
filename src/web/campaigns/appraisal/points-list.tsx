import { PointsText } from '../board/points-text.tsx'
import classes from './appraisal.module.css'

interface PointsListProps {
  /** What the points are, and the points; null for none yet. */
  readonly points: readonly (readonly [name: string, points: string | null])[]
}

/** Points side by side, each with its name. */
export function PointsList({ points }: PointsListProps) {
  return (
    <dl className={classes.scores}>
      {points.map(([name, each]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <PointsText points={each} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
