import type { PublishedResult } from '../../contract/publication-schema.ts'
import type { OrganisationId } from '../../framework/ids.ts'
import type { PublishedRow } from '../../store/publication-results.ts'

/** What a publication says of each organisation, in the order of the rounds; results come in the same order. */
export function publishedRows(
  rounds: readonly { readonly organisation: { readonly name: string } }[],
  results: readonly PublishedResult[],
): readonly PublishedRow[] {
  return results.map(({ organisation, exact, total, rank, domains }, at) => ({
    organisation: organisation as OrganisationId,
    organisationName: rounds[at]?.organisation.name ?? '',
    ...{ exact, total, rank, domains },
  }))
}
