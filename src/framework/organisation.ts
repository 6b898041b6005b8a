import type { CalendarDate } from '../number/vietnamese-date.ts'
import type { OrganisationId } from './ids.ts'

export const organisationKinds = ['ministry', 'province', 'department', 'district', 'commune'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** A unit of the administration, from the day it was born to the day it ended. */
export interface Organisation {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  /** On the day asked for. */
  readonly name: string
  readonly bornOn: CalendarDate
  /** First day on which it no longer exists; null while it does. */
  readonly endedOn: CalendarDate | null
  /** What it stands under on the day asked for; null at the top. */
  readonly parent: OrganisationId | null
}
