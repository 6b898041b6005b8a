import { type RoundSettings, roundSchema } from '../contract/round-schema.ts'
import type { Fault } from '../fault.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFaults } from './schema-faults.ts'
import type { SourceFile } from './source-file.ts'

/** Reads round.yaml; null beside the faults if its form is wrong. */
export function readRoundSettings(file: SourceFile): {
  readonly settings: RoundSettings | null
  readonly faults: Fault[]
} {
  const { document, faults } = readYaml(file)
  if (!document) return { settings: null, faults }
  const parsed = roundSchema.safeParse(document.value, { reportInput: true })
  if (parsed.success) return { settings: parsed.data, faults }
  return { settings: null, faults: [...faults, ...schemaFaults(parsed.error.issues, document)] }
}
