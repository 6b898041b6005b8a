import { z } from 'zod'
import { type Organisation, organisationKinds } from '../framework/organisation.ts'
import { type CalendarDate, parseDate, toIsoDate } from '../number/vietnamese-date.ts'
import { organisationId } from './account-views.ts'
import { nameText } from './plain-text.ts'

export const organisationParam = z.object({ id: organisationId })

/** A day as 2025-07-01; one that the calendar lacks does not pass. */
const day = z.iso.date().transform((text, context): CalendarDate => {
  const parsed = parseDate(text)
  if (parsed && parsed.year >= 1900) return parsed
  context.addIssue({ code: 'custom', message: 'a day since 1900' })
  return z.NEVER
})

export const organisationsQuery = z.object({
  /** As of which day; today if it is left out. */
  day: day.optional(),
  search: z.string().max(200).optional(),
  parent: organisationId.optional(),
})

export const organisationView = z
  .object({
    id: z.string(),
    kind: z.enum(organisationKinds),
    name: z.string(),
    bornOn: z.string(),
    endedOn: z.string().nullable(),
    parent: z.string().nullable(),
  })
  .meta({ id: 'Organisation' })

export const listedOrganisationView = organisationView
  .extend({
    /** What else it was called before the day, or is called later. */
    otherNames: z.array(z.string()).readonly(),
  })
  .meta({ id: 'ListedOrganisation' })

const mergerView = z.object({
  id: z.string(),
  kind: z.enum(organisationKinds),
  name: z.string(),
  bornOn: z.string(),
  endedOn: z.string().nullable(),
  /** The first day on which the one that went is no more. */
  on: z.string(),
})

export const organisationDetailsView = organisationView
  .extend({
    /** Names that it was given after its birth, by day. */
    laterNames: z.array(z.object({ name: z.string(), from: z.string() })),
    mergedFrom: z.array(mergerView),
    mergedInto: z.array(mergerView),
  })
  .meta({ id: 'OrganisationDetails' })

export const organisationDetailsQuery = organisationsQuery.pick({ day: true })

export const organisationToMake = z
  .object({
    kind: z.enum(organisationKinds),
    name: nameText(300),
    bornOn: day,
    parent: organisationId.nullable(),
  })
  .meta({ id: 'OrganisationToMake' })

export const organisationEnd = z.object({ on: day }).meta({ id: 'OrganisationEnd' })
export const organisationMerger = z
  .object({ from: z.array(organisationId).min(1).max(50), on: day })
  .meta({ id: 'OrganisationMerger' })
export const organisationMove = z.object({ parent: organisationId, on: day }).meta({ id: 'OrganisationMove' })

export const organisationRenaming = z.object({ name: nameText(300), on: day }).meta({ id: 'OrganisationRenaming' })

export function toOrganisationView<T extends Pick<Organisation, 'bornOn' | 'endedOn'>>({
  bornOn,
  endedOn,
  ...rest
}: T) {
  return { ...rest, bornOn: toIsoDate(bornOn), endedOn: endedOn && toIsoDate(endedOn) }
}
