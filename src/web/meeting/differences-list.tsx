import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { MeetingView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { RiskList } from '../course/risk-list.tsx'
import { StateBadge } from '../course/state-badge.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { decisionId } from './decision-fields.tsx'
import classes from './meeting-page.module.css'

interface DifferencesListProps {
  readonly round: string
  readonly differences: MeetingView['differences']
  /** Left out for who does not write the meeting down. */
  readonly onDecide: ((code: string) => void) | undefined
}

/** The sub-criteria that the meeting has to settle, each with why. */
export function DifferencesList({ round, differences, onDecide }: DifferencesListProps) {
  const { t } = useMessages()
  if (differences.length === 0) return <EmptyState title={t('meeting.noDifferences')} />
  return (
    <>
      <p className={classes.quiet}>{t('meeting.differencesHint')}</p>
      <ul className={classes.list}>
        {differences.map((difference) => (
          <li key={difference.code}>
            <Difference {...{ round, difference, onDecide }} />
          </li>
        ))}
      </ul>
    </>
  )
}

type DifferenceProps = Pick<DifferencesListProps, 'round' | 'onDecide'> & {
  readonly difference: MeetingView['differences'][number]
}

function Difference({ round, difference, onDecide }: DifferenceProps) {
  const { t, language } = useMessages()
  const { code, name, state, kinds, claim, computed, maximum, returned, risks } = difference
  const points = [
    ['claim', claim],
    ['computed', computed],
    ['maximum', maximum],
  ] as const
  return (
    <>
      <div className={classes.head}>
        <Link to="/rounds/$round/course/$code" params={{ round, code }} className={classes.link}>
          <strong>{toldCode(code)}</strong> <span lang="vi">{name}</span>
        </Link>
        <StateBadge state={state} />
      </div>
      <p className={classes.quiet}>{kinds.map((kind) => t(`meeting.kind.${kind}`)).join(' · ')}</p>
      <p className={classes.quiet}>
        {points.map(([label, value]) => `${t(`meeting.${label}`)}: ${formatDecimal(value, language)}`).join(' · ')}
      </p>
      {returned && <p className={classes.text}>{t('meeting.returnedFor', { reason: returned })}</p>}
      {risks.length > 0 && <RiskList risks={risks} />}
      {onDecide && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('meeting.decideOn', { code: toldCode(code) })}
          onClick={() => {
            onDecide(code)
            requestAnimationFrame(() => document.getElementById(decisionId(code))?.focus())
          }}
        >
          {t('meeting.decide')}
        </Button>
      )}
    </>
  )
}
