import type { z } from 'zod'
import type {
  backupCodesView,
  credentials,
  firstAdministrator,
  grantToMake,
  invitation,
  invitedView,
  letterView,
  linkUse,
  passwordChange,
  personView,
  personWithRolesView,
  profile,
  providerView,
  secondFactorView,
  sessionView,
  signInView,
} from './account-views.ts'
import type { auditPageView } from './audit-view.ts'
import type { courseView, itemView, presenceView } from './campaign-views.ts'
import type { foundEvidenceView } from './evidence-views.ts'
import type { enteredView } from './figure-view.ts'
import type { jobView, jobWithFilesView } from './job-views.ts'
import type { listedOrganisationView, organisationDetailsView, organisationView } from './organisation-views.ts'
import type { meetingToWrite, meetingView, risksView } from './review-views.ts'
import type { roundView } from './round-views.ts'
import type { unitLossesView } from './unit-loss-views.ts'

/**
 * What the API takes and gives, as the pages use it: the types of the schemas and nothing of their code, so that no page
 * carries a validator.
 */
export type SignInState = z.output<typeof signInView>['state']
export type Credentials = z.input<typeof credentials>
export type ProviderView = z.output<typeof providerView>
export type LinkUse = z.input<typeof linkUse>
export type FirstAdministratorToMake = z.input<typeof firstAdministrator>

export type PersonView = z.output<typeof personView>
export type PersonWithRolesView = z.output<typeof personWithRolesView>
export type RoleGrantView = PersonWithRolesView['roles'][number]
export type RoleName = RoleGrantView['role']
export type InvitationToSend = z.input<typeof invitation>
export type InvitedView = z.output<typeof invitedView>
export type LetterView = z.output<typeof letterView>
export type GrantToMake = Omit<z.input<typeof grantToMake>, 'person'> & { readonly person: string }

export type Profile = z.input<typeof profile>
export type PasswordChange = z.input<typeof passwordChange>
export type SecondFactorView = z.output<typeof secondFactorView>
export type BackupCodesView = z.output<typeof backupCodesView>
export type SessionView = z.output<typeof sessionView>

export type OrganisationView = z.output<typeof organisationView>
export type ListedOrganisationView = z.output<typeof listedOrganisationView>
export type OrganisationDetailsView = z.output<typeof organisationDetailsView>
export type RoundView = z.output<typeof roundView>
export type CourseView = z.output<typeof courseView>
export type CourseItemView = CourseView['items'][number]
export type ItemView = z.output<typeof itemView>
export type PresenceView = z.output<typeof presenceView>
export type RiskView = z.output<typeof risksView>[number]
export type MeetingView = z.output<typeof meetingView>
export type MeetingToWrite = z.input<typeof meetingToWrite>
export type FoundEvidenceView = z.output<typeof foundEvidenceView>
export type EnteredView = z.output<typeof enteredView>
export type AuditPageView = z.output<typeof auditPageView>
export type AuditRowView = AuditPageView['rows'][number]

export type JobView = z.output<typeof jobView>
export type JobWithFilesView = z.output<typeof jobWithFilesView>

export type UnitLossesView = z.output<typeof unitLossesView>
export type UnitLossView = UnitLossesView['units'][number]

/** A failure as the API tells it (RFC 9457). */
export interface ProblemView {
  readonly code: string
  /** What went wrong and what to do, in the reader's language. */
  readonly title: string
  readonly status: number
  readonly faults?: readonly { readonly file?: string; readonly line?: number; readonly text: string }[]
}
