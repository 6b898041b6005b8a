import { z } from 'zod'
import { roles } from '../assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { nameText } from './plain-text.ts'

/** Long enough that guessing is hopeless, short enough to hash. */
const newPassword = z.string().min(10).max(128)
const givenPassword = z.string().min(1).max(128)
const email = z.email().max(254)
const token = z.string().regex(/^[\w-]{20,100}$/)
const code = z.string().regex(/^[0-9A-Za-z-]{6,20}$/)
const language = z.enum(['vi', 'en'])
const personName = nameText(200)

export const credentials = z.object({ email, password: givenPassword }).meta({ id: 'Credentials' })

/** "second-factor" asks for a code next; nobody is signed in before it. */
export const signInView = z
  .object({ state: z.enum(['signed-in', 'second-factor', 'signed-out']) })
  .meta({ id: 'SignIn' })

export const codeToCheck = z.object({ code }).meta({ id: 'CodeToCheck' })
export const passwordToCheck = z.object({ password: givenPassword }).meta({ id: 'PasswordToCheck' })

export const secondFactorView = z
  .object({ totpUri: z.string(), backupCodes: z.array(z.string()) })
  .meta({ id: 'SecondFactor' })

export const backupCodesView = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' })

export const providerView = z.object({ id: z.string(), name: z.string() }).meta({ id: 'SignInProvider' })
export const providerParam = z.object({ id: z.string().regex(/^[a-z0-9-]{1,50}$/) })

/** Where the browser returns to: a path of this server. */
export const providerSignIn = z
  .object({
    returnTo: z
      .string()
      .max(500)
      .regex(/^\/(?![/\\])[^\\\s]*$/)
      .default('/'),
  })
  .meta({ id: 'ProviderSignIn' })
export const redirectView = z.object({ url: z.string() }).meta({ id: 'Redirect' })

export const resetRequest = z.object({ email }).meta({ id: 'ResetRequest' })
export const linkUse = z.object({ token, password: newPassword }).meta({ id: 'LinkUse' })
export const firstAdministrator = z
  .object({ token, name: personName, email, password: newPassword })
  .meta({ id: 'FirstAdministrator' })

export const passwordChange = z.object({ present: givenPassword, next: newPassword }).meta({ id: 'PasswordChange' })
export const profile = z.object({ name: personName, language }).meta({ id: 'Profile' })

export const sessionView = z
  .object({
    id: z.string(),
    since: z.string(),
    lastSeen: z.string(),
    address: z.string().nullable(),
    browser: z.string().nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' })
export const endedSessionsView = z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' })
export const doneView = z.object({ done: z.literal(true) }).meta({ id: 'Done' })

const role = z.enum(roles)
const personId = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => id as PersonId)
export const organisationId = z.uuid().transform((id) => id as OrganisationId)
const roundId = z.uuid().transform((id) => id as RoundId)
const roleToGrant = z.object({ role, organisation: organisationId, round: roundId.nullable().default(null) })

const roleGrantView = z
  .object({ id: z.string(), role, organisation: z.string(), round: z.string().nullable() })
  .meta({ id: 'RoleGrant' })

export const personView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language,
    hasSecondFactor: z.boolean(),
    hasConfirmedEmail: z.boolean(),
    /** Until when the last invitation works, or worked; null for none, and for one that was accepted or withdrawn. */
    invitationExpiresAt: z.string().nullable(),
    disabledAt: z.string().nullable(),
  })
  .meta({ id: 'Person' })

export const personWithRolesView = personView.extend({ roles: z.array(roleGrantView) }).meta({ id: 'PersonWithRoles' })

export const personParam = z.object({ id: personId })
export const peopleQuery = z.object({ search: z.string().max(200).optional() })

export const invitation = z
  .object({
    name: personName,
    email,
    language: language.default('vi'),
    roles: z.array(roleToGrant).max(20).default([]),
  })
  .meta({ id: 'Invitation' })
/** `isSent` is false where the letter could not be sent: then invite again. */
export const invitedView = z.object({ person: z.string(), isSent: z.boolean() }).meta({ id: 'Invited' })

/** Whether the letter that tells of a change has left; the change stands in either case. */
export const letterView = z.object({ isSent: z.boolean() }).meta({ id: 'Letter' })

export const grantToMake = roleToGrant.extend({ person: personId }).meta({ id: 'GrantToMake' })
export const idParam = z.object({ id: z.uuid() })
export const idView = z.object({ id: z.string() }).meta({ id: 'Id' })
