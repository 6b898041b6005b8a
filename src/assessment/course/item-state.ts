/** Where a sub-criterion of a round stands in the course of a campaign, in the order in which the course goes. */
export const itemStates = [
  'open',
  'returned',
  'submitted',
  'accepted',
  'frozen',
  'sent',
  'appraised',
  'confirmed',
  'released',
  'appealed',
  'answered',
  'escalated',
  'decided',
  'published',
] as const

export type ItemState = (typeof itemStates)[number]
