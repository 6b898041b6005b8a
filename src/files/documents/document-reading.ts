import type { FinishedDocument } from '../../proofread/text/finished-document.ts'
import type { DoubtCode } from './doubts.data.ts'

/** A document that was read, and what may be missing from it; the texts of the doubts stand in `doubts.data.ts`. */
export interface DocumentReading {
  readonly document: FinishedDocument
  /** Each once. */
  readonly doubts: readonly DoubtCode[]
  /** Pages of a PDF that are pictures, by their numbers from 1; there are some where `pictures` is a doubt. */
  readonly picturePages?: readonly number[]
}
