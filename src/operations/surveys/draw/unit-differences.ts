import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { ProblemDetails } from '../../../problem.ts'
import { canonicalJson } from '../../../store/canonical-json.ts'

type UnitDifference = ProblemDetails<'draw-differs'>['units'][number]

/** A unit that stands in a protocol, and all that is said of it. */
interface Standing extends Omit<UnitDifference, 'kind'> {
  readonly says: string
}

/** Compares two protocols unit by unit; of a group whose units agree but whose counts do not, the first unit is named. */
export function unitDifferences(stated: DrawProtocol, again: DrawProtocol): readonly UnitDifference[] {
  const [there, drawn] = [standings(stated), standings(again)]
  const added = [...there].flatMap(([key, { says, ...unit }]): UnitDifference[] => {
    const other = drawn.get(key)
    if (!other) return [{ kind: 'added', ...unit }]
    return other.says === says ? [] : [{ kind: 'changed', ...unit }]
  })
  const leftOut = [...drawn].flatMap(([key, { says: _, ...unit }]): UnitDifference[] =>
    there.has(key) ? [] : [{ kind: 'left-out', ...unit }],
  )
  return [...added, ...leftOut]
}

function standings({ stages }: DrawProtocol): ReadonlyMap<string, Standing> {
  const all = stages.flatMap(({ unit: level, name: stage, groups }) =>
    groups.flatMap(({ parent, drawn, reserves, ...group }) =>
      [drawn, reserves].flatMap((members, list) =>
        members.map((member, at): [string, Standing] => {
          const says = canonicalJson([member, list, at, list === 0 && at === 0 ? group : null])
          return [canonicalJson([level, parent, member.code]), { stage, parent, code: member.code, says }]
        }),
      ),
    ),
  )
  return new Map(all)
}
