import { Problem } from '../problem.ts'
import { type Role, roles } from './roles.ts'

const entering: readonly Role[] = ['administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head']
const leading: readonly Role[] = ['administrator', 'coordinator']
const administering: readonly Role[] = ['administrator']

/** Who may do what: the first wall. Row-level security is the second and says it again in its own words. */
export const rights = {
  'read round': roles,
  'create round': leading,
  'open campaign': leading,
  assign: leading,
  'remind the late': ['coordinator'],
  'enter figures': entering,
  'enter self scores': entering,
  'enter appraised scores': ['administrator', 'appraiser', 'council-member'],
  'enter round documents': leading,
  'add evidence': entering,
  'read evidence': roles,
  'build report': roles,
  'read people': leading,
  'manage organisations': administering,
  'manage people': administering,
  'manage roles': administering,
  'read audit log': leading,
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof rights

export function isAllowed(action: Action, held: readonly Role[]): boolean {
  const allowed: readonly Role[] = rights[action]
  return held.some((role) => allowed.includes(role))
}

/** @throws Problem `not-permitted` if none of the roles held allows the action */
export function requireRight(action: Action, held: readonly Role[]): void {
  if (!isAllowed(action, held)) throw new Problem('not-permitted', { action, roles: held })
}
