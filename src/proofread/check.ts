import type { Claim } from './claims/claim.ts'
import type { Figure } from './figures/figure.ts'
import type { FrameworkKnowledge } from './framework-knowledge.ts'
import type { FinishedDocument } from './text/finished-document.ts'
import type { Passage } from './text/passage.ts'

/** Looks for one kind of claim in a passage; figures that another check has recomputed already are left alone. */
export type PassageCheck = (passage: Passage, claimed: ReadonlySet<Figure>, reading: Reading) => readonly Claim[]

/** Looks for one kind of claim in a document as a whole. */
export type DocumentCheck = (reading: Reading) => readonly Claim[]

/** A document with its passages, and the framework that it is about, if one is named. */
export interface Reading {
  readonly document: FinishedDocument
  readonly passages: readonly Passage[]
  readonly knowledge: FrameworkKnowledge | null
}
