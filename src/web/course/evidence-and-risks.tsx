import type { ItemView } from '../../contract/api-views.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { RisksPanel } from './risks-panel.tsx'

/** What comes after the figures, and is loaded after them. */
export function EvidenceAndRisks(place: { readonly round: string; readonly item: ItemView }) {
  return (
    <>
      <EvidencePanel {...place} />
      <RisksPanel {...place} />
    </>
  )
}
