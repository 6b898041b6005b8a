import { useQuery } from '@tanstack/react-query'
import type { ItemView } from '../../contract/api-views.ts'
import { itemRisksQuery } from '../api/review-queries.ts'
import { riskyStates } from './risky-states.ts'

/** What may cost a sub-criterion points; asked for only while the organisation may still change something about it. */
export function useItemRisks(round: string, { item: { code, state } }: ItemView) {
  return useQuery({ ...itemRisksQuery(round, code), enabled: riskyStates.includes(state) })
}
