import type { CouncilMatterView } from '../../../contract/campaign-api-views.ts'

/** One matter of the council as it is looked at. */
export interface MatterProps {
  readonly matter: CouncilMatterView
  /** Who reads it. */
  readonly person: string
  /** Told in words what was done. */
  readonly onDone: (text: string) => void
}
