import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { placeWords } from '../../contract/place-words.ts'
import type { ProofreadDocumentView, ProofreadFindingView } from '../../contract/proofreading-api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { signs } from './finding-card.tsx'
import classes from './proofreading.module.css'

export const verdicts = ['error', 'check', 'note', 'holds'] as const
export type ShownVerdict = (typeof verdicts)[number]

interface FindingsSummaryProps {
  readonly view: ProofreadDocumentView
  /** The framework that scores were held against. */
  readonly by: string | null
  readonly chosen: ReadonlySet<ShownVerdict>
  readonly onToggle: (verdict: ShownVerdict) => void
  /** Whether the claims that hold are on their way. */
  readonly isCompleting: boolean
  readonly onlyFound: boolean
  readonly onOnlyFound: (only: boolean) => void
  /** What stands before the list. */
  readonly children: ReactNode
}

/** How much was read and found, which kinds are shown, and a list that leads to each finding. */
export function FindingsSummary(props: FindingsSummaryProps) {
  const { view, by, chosen, onToggle, isCompleting, onlyFound, onOnlyFound, children } = props
  const { t, language } = useMessages()
  const { figures, claims, findings, doubts } = view
  const listed = verdicts.flatMap((verdict) =>
    findings.filter((each) => chosen.has(verdict) && each.verdict === verdict),
  )
  const shown = (count: number) => formatDecimal(String(count), language)
  const counted = countVerdicts(view)
  const found = claims - counted.holds
  return (
    <>
      <p role="status">
        {t('proofreading.read', { figures: shown(figures), claims: shown(claims) })}{' '}
        {by && t('proofreading.byFramework', { name: by })} {found === 0 && t('proofreading.none')}
      </p>
      {doubts.length > 0 && (
        <Notice kind="caution">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt.en} className={classes.doubt}>
                {doubt[language]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {claims > 0 && (
        <fieldset className={classes.toggles} aria-label={t('proofreading.show')}>
          {verdicts
            .filter((verdict) => found > 0 || verdict === 'holds')
            .map((verdict) => (
              <Button
                key={verdict}
                size="sm"
                variant={chosen.has(verdict) ? 'filled' : 'default'}
                aria-pressed={chosen.has(verdict)}
                disabled={counted[verdict] === 0}
                loading={verdict === 'holds' && isCompleting}
                onClick={() => onToggle(verdict)}
              >
                {signs[verdict]} {t(`proofreading.counts.${verdict}`, { count: shown(counted[verdict]) })}
              </Button>
            ))}
          <Checkbox
            label={t('proofreading.onlyFound')}
            checked={onlyFound}
            onChange={(event) => onOnlyFound(event.currentTarget.checked)}
          />
        </fieldset>
      )}
      {found > 0 && listed.length === 0 && <p>{t('proofreading.noneShown')}</p>}
      {children}
      {listed.length > 0 && (
        <div className={classes.listed}>
          <ol className={classes.list} aria-label={t('proofreading.list')}>
            {listed.map((finding) => (
              <li key={finding.number}>
                <button type="button" onClick={() => leadTo(finding)}>
                  {signs[finding.verdict]} {t(`proofreading.verdict.${finding.verdict}`, { number: finding.ordinal })}:{' '}
                  <q lang="vi">{finding.printed}</q>{' '}
                  <span className={classes.place}>{placeWords(finding.place, language)}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}

/** How many there are of each kind; those that hold also where the view tells only what was found. */
function countVerdicts({ findings, claims }: ProofreadDocumentView): Readonly<Record<ShownVerdict, number>> {
  const of = (verdict: ShownVerdict) => findings.filter((each) => each.verdict === verdict).length
  const [error, check, note] = [of('error'), of('check'), of('note')]
  return { error, check, note, holds: claims - error - check - note }
}

function leadTo({ number }: ProofreadFindingView): void {
  const card = document.getElementById(`finding-${number}`)
  // A wide table scrolls by itself to its figure.
  document.querySelector(`mark[data-found~="${number}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  card?.scrollIntoView({ block: 'center' })
  card?.focus({ preventScroll: true })
}
