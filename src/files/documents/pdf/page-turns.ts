import type { PartedPage } from './parted-page.ts'

/** How many pages were given out; threads share it. */
export type PageTurns = Int32Array<SharedArrayBuffer>

/** A page that was read. */
export interface ReadPage {
  /** From 1. */
  readonly number: number
  readonly page: PartedPage
  /** How much stood on it: pieces of text, drawn lines and filled areas. */
  readonly amount: number
}

export const createPageTurns = (): PageTurns => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** The pages whose turn is next, as far as the last: each is given out once, to whichever thread asks first. */
export function* pagesInTurn(turns: PageTurns, last: number): Generator<number> {
  for (let before = Atomics.add(turns, 0, 1); before < last; before = Atomics.add(turns, 0, 1)) yield before + 1
}
