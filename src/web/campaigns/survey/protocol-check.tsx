import { useQuery } from '@tanstack/react-query'
import type { ProtocolCheckView } from '../../../contract/survey-api-views.ts'
import { protocolCheckQuery } from '../../api/survey-queries.ts'
import { formatMoment } from '../../parts/format.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

/** What a protocol was held against: the plan, the frame drawn from again, the commitments made here. */
export function ProtocolCheck({ campaign, number }: { readonly campaign: string; readonly number: number }) {
  const check = useQuery(protocolCheckQuery(campaign, number))
  return (
    <QueryView query={check} skeletonLines={3}>
      {(found) => <Found check={found} />}
    </QueryView>
  )
}

function Found({ check: { plan, replay, commitment } }: { readonly check: ProtocolCheckView }) {
  const { t } = useMessages()
  return (
    <ul className={classes.checks}>
      <Line state={plan.state} text={t(`survey.check.planIs.${plan.state}`)} differences={plan.differences} />
      {replay.state !== 'no-plan' && (
        <Line state={replay.state} text={t(`survey.check.replayIs.${replay.state}`)} differences={replay.differences} />
      )}
      <Line
        state={commitment.state === 'here' ? 'same' : ''}
        text={t(`survey.check.commitmentIs.${commitment.state}`, { at: formatMoment(commitment.at) })}
        differences={[]}
      />
    </ul>
  )
}

interface LineProps {
  readonly state: string
  readonly text: string
  readonly differences: readonly string[]
}

/** As many differences as are read; the refusal of the command line tells all. */
const mostShown = 20

function Line({ state, text, differences }: LineProps) {
  const shown = differences.slice(0, mostShown)
  return (
    <li data-state={state}>
      {text}
      {shown.length > 0 && (
        <ul>
          {shown.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
          {differences.length > mostShown && <li>…</li>}
        </ul>
      )}
    </li>
  )
}
