import { useMessages } from '../parts/use-messages.ts'
import classes from './section-links.module.css'

const sections = [
  ['domains', 'results.domains'],
  ['losses', 'results.losses'],
  ['sipas', 'results.sipas'],
  ['history', 'results.history'],
  ['differences', 'results.differences'],
] as const

/** Leads to the parts of a long page. */
export function SectionLinks({ hasSipas }: { readonly hasSipas: boolean }) {
  const { t } = useMessages()
  return (
    <nav aria-label={t('results.contents')} className={classes.links}>
      <ul>
        {sections
          .filter(([id]) => hasSipas || id !== 'sipas')
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
