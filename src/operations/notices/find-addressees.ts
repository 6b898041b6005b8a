import type { Addressees } from '../../assessment/course/notice-rules.data.ts'
import type { Role } from '../../assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../../framework/ids.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import type { Tx } from '../../store/database.ts'
import { listHolders, type Seat } from '../../store/role-holders.ts'
import { listRoundPlaces, type RoundPlace } from '../../store/round-places.ts'

/** Whom something in a round reaches. */
export interface Reach {
  readonly round: RoundId
  /** The agency that it is about; null for what nobody leads, which is the organisation's own. */
  readonly agency: OrganisationId | null
  readonly to: readonly Addressees[]
}

type Held = Exclude<Addressees, 'mentioned' | 'those-awaited'>

const holding: Readonly<Record<Held, { readonly role: Role; readonly at: 'agency' | 'organisation' | 'organiser' }>> = {
  'agency-editors': { role: 'lead-agency-editor', at: 'agency' },
  'agency-heads': { role: 'lead-agency-head', at: 'agency' },
  coordinators: { role: 'coordinator', at: 'organisation' },
  appraisers: { role: 'appraiser', at: 'organiser' },
  council: { role: 'council-member', at: 'organiser' },
  organisers: { role: 'coordinator', at: 'organiser' },
}

/** Finds who is meant by addressees in rounds, all at once; gives what tells it for each. */
export async function findAddressees(
  tx: Tx,
  reaches: readonly Reach[],
): Promise<(reach: Reach) => ReadonlySet<PersonId>> {
  const places = await listRoundPlaces(tx, [...new Set(reaches.map(({ round }) => round))])
  const seats = new Map<string, Seat>()
  for (const reach of reaches)
    for (const { seat } of seatsOf(reach, places)) seats.set(`${seat.round} ${seat.organisation}`, seat)
  const held = groupedBy(
    await listHolders(tx, [...seats.values()]),
    ({ round, organisation, role }) => `${round} ${organisation} ${role}`,
  )
  return (reach) =>
    new Set(
      seatsOf(reach, places).flatMap(({ seat: { round, organisation }, role }) =>
        (held.get(`${round} ${organisation} ${role}`) ?? []).map(({ person }) => person),
      ),
    )
}

function seatsOf({ round, agency, to }: Reach, places: ReadonlyMap<RoundId, RoundPlace>) {
  const place = places.get(round)
  if (!place) return []
  return to.flatMap((each) => {
    if (each === 'mentioned' || each === 'those-awaited') return []
    const { role, at } = holding[each]
    const organisation = at === 'agency' ? (agency ?? place.organisation) : place[at]
    return [{ role, seat: { round, organisation } }]
  })
}
