import { type Fault, isError } from '../fault.ts'
import { inFileOrder } from '../files/in-file-order.ts'
import { nearestCode } from '../files/nearest-code.ts'
import { type RoundFiles, readRoundTables, toRound } from '../files/read-round.ts'
import { type NamedFrameworks, readRoundSettings } from '../files/read-round-settings.ts'
import { type RoundTable, roundSettingsFile, roundTables } from '../files/round-tables.ts'
import type { SourceFile } from '../files/source-file.ts'
import { withYaml, type YamlReading } from '../files/with-yaml.ts'
import type { Framework, ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { Problem } from '../problem.ts'
import { listFrameworks, openFramework } from './open-framework.ts'
import { findFileIn, nameIn } from './read-files.ts'

/** A round's folder as read, with the frameworks it is measured by. */
export interface OpenedRound {
  readonly round: Round
  readonly par: ParFramework
  /** Null for a round that names no SIPAS framework. */
  readonly sipas: SipasFramework | null
  readonly warnings: readonly Fault[]
}

/**
 * Opens the folder of a round and reads all its files.
 *
 * @throws Problem `not-found` if there is no such round, `faulty-files` with every fault of every file,
 * `unusable-path` for a file that the system does not let be read
 */
export async function openRound(folder: string): Promise<OpenedRound> {
  const { settings, par, sipas, faults } = await withYaml(await settingsFileOf(folder), settingsAndFrameworks)
  const context = { par, sipas, nameOf: (table: RoundTable) => nameIn(folder, table) }
  const files = await readTables(folder)
  const tables = readRoundTables(files, context)
  const unused = settings?.frameworks.sipas === null && files['sipas.csv'] ? [unusedSipas(context.nameOf)] : []
  const all = inFileOrder([...faults, ...tables.faults, ...unused])
  if (!settings || !par || all.some(isError)) throw new Problem('faulty-files', { faults: all })
  return { round: toRound(settings, tables.content), par, sipas, warnings: all }
}

/** A table of indexes that the round names no framework for: nothing in it counts. */
function unusedSipas(nameOf: (table: RoundTable) => string): Fault {
  const place = { file: nameOf('sipas.csv'), line: 0, column: 0 }
  return { code: 'unused-file', place, details: { missing: 'frameworks.sipas' } }
}

/** The settings of a round and the frameworks they name; a framework that cannot be had is a fault of the settings. */
async function settingsAndFrameworks(reading: YamlReading) {
  const { settings, named, faults } = readRoundSettings(reading)
  const par = await frameworkOf('par', named, faults)
  const sipas = await frameworkOf('sipas', named, faults)
  if (settings) faults.push(...yearFaults(settings.indexYear, [par, sipas], named))
  return { settings, par, sipas, faults }
}

async function settingsFileOf(folder: string): Promise<SourceFile> {
  const file = await findFileIn(folder, roundSettingsFile)
  if (file) return file
  const what = {
    vi: `thư mục kỳ đánh giá (có tệp ${roundSettingsFile})`,
    en: `a round folder (with ${roundSettingsFile})`,
  }
  throw new Problem('not-found', { what, id: folder })
}

/** A round may use another year's framework, as long as nobody else's has come; it is told, not refused. */
function yearFaults(indexYear: number, frameworks: readonly (Framework | null)[], named: NamedFrameworks): Fault[] {
  return frameworks.flatMap((framework) => {
    const place = framework && named[framework.kind]?.place
    if (!framework || !place || framework.indexYear === indexYear) return []
    const details = { round: indexYear, framework: framework.id, frameworkYear: framework.indexYear }
    return [{ code: 'year-differs' as const, place, details }]
  })
}

/** The framework of a kind that the settings name; null with a fault if they name another one or none that exists. */
async function frameworkOf<K extends Framework['kind']>(
  kind: K,
  named: NamedFrameworks,
  faults: Fault[],
): Promise<Extract<Framework, { kind: K }> | null> {
  const name = named[kind]
  if (!name) return null
  const ids = await listFrameworks()
  const framework = ids.includes(name.text) ? (await openFramework(name.text)).framework : null
  if (framework?.kind === kind) return framework as Extract<Framework, { kind: K }>
  const what = {
    vi: `các bộ tiêu chí loại ${kind} đi kèm chương trình`,
    en: `the ${kind} frameworks that come with the program`,
  }
  const ofKind = ids.filter((id) => id.startsWith(kind))
  const nearest = nearestCode(name.text, ofKind) ?? ofKind
  faults.push({ code: 'unknown-code', place: name.place, details: { found: name.text, what, nearest } })
  return null
}

async function readTables(folder: string): Promise<RoundFiles> {
  const names = Object.keys(roundTables) as RoundTable[]
  const files = await Promise.all(names.map(async (name) => [name, await findFileIn(folder, name)] as const))
  return Object.fromEntries(files.filter(([, file]) => file !== undefined))
}
