import type { RiskView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './risk-list.module.css'

/** What may cost points, each with how grave it is in words. */
export function RiskList({ risks }: { readonly risks: readonly RiskView[] }) {
  const { t, language } = useMessages()
  return (
    <ul className={classes.list}>
      {risks.map(({ code, severity, text, place }) => (
        <li key={`${code} ${place.item} ${place.figure} ${place.evidence} ${text.vi}`}>
          <strong className={classes.mark} data-severity={severity}>
            {t(`risk.${severity}`)}:
          </strong>
          {startingLarge(text[language])}.
        </li>
      ))}
    </ul>
  )
}

/** The API's texts begin small, to be part of a line. */
function startingLarge(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
