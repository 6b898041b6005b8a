import { formatDecimal } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { countAll, phaseCounts, type StateCounts } from './phases.ts'
import classes from './progress-bar.module.css'

/** How many sub-criteria are where: drawn as parts of a bar, and in words below it. */
export function ProgressBar({ states }: { readonly states: StateCounts }) {
  const { t, language } = useMessages()
  const counts = phaseCounts(states)
  const all = countAll(states)
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden="true">
        {counts.map(({ phase, items }) => (
          <span key={phase} className={classes.part} data-phase={phase} style={{ width: `${(100 * items) / all}%` }} />
        ))}
      </div>
      <ul className={classes.words}>
        {counts.map(({ phase, items }) => (
          <li key={phase}>
            <span className={classes.key} data-phase={phase} aria-hidden="true" />
            {formatDecimal(String(items), language)} {t(`phase.${phase}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
