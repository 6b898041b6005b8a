/** What a person is at an organisation, in one of its rounds or in all. */
export const roles = [
  'administrator',
  'coordinator',
  'lead-agency-editor',
  'lead-agency-head',
  'appraiser',
  'council-member',
  'survey-office',
  'enumerator',
  'viewer',
] as const

export type Role = (typeof roles)[number]
