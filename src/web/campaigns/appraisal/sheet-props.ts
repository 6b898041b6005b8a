import type { CampaignItemView, ComparedRoundView } from '../../../contract/campaign-api-views.ts'

/** One organisation's sub-criterion as it is looked at beside the comparison. */
export interface SheetProps {
  readonly item: CampaignItemView
  readonly row: ComparedRoundView
  readonly onClose: () => void
  /** Told in words what was done. */
  readonly onDone: (text: string) => void
}
