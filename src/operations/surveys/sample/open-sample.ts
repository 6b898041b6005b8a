import type { Fault } from '../../../fault.ts'
import { Problem } from '../../../problem.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
import { findFile } from '../../read-files.ts'
import { getFile } from '../draw/get-file.ts'
import { readReplacements, requireReplacementsOf } from '../draw/replacements/read-replacements.ts'
import { isSigned } from '../draw/signature.ts'
import { type GivenProtocol, inOrder } from './order-protocols.ts'
import { readHeldProtocol } from './read-held-protocol.ts'
import { sampleOf } from './sample-units.ts'

/** Where the protocols of a sample are, with the records of who took whose place. */
export interface SamplePaths {
  readonly protocols: readonly string[]
  readonly replacements: readonly string[]
  /** Path of a public key, by which the signatures beside all of them are checked; null to leave them alone. */
  readonly publicKey: string | null
}

/** A sample, and what is doubtful in its files. */
export interface OpenedSample {
  readonly sample: DrawnSample
  readonly warnings: readonly Fault[]
}

/**
 * Reads who was drawn from protocols that belong together: one of a draw from the frame, any of lists that were drawn later, each
 * with the record of its replacements.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`, `unsound-replacements`, `unusable-key`; `unrelated-protocols`
 * where they make no one sample
 */
export async function openSample({ protocols, replacements, publicKey }: SamplePaths): Promise<OpenedSample> {
  const read = await Promise.all(
    protocols.map(async (path) => ({ path, protocol: await readHeldProtocol(path), record: null })),
  )
  const ordered = inOrder(await withRecords(read, replacements))
  const warnings = await checkSignatures([...protocols, ...replacements], publicKey)
  return { sample: sampleOf(ordered), warnings }
}

async function withRecords(
  protocols: readonly GivenProtocol[],
  paths: readonly string[],
): Promise<readonly GivenProtocol[]> {
  const records = await Promise.all(paths.map(async (path) => ({ path, record: await readReplacements(path) })))
  for (const [at, { path, record }] of records.entries()) {
    const of = protocols.find(({ protocol }) => protocol.sha256 === record.protocol)
    if (!of) throw new Problem('unrelated-protocols', { path, reason: 'record', other: '' })
    const before = records.slice(0, at).find((each) => each.record.protocol === record.protocol)
    if (before) throw new Problem('unrelated-protocols', { path, reason: 'record-twice', other: before.path })
    requireReplacementsOf(of.protocol, record, path)
  }
  const recordOf = (sha256: string) => records.find(({ record }) => record.protocol === sha256)?.record ?? null
  return protocols.map((each) => ({ ...each, record: recordOf(each.protocol.sha256) }))
}

/** @returns warnings of signatures that nobody asked to check */
async function checkSignatures(paths: readonly string[], publicKey: string | null): Promise<readonly Fault[]> {
  const found = await Promise.all(
    paths.map(async (path): Promise<Fault[]> => {
      const beside = await findFile(`${path}.sig`)
      const place = { file: path, line: 0, column: 0 }
      if (publicKey === null) return beside ? [{ code: 'unchecked-signature', place, details: {} }] : []
      const isHeld = beside && (await isSigned((await getFile(path)).bytes, `${path}.sig`, publicKey))
      if (!isHeld) throw new Problem('unsound-draw-record', { path, reason: 'signature' })
      return []
    }),
  )
  return found.flat()
}
