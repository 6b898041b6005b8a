import { useQuery } from '@tanstack/react-query'
import type { ItemView, RiskView } from '../../contract/api-views.ts'
import { itemRisksQuery } from '../api/review-queries.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { RiskList } from './risk-list.tsx'
import { riskyStates } from './risky-states.ts'

/** Those that the page finds itself while one types. */
const foundLive: readonly RiskView['code'][] = [
  'part-exceeds-total',
  'quoted-differs',
  'evidence-other-year',
  'no-evidence',
]

/** What may cost points beside what the page finds while one types: last year, other sub-criteria, what is not explained. */
export function RisksPanel({ round, item }: { readonly round: string; readonly item: ItemView }) {
  const { t } = useMessages()
  const { code, state } = item.item
  const isRisky = riskyStates.includes(state)
  const { data = [] } = useQuery({ ...itemRisksQuery(round, code), enabled: isRisky })
  const risks = data.filter((risk) => !foundLive.includes(risk.code))
  if (!isRisky || risks.length === 0) return null
  return (
    <Panel title={t('risk.title')}>
      <RiskList risks={risks} />
    </Panel>
  )
}
