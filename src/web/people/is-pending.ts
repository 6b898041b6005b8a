import type { PersonView } from '../../contract/api-views.ts'

/** Whether somebody is invited and has neither accepted nor been told that it no longer holds. */
export function isPending({ hasConfirmedEmail, disabledAt }: PersonView): boolean {
  return !hasConfirmedEmail && disabledAt === null
}
