import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import { evidenceQuery } from '../api/queries.ts'
import { unitLossesQuery } from '../api/review-queries.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { RisksPanel } from './risks-panel.tsx'
import { useItemRisks } from './use-item-risks.ts'

interface EvidenceAndRisksProps {
  readonly round: string
  readonly item: ItemView
  /** What stands below; it comes when all above has, so that no button moves away from under a press. */
  readonly children: ReactNode
}

/** What comes after the figures, and is loaded after them. */
export function EvidenceAndRisks({ children, ...place }: EvidenceAndRisksProps) {
  const { round, item } = place
  const { code, isFed } = item.definition
  const evidence = useQuery(evidenceQuery(round, code))
  const risks = useItemRisks(round, item)
  const losses = useQuery({ ...unitLossesQuery(round, code), enabled: isFed })
  return (
    <>
      <EvidencePanel {...place} />
      <RisksPanel {...place} />
      {![evidence, risks, losses].some(({ isLoading }) => isLoading) && children}
    </>
  )
}
