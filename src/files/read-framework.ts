import { frameworkSchema, toFramework } from '../contract/framework-schema.ts'
import { parsing, type SchemaIssue } from '../contract/schema-issue.ts'
import { type Fault, isError } from '../fault.ts'
import { type Framework, type ParFramework, subCriteriaOf } from '../framework/framework.ts'
import { foreignFeedFaults } from './feed-faults.ts'
import { frameworkFaults } from './framework-faults.ts'
import { schemaFaults } from './schema-faults.ts'
import { soundPart } from './sound-part.ts'
import type { SourceFile } from './source-file.ts'
import { withYaml, type YamlReading } from './with-yaml.ts'
import type { YamlDocument } from './yaml-document.ts'

/** A framework as read from its file; null beside the faults if any of them is an error. */
export interface FrameworkReading {
  readonly framework: Framework | null
  readonly faults: Fault[]
}

/** Finds a PAR framework by its id; null if there is none. */
export type FindFramework = (id: string) => Promise<ParFramework | null>

/**
 * Reads a framework file and everything that is wrong with it: its form first; if that holds, its codes, sums, rules and
 * worked cases.
 *
 * @param findOther where it is given, the feeds are checked against the frameworks they name
 */
export function readFramework(file: SourceFile, findOther?: FindFramework): Promise<FrameworkReading> {
  return withYaml(file, async (reading) => {
    const { framework, faults } = frameworkIn(reading)
    const { document } = reading
    if (!findOther || framework?.kind !== 'par' || !document) return { framework, faults }
    const all = [...faults, ...foreignFeedFaults(framework, await fedFrom(framework, findOther), document)]
    return { framework: all.some(isError) ? null : framework, faults: all }
  })
}

async function fedFrom(framework: ParFramework, findOther: FindFramework) {
  const ids = new Set(subCriteriaOf(framework).flatMap(({ fedBy }) => fedBy.map((feed) => feed.framework)))
  return new Map(await Promise.all([...ids].map(async (id) => [id, await findOther(id)] as const)))
}

function frameworkIn({ document, faults }: YamlReading): FrameworkReading {
  if (!document) return { framework: null, faults }
  const parsed = frameworkSchema.safeParse(document.value, parsing)
  if (!parsed.success) {
    const { issues } = parsed.error
    return { framework: null, faults: [...faults, ...schemaFaults(issues, document), ...soundFaults(issues, document)] }
  }
  const framework = toFramework(parsed.data)
  const all = [...faults, ...frameworkFaults(framework, document)]
  return { framework: all.some(isError) ? null : framework, faults: all }
}

/** What is wrong with the sub-criteria whose form is right, although others' form is not. */
function soundFaults(issues: readonly SchemaIssue[], document: YamlDocument): Fault[] {
  const sound = soundPart(document.value, issues)
  const parsed = sound && frameworkSchema.safeParse(sound.value)
  return sound && parsed?.success ? frameworkFaults(toFramework(parsed.data), document, sound.kept) : []
}
