import { createHash } from 'node:crypto'
import { drawBelow, xoshiro } from '../../../stats/seeded-random.ts'
import { canonicalJson } from '../../../store/canonical-json.ts'
import type { Streams } from '../../../survey/draw/draw-stages.ts'

/** What the chance of a draw is made of. */
export interface DrawSource {
  readonly seed: string
  readonly planHash: string
  /** Of the frame, or of the list of one parent. */
  readonly frameHashIn: (parent: string) => string
}

/**
 * Makes the source of chance of each group: xoshiro128** from the first 16 bytes of the SHA-256 of seed, plan, frame, stage,
 * parent and stratum. Whoever has these can make it again; nobody can tell anything of it before all of them are there.
 */
export function drawStreams({ seed, planHash, frameHashIn }: DrawSource): Streams {
  return (stage, parent, stratum) => {
    const text = canonicalJson(['chiso-draw-1', seed, planHash, frameHashIn(parent), stage, parent, stratum])
    const digest = createHash('sha256').update(text).digest()
    const word = (at: number) => digest.readInt32BE(4 * at)
    return drawBelow(xoshiro([word(0), word(1), word(2), word(3)]))
  }
}
