import { expectedBeside } from '../../contract/expected-beside.ts'
import { placeWords } from '../../contract/place-words.ts'
import type { ProofreadFindingView } from '../../contract/proofreading-api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './proofreading.module.css'

/** What stands for a verdict where colours cannot be seen. */
export const signs: Readonly<Record<ProofreadFindingView['verdict'], string>> = {
  error: '✗',
  check: '?',
  note: 'i',
  holds: '✓',
}

/** A finding: what is printed and should be, the arithmetic, why, what to do. */
export function FindingCard({ finding }: { readonly finding: ProofreadFindingView }) {
  const { t, language } = useMessages()
  const { number, ordinal, verdict, printed, arithmetic, why, suggestion, place } = finding
  const expected = expectedBeside(finding)
  return (
    <article className={classes.card} data-verdict={verdict} id={`finding-${number}`} tabIndex={-1}>
      <p>
        <strong className={classes.verdict}>
          <span aria-hidden="true">{signs[verdict]} </span>
          {t(`proofreading.verdict.${verdict}`, { number: ordinal })}
        </strong>{' '}
        <span className={classes.place}>{placeWords(place, language)}</span>
      </p>
      <p>
        <q lang="vi">{printed}</q>
        {expected !== null && (
          <>
            {' → '}
            <strong lang="vi">{expected}</strong>
          </>
        )}
      </p>
      {arithmetic !== '' && <p lang="vi">{arithmetic}</p>}
      <p>{why[language]}</p>
      {suggestion && (
        <p>
          <b>{t('proofreading.suggestion')}</b> {suggestion[language]}
        </p>
      )}
    </article>
  )
}
