import type { ItemView, RiskView } from '../../contract/api-views.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { RiskList } from './risk-list.tsx'
import { riskyStates } from './risky-states.ts'
import { useItemRisks } from './use-item-risks.ts'

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
  const { data = [] } = useItemRisks(round, item)
  const risks = data.filter((risk) => !foundLive.includes(risk.code))
  if (!riskyStates.includes(item.item.state) || risks.length === 0) return null
  return (
    <Panel title={t('risk.title')}>
      <RiskList risks={risks} />
    </Panel>
  )
}
