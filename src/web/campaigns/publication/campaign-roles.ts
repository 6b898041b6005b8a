/** Whether roles for all of a campaign let somebody read its points of surveys, to bring them in or to correct them. */
export function readsPoints(roles: readonly string[]): boolean {
  return ['administrator', 'coordinator', 'survey-office', 'appraiser'].some((role) => roles.includes(role))
}

/** Whether roles for all of a campaign let somebody see what another framework would make of it. */
export function weighs(roles: readonly string[]): boolean {
  return ['administrator', 'coordinator', 'appraiser'].some((role) => roles.includes(role))
}

/** Whether roles for all of a campaign let somebody publish it and correct what was published. */
export function publishes(roles: readonly string[]): boolean {
  return roles.includes('appraiser')
}
