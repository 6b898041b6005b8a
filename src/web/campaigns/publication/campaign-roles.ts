/** Whether roles for all of a campaign let somebody bring in points of surveys. */
export function bringsPoints(roles: readonly string[]): boolean {
  return ['administrator', 'coordinator', 'survey-office'].some((role) => roles.includes(role))
}

/** Whether roles for all of a campaign let somebody see what another framework would make of it. */
export function weighs(roles: readonly string[]): boolean {
  return ['administrator', 'coordinator', 'appraiser'].some((role) => roles.includes(role))
}

/** Whether roles for all of a campaign let somebody publish it and correct what was published. */
export function publishes(roles: readonly string[]): boolean {
  return roles.includes('appraiser')
}
