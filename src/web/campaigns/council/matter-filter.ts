import type { CouncilMatterView } from '../../../contract/campaign-api-views.ts'

/** What of a council's matters is shown. */
export const matterFilters = ['waiting', 'mine', 'decided', 'all'] as const

export type MatterFilter = (typeof matterFilters)[number]

export function isShown(matter: CouncilMatterView, filter: MatterFilter, person: string): boolean {
  switch (filter) {
    case 'waiting':
      return isWaiting(matter)
    case 'mine':
      return matter.actions.includes('vote') && ownVote(matter, person) === undefined
    case 'decided':
      return matter.decision !== null
    case 'all':
      return true
  }
}

/** Before the round is sent the council has nothing to do with it. */
function isWaiting({ decision, state }: CouncilMatterView): boolean {
  return decision === null && (state === 'escalated' || state === 'sent')
}

/** The reader's vote as it stands; undefined before the first, and when it was taken back. */
export function ownVote({ votes }: CouncilMatterView, person: string) {
  return votes.find(({ by }) => by === person)
}

export function matterKey({ round, code }: CouncilMatterView): string {
  return `${round} ${code}`
}
