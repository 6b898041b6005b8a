/** Ids are branded, so that one is not passed for another. */
type Branded<Name extends string> = string & { readonly brand: Name }

export type PersonId = Branded<'person'>
export type OrganisationId = Branded<'organisation'>
export type RoundId = Branded<'round'>
export type CampaignId = Branded<'campaign'>
export type EvidenceId = Branded<'evidence'>
export type UploadId = Branded<'upload'>
export type JobId = Branded<'job'>
