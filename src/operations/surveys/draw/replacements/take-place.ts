import type { DrawProtocol, ProtocolGroup } from '../../../../contract/draw-records.ts'
import type { RecordedReplacement } from '../../../../contract/replacement-record.ts'
import { Problem, type ProblemDetails } from '../../../../problem.ts'
import { type DrawnCodes, nextReserve, placeHolders } from '../../../../survey/draw/place-holders.ts'

/** A reserve that takes the place of a unit. */
export type PlaceChange = Pick<RecordedReplacement, 'stage' | 'parent' | 'stratum' | 'unit' | 'reserve'>

/** The unit that drops out. */
export interface DroppedUnit {
  readonly unit: string
  /** Needed where units of several parents have this code. */
  readonly parent: string | null
}

interface StageGroup {
  readonly stage: string
  readonly isLast: boolean
  readonly group: ProtocolGroup
  readonly codes: DrawnCodes
  /** What was replaced in it before, in order. */
  readonly taken: readonly PlaceChange[]
}

/**
 * Finds the reserve that takes the place of a unit of a protocol: the next in the order of the draw, of the same group.
 *
 * @param before what was replaced until then
 * @throws Problem `no-replacement`
 */
export function takePlace(
  protocol: DrawProtocol,
  before: readonly PlaceChange[],
  { unit, parent }: DroppedUnit,
): PlaceChange {
  const refused = (reason: ProblemDetails<'no-replacement'>['reason']) =>
    new Problem('no-replacement', { unit, reason })
  const found = groupsOf(protocol, before).filter((each) => everHeld(each, unit) && isIn(each, parent))
  const [here] = found
  if (!here) throw refused('not-drawn')
  if (found.length > 1) throw refused('ambiguous')
  if (!placeHolders(here.codes, here.taken).has(unit)) throw refused('replaced')
  if (!here.isLast) throw refused('drawn-below')
  const reserve = nextReserve(here.codes, here.taken)
  if (reserve === null) throw refused('none-left')
  const { stage, group } = here
  return { stage, parent: group.parent, stratum: group.stratum, unit, reserve }
}

function groupsOf({ stages }: DrawProtocol, before: readonly PlaceChange[]): readonly StageGroup[] {
  return stages.flatMap(({ unit: stage, groups }, at) =>
    groups.map((group) => ({
      ...{ stage, group, isLast: at === stages.length - 1 },
      codes: { drawn: codesOf(group.drawn), reserves: codesOf(group.reserves) },
      taken: before.filter(
        (each) => each.stage === stage && each.parent === group.parent && each.stratum === group.stratum,
      ),
    })),
  )
}

function codesOf(units: readonly { readonly code: string }[]): readonly string[] {
  return units.map(({ code }) => code)
}

function everHeld({ codes, taken }: StageGroup, unit: string): boolean {
  return codes.drawn.includes(unit) || taken.some(({ reserve }) => reserve === unit)
}

function isIn({ group }: StageGroup, parent: string | null): boolean {
  return parent === null || group.parent === parent
}
