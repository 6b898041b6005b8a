import classes from './chart.module.css'
import type { LineSeries } from './line-chart.tsx'

/** Says which line is which, by colour, dash and mark. */
export function LineLegend({ names }: { readonly names: Readonly<Record<LineSeries['look'], string>> }) {
  return (
    <ul className={classes.legend} aria-hidden="true">
      <li>
        <svg width="36" height="12" aria-hidden="true">
          <line className={`${classes.line} ${classes.first}`} x1="0" x2="36" y1="6" y2="6" />
          <circle className={`${classes.mark} ${classes.first}`} cx="18" cy="6" r="5" />
        </svg>
        {names.first}
      </li>
      <li>
        <svg width="36" height="12" aria-hidden="true">
          <line className={`${classes.line} ${classes.second}`} x1="0" x2="36" y1="6" y2="6" />
          <rect className={`${classes.mark} ${classes.second}`} x="13" y="1" width="10" height="10" />
        </svg>
        {names.second}
      </li>
    </ul>
  )
}
