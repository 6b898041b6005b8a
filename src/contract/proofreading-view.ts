import type { Claim, Proofreading, Verdict, Words } from '../proofread/claims/claim.ts'

/** A claim as other programs read it; positions inside its text are left out. */
export type FindingView = Omit<Claim, 'span'>

/** What `proofread --json` prints. */
export interface ProofreadingView {
  /** How many figures were read as quantities. */
  readonly figures: number
  /** How many claims were recomputed, those that hold too. */
  readonly claims: number
  readonly findings: readonly FindingView[]
  /** What may be missing from what was read, as in the answers of the API. */
  readonly doubts: readonly Words[]
}

/** The gravest first; those that hold last. */
export const verdictsByGravity = ['error', 'check', 'note', 'holds'] as const satisfies readonly Verdict[]

/** Claims of which something is to be told. */
export function findingsOf({ claims }: Proofreading): readonly Claim[] {
  return claims.filter(({ verdict }) => verdict !== 'holds')
}

/** The claims in the order of reading; those that hold only if asked for. */
export function toldOf(proofreading: Proofreading, isComplete: boolean): readonly Claim[] {
  return isComplete ? proofreading.claims : findingsOf(proofreading)
}

/** What is told of a document, as other programs read it. */
export function toProofreadingView(
  { proofreading, doubts }: { readonly proofreading: Proofreading; readonly doubts: readonly Words[] },
  isComplete: boolean,
): ProofreadingView {
  return {
    figures: proofreading.figures,
    claims: proofreading.claims.length,
    findings: toldOf(proofreading, isComplete).map(toFindingView),
    doubts,
  }
}

function toFindingView({ verdict, kind, place, quote, ...claim }: Claim): FindingView {
  const { printed, expected, arithmetic, why, suggestion } = claim
  return { verdict, kind, place, quote, printed, expected, arithmetic, why, suggestion }
}
