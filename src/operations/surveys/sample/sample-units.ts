import { Problem } from '../../../problem.ts'
import {
  type DrawnSample,
  type SampleStage,
  type SampleStanding,
  type SampleUnit,
  sampleKey,
} from '../../../survey/draw/drawn-sample.ts'
import { estimatedUnit } from '../../../survey/draw/estimated-unit.ts'
import { type GroupMember, groupMembers, type ProtocolStage } from './group-members.ts'
import { type GivenProtocol, unrelated } from './order-protocols.ts'

/** The sample as far as it is put together. */
interface Building {
  readonly units: Map<string, SampleUnit>
  /** By stage and code: what later stages name their parents by. */
  readonly byCode: Map<string, { readonly unit: SampleUnit; readonly member: GroupMember }>
  /** Which protocol draws in a unit, by stage and that unit. */
  readonly drawnBy: Map<string, string>
}

/**
 * Puts together who was drawn and who took whose place.
 *
 * @param given in the order of their stages, of one sample
 * @throws Problem `unsound-draw-record` where chances and numbers do not follow from each other, `unrelated-protocols` where two draw in
 * the same unit
 */
export function sampleOf(given: readonly GivenProtocol[]): DrawnSample {
  const building: Building = { units: new Map(), byCode: new Map(), drawnBy: new Map() }
  for (const each of given) for (const stage of stagesOf(each)) addStage(building, each, stage)
  const planned = given[0]?.protocol.plan.stages ?? []
  const drawn = new Set(given.flatMap(({ protocol }) => protocol.stages.map(({ unit }) => unit)))
  return {
    stages: planned.filter(({ unit }) => drawn.has(unit)).map(toStage),
    left: planned.filter(({ unit }) => !drawn.has(unit)).map(({ name }) => name),
    units: building.units,
    byCode: new Map([...building.byCode].map(([key, { unit }]) => [key, unit])),
    drawnIn: new Set(building.drawnBy.keys()),
    protocols: given.map(({ protocol }) => protocol.sha256),
    file: given[0]?.path ?? '',
  }
}

function toStage({ unit, name, method, stratum, nestedCodes }: ProtocolStage['planned']): SampleStage {
  return { unit, name, method, hasStrata: stratum !== null, nestedCodes }
}

/** The stages that a protocol draws, with what the plan says of each; only in the last may units be replaced. */
function stagesOf({ protocol }: GivenProtocol): readonly ProtocolStage[] {
  return protocol.stages.flatMap(({ unit, groups }, index) => {
    const at = protocol.plan.stages.findIndex((each) => each.unit === unit)
    const planned = protocol.plan.stages[at]
    return planned ? [{ at, planned, groups, isLast: index === protocol.stages.length - 1 }] : []
  })
}

function addStage(building: Building, { path, protocol, record }: GivenProtocol, stage: ProtocolStage): void {
  for (const group of stage.groups) {
    const drawnIn = sampleKey(stage.at, group.parent, '')
    const other = building.drawnBy.get(drawnIn) ?? path
    if (other !== path) throw unrelated(path, 'parent', other)
    building.drawnBy.set(drawnIn, path)
    const above = stage.at === 0 ? null : (building.byCode.get(sampleKey(stage.at - 1, '', group.parent)) ?? null)
    // A reserve that waits has no place to draw in.
    const isOutside = stage.at > 0 && !above?.member.overall
    const members = isOutside ? null : groupMembers(group, stage, above?.member.overall ?? null, record)
    if (!members) {
      if (isOutside && protocol.replacements === undefined && group.insteadOf !== undefined)
        throw unrelated(path, 'replacements')
      throw new Problem('unsound-draw-record', { path, reason: 'contradictory' })
    }
    for (const member of members) addUnit(building, member, { stage, group, above: above?.unit ?? null })
  }
}

interface Where {
  readonly stage: ProtocolStage
  readonly group: ProtocolStage['groups'][number]
  readonly above: SampleUnit | null
}

function addUnit(building: Building, member: GroupMember, { stage, group, above }: Where): void {
  const { code, name, size, order, counterpart, place, overall } = member
  const standing: SampleStanding = above?.standing === 'replaced' ? 'replaced' : member.standing
  const hasPlace = standing === 'drawn' || standing === 'stands-in'
  const chancy = group.units - group.drawn.filter(({ certain }) => certain).length
  const estimated = { stratum: group.stratum, method: stage.planned.method, chancy }
  const unit: SampleUnit = {
    ...{ stage: stage.at, code, name, above, stratum: group.stratum, size, available: group.units, order },
    ...{ standing, counterpart, isCertain: place?.isCertain ?? false, probability: place?.probability ?? null },
    overall: overall && Number(overall.n) / Number(overall.d),
    weight: overall && Number(overall.d) / Number(overall.n),
    drawn: place && hasPlace ? estimatedUnit(code, place, estimated) : null,
  }
  building.units.set(sampleKey(stage.at, above?.code ?? '', code), unit)
  building.byCode.set(sampleKey(stage.at, '', code), { unit, member })
}
