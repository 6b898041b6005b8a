import { isAllowed } from '../../assessment/rights.ts'
import type { PersonWithRolesView } from '../../contract/api-views.ts'

/** The pages that somebody with these roles is shown links to; the API decides again what they see there. */
export function visiblePages(me: Pick<PersonWithRolesView, 'roles'> | undefined) {
  const held = me?.roles.map(({ role }) => role) ?? []
  return [
    '/rounds' as const,
    ...(isAllowed('read round', held) ? (['/campaigns'] as const) : []),
    '/proofreading' as const,
    '/organisations' as const,
    ...(isAllowed('read people', held) ? (['/people'] as const) : []),
    ...(isAllowed('read audit log', held) ? (['/audit'] as const) : []),
  ]
}
