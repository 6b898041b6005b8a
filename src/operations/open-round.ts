import { type Fault, isError } from '../fault.ts'
import { readRound } from '../files/read-round.ts'
import { readRoundSettings } from '../files/read-round-settings.ts'
import { type RoundTable, roundSettingsFile, roundTables } from '../files/round-tables.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { Framework, ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { Problem } from '../problem.ts'
import { openFramework } from './open-framework.ts'
import { findFileIn } from './read-files.ts'

/** A round's folder as read, with the frameworks it is measured by. */
export interface OpenedRound {
  readonly round: Round
  readonly par: ParFramework
  readonly sipas: SipasFramework
  readonly warnings: readonly Fault[]
}

/**
 * Opens the folder of a round and reads all its files.
 *
 * @throws Problem `not-found` if there is no such round or framework, `faulty-files` with every fault of every file
 */
export async function openRound(folder: string): Promise<OpenedRound> {
  const settingsFile = await findFileIn(folder, roundSettingsFile)
  if (!settingsFile) {
    const what = {
      vi: `thư mục kỳ đánh giá (có tệp ${roundSettingsFile})`,
      en: `round folder (with ${roundSettingsFile})`,
    }
    throw new Problem('not-found', { what, id: folder })
  }
  const { settings, faults } = readRoundSettings(settingsFile)
  if (!settings) throw new Problem('faulty-files', { faults })

  const [par, sipas] = await Promise.all([
    openFramework(settings.frameworks.par),
    openFramework(settings.frameworks.sipas),
  ])
  const context = {
    settings,
    par: required(par.framework, 'par'),
    sipas: required(sipas.framework, 'sipas'),
    folder,
  }
  const reading = readRound(await readTables(folder), context)
  const all = [...faults, ...reading.faults]
  if (all.some(isError)) throw new Problem('faulty-files', { faults: all })
  return { round: reading.round, par: context.par, sipas: context.sipas, warnings: all }
}

async function readTables(folder: string): Promise<Partial<Record<RoundTable, SourceFile>>> {
  const names = Object.keys(roundTables) as RoundTable[]
  const files = await Promise.all(names.map(async (name) => [name, await findFileIn(folder, name)] as const))
  return Object.fromEntries(files.filter(([, file]) => file !== undefined))
}

function required<K extends Framework['kind']>(framework: Framework, kind: K): Extract<Framework, { kind: K }> {
  if (framework.kind === kind) return framework as Extract<Framework, { kind: K }>
  throw new Problem('invalid-input', { where: 'frameworks', expected: kind, got: framework.id })
}
