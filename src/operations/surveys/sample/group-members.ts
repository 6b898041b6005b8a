import type { DrawProtocol, ProtocolGroup } from '../../../contract/draw-records.ts'
import type { RecordedReplacement, ReplacementRecord } from '../../../contract/replacement-record.ts'
import { type Exact, one, ratio } from '../../../number/exact.ts'
import { fractionText } from '../../../number/fraction-text.ts'
import type { SampleStanding } from '../../../survey/draw/drawn-sample.ts'
import { placeHolders } from '../../../survey/draw/place-holders.ts'

/** A stage of a protocol, with what its plan says of it. */
export interface ProtocolStage {
  /** Counts from 0 in the plan. */
  readonly at: number
  readonly planned: DrawProtocol['plan']['stages'][number]
  readonly groups: readonly ProtocolGroup[]
  /** Whether it is the last that its protocol draws: the one in which units may be replaced. */
  readonly isLast: boolean
}

/** A unit of a group, with the place that it has or had. */
export interface GroupMember {
  readonly code: string
  readonly name: string
  /** Null of a reserve. */
  readonly size: number | null
  readonly order: number
  readonly standing: SampleStanding
  readonly counterpart: string | null
  /** What was drawn into the place; null of one that never had any. */
  readonly place: { readonly code: string; readonly probability: number; readonly isCertain: boolean } | null
  /** The chance of the place over all stages; null without one. */
  readonly overall: Exact | null
}

/**
 * Lists who is in a group: those drawn, then the reserves, each in order.
 *
 * @param above the overall chance of the unit that they were drawn in; null at the first stage
 * @returns null where numbers, chances or weights do not follow from the plan and from that
 */
export function groupMembers(
  group: ProtocolGroup,
  { planned, isLast }: ProtocolStage,
  above: Exact | null,
  record: ReplacementRecord | null,
): readonly GroupMember[] | null {
  const places = new Map(group.drawn.map((unit) => [unit.code, placeOf(unit, group, planned.method, above)]))
  const isSound = group.drawn.length === group.places && group.drawn.every((unit) => isAsStated(unit, places))
  if (!isSound) return null
  const taken = isLast ? takenIn(group, planned.unit, record) : []
  const codes = { drawn: group.drawn.map(({ code }) => code), reserves: group.reserves.map(({ code }) => code) }
  const holders = placeHolders(codes, taken)
  for (const { unit, reserve } of taken) {
    const place = places.get(unit)
    if (place) places.set(reserve, place)
  }
  const member = (unit: { code: string; name: string; order: number }, size: number | null): GroupMember => {
    const place = places.get(unit.code) ?? null
    const reserve = taken.find((each) => each.unit === unit.code)?.reserve
    return {
      ...{ code: unit.code, name: unit.name, order: unit.order, size },
      standing: standingOf(unit.code, holders, place !== null),
      counterpart: reserve ?? (place && place.code !== unit.code ? place.code : null),
      place: place && { code: place.code, probability: place.probability, isCertain: place.isCertain },
      overall: place?.overall ?? null,
    }
  }
  return [...group.drawn.map((unit) => member(unit, unit.size)), ...group.reserves.map((unit) => member(unit, null))]
}

type DrawnMember = ProtocolGroup['drawn'][number]

/** A place of the group as the plan gives it. */
interface Place {
  readonly code: string
  readonly isCertain: boolean
  readonly exact: Exact
  readonly probability: number
  readonly overall: Exact
}

/** The place of a drawn unit, its chance made anew: places by units, or by sizes, of those that are not certain. */
function placeOf(
  unit: DrawnMember,
  { drawn, units, size, places }: ProtocolGroup,
  method: ProtocolStage['planned']['method'],
  above: Exact | null,
): Place {
  const certain = drawn.filter((each) => each.certain)
  const isBySize = method === 'pps-systematic'
  const all = isBySize ? size - certain.reduce((sum, each) => sum + each.size, 0) : units - certain.length
  const share = BigInt(places - certain.length) * BigInt(isBySize ? unit.size : 1)
  const exact = unit.certain || all <= 0 ? one : ratio(share, BigInt(all))
  const probability = Number(exact.n) / Number(exact.d)
  return { code: unit.code, isCertain: unit.certain, exact, probability, overall: above?.mul(exact) ?? exact }
}

/** Whether a protocol states of a unit what follows; decimals are of no account. */
function isAsStated({ code, probability, overall, weight }: DrawnMember, places: ReadonlyMap<string, Place>): boolean {
  const place = places.get(code)
  if (!place || probability !== fractionText(place.exact) || overall !== fractionText(place.overall)) return false
  return weight === Number(place.overall.d) / Number(place.overall.n)
}

function takenIn(
  { parent, stratum }: ProtocolGroup,
  stage: string,
  record: ReplacementRecord | null,
): readonly RecordedReplacement[] {
  return (record?.replacements ?? []).filter(
    (each) => each.stage === stage && each.parent === parent && each.stratum === stratum,
  )
}

function standingOf(code: string, holders: ReadonlyMap<string, string>, hadPlace: boolean): SampleStanding {
  const place = holders.get(code)
  if (place !== undefined) return place === code ? 'drawn' : 'stands-in'
  return hadPlace ? 'replaced' : 'waiting'
}
