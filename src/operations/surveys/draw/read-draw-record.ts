import {
  commitmentSchema,
  type DrawCommitment,
  type DrawProtocol,
  protocolSchema,
} from '../../../contract/draw-records.ts'
import { Problem } from '../../../problem.ts'
import { hashOf } from './draw-hashes.ts'
import { getFile } from './get-file.ts'

/**
 * Reads a commitment whose hash is that of its content.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`
 */
export async function readCommitment(path: string): Promise<DrawCommitment> {
  const { success, data } = commitmentSchema.safeParse(await jsonIn(path))
  if (!success) throw new Problem('unsound-draw-record', { path, reason: 'foreign' })
  return sound(data, path)
}

/**
 * Reads a protocol whose hash is that of its content.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`
 */
export async function readProtocol(path: string): Promise<DrawProtocol> {
  return sound(await readAnyProtocol(path), path)
}

/** Reads a protocol as it is, edited or not. */
export async function readAnyProtocol(path: string): Promise<DrawProtocol> {
  const { success, data } = protocolSchema.safeParse(await jsonIn(path))
  if (!success) throw new Problem('unsound-draw-record', { path, reason: 'foreign' })
  return data
}

/** Whether the hash that stands in a record is that of all else in it. */
export function isSound({ sha256, ...content }: { readonly sha256: string }): boolean {
  return hashOf(content) === sha256
}

function sound<T extends { readonly sha256: string }>(record: T, path: string): T {
  if (!isSound(record)) throw new Problem('unsound-draw-record', { path, reason: 'altered' })
  return record
}

async function jsonIn(path: string): Promise<unknown> {
  const { bytes } = await getFile(path)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('unsound-draw-record', { path, reason: 'foreign' })
  }
}
