import { type RoundSettings, roundSchema } from '../contract/round-schema.ts'
import { parsing } from '../contract/schema-issue.ts'
import type { Fault } from '../fault.ts'
import type { Framework } from '../framework/framework.ts'
import { schemaFaults } from './schema-faults.ts'
import type { TableCell } from './table-cell.ts'
import type { YamlReading } from './with-yaml.ts'
import type { YamlDocument } from './yaml-document.ts'

/** The ids of the frameworks that a round names, with their places; undefined where it names none. */
export type NamedFrameworks = Readonly<Partial<Record<Framework['kind'], TableCell>>>

/** Reads round.yaml; null beside the faults if its form is wrong. The frameworks it names are told even then. */
export function readRoundSettings({ document, faults }: YamlReading): {
  readonly settings: RoundSettings | null
  readonly named: NamedFrameworks
  readonly faults: Fault[]
} {
  if (!document) return { settings: null, named: {}, faults }
  const named = namedFrameworks(document)
  const parsed = roundSchema.safeParse(document.value, parsing)
  if (parsed.success) return { settings: parsed.data, named, faults }
  return { settings: null, named, faults: [...faults, ...schemaFaults(parsed.error.issues, document)] }
}

function namedFrameworks(document: YamlDocument): NamedFrameworks {
  const parsed = roundSchema.pick({ frameworks: true }).loose().safeParse(document.value)
  const ids = parsed.success ? Object.entries(parsed.data.frameworks) : []
  return Object.fromEntries(
    ids.flatMap(([kind, id]) =>
      id === null ? [] : [[kind, { text: id, place: document.placeOf(['frameworks', kind]) }]],
    ),
  )
}
