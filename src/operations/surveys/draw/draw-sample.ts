import type { DrawCommitment, DrawProtocol } from '../../../contract/draw-records.ts'
import type { DrawPart } from '../../../draw-problems.data.ts'
import { Problem } from '../../../problem.ts'
import { committedParts } from './commit-draw.ts'
import { drawProtocol } from './draw-protocol.ts'
import { type DrawPaths, type OpenedDraw, openDraw } from './open-draw.ts'
import { readCommitment } from './read-draw-record.ts'
import { signatureOf } from './signature.ts'
import { recordText, writeRecord } from './write-record.ts'

/** What a draw needs beside plan and frame. */
export interface DrawOrder {
  readonly seed: string
  /** Path of the commitment; null to draw without, which the protocol then says. */
  readonly commitment: string | null
  /** Where the protocol goes. */
  readonly out: string
  /** Path of a private key, Ed25519 in PEM; null for no signature. The signature goes beside the protocol, as `.sig`. */
  readonly signWith: string | null
}

/** A draw that was made and written. */
export interface DrawnSample extends Pick<OpenedDraw, 'warnings'> {
  readonly protocol: DrawProtocol
  readonly written: readonly string[]
}

/** So short a seed might be tried through until a draw pleases. */
const shortestSeed = 16

/**
 * Draws a sample and writes its protocol.
 *
 * @throws Problem as `openDraw` does; `invalid-input` for a seed that is too short, `used-seed`, `not-as-committed`,
 * `unsound-draw-record`, `unusable-key`, `draw-record-there`
 */
export async function drawSample(paths: DrawPaths, order: DrawOrder): Promise<DrawnSample> {
  const seed = seedIn(order.seed, '--seed')
  const draw = await openDraw(paths)
  const commitment = order.commitment === null ? null : await heldCommitment(order.commitment, draw)
  if (draw.previous?.seed === seed) throw new Problem('used-seed', {})
  const protocol = drawProtocol(draw, seed, commitment)
  const text = recordText(protocol)
  const signature = order.signWith === null ? null : await signatureOf(text, order.signWith)
  await writeRecord(order.out, text)
  const beside = `${order.out}.sig`
  if (signature !== null) await writeRecord(beside, signature)
  return { protocol, warnings: draw.warnings, written: signature === null ? [order.out] : [order.out, beside] }
}

/** The parts in which a draw is not what a commitment fixed. */
export function brokenParts(draw: OpenedDraw, commitment: DrawCommitment): readonly DrawPart[] {
  const parts = committedParts(draw)
  return (['plan', 'frame', 'stage', 'previous'] as const).filter((part) => parts[part] !== commitment[part])
}

async function heldCommitment(path: string, draw: OpenedDraw): Promise<DrawCommitment> {
  const commitment = await readCommitment(path)
  requireCommitted(path, commitment, draw)
  return commitment
}

/** Requires that a draw is what a commitment fixed. @throws Problem `not-as-committed` with the parts that are not */
export function requireCommitted(path: string, commitment: DrawCommitment, draw: OpenedDraw): void {
  const parts = brokenParts(draw, commitment)
  if (parts.length > 0) throw new Problem('not-as-committed', { path, parts })
}

/**
 * A seed is what people can read out to each other: composed letters, blanks counted once.
 *
 * @param where it was given
 * @throws Problem `invalid-input` for one that is too short
 */
export function seedIn(text: string, where: string): string {
  const seed = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  if ([...seed].length >= shortestSeed) return seed
  const expected = { vi: `ít nhất ${shortestSeed} ký tự`, en: `at least ${shortestSeed} characters` }
  throw new Problem('invalid-input', { where, expected, got: seed })
}
