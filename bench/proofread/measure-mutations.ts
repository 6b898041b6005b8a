import type { Claim, Proofreading } from '../../src/proofread/claims/claim.ts'
import type { FinishedDocument } from '../../src/proofread/text/finished-document.ts'
import { type DrawBelow, seededDraw } from '../../src/stats/seeded-random.ts'
import type { CorrectDocument } from './correct-document.ts'
import { type DocumentFigure, type FigureKind, figuresOf, withFigure } from './document-figure.ts'
import { drawOne, type MutationKind, mutationKinds, mutations } from './mutate-figure.ts'
import { type Breaking, whatBreaks } from './what-breaks.ts'

/** One figure of a correct document changed, and what was found that was not found before. */
export interface Mutation {
  readonly group: string
  readonly kind: MutationKind
  readonly figureKind: FigureKind
  readonly breaking: Breaking
  /** The strongest new finding. */
  readonly found: 'error' | 'check' | 'note' | null
  /** "document: printed → changed" */
  readonly what: string
}

interface Candidate {
  readonly group: string
  readonly correct: CorrectDocument
  readonly figure: DocumentFigure
  readonly results: readonly string[]
}

interface MutationRun {
  /** Correct documents by group; each group gets as many mutations as any other. */
  readonly groups: Readonly<Record<string, readonly CorrectDocument[]>>
  readonly count: number
  readonly seed: number
  readonly proofread: (document: FinishedDocument) => Proofreading
}

/** Changes one figure at a time, each kind of slip as often as any other, and proofreads what comes of it. */
export function measureMutations({ groups, count, seed, proofread }: MutationRun): readonly Mutation[] {
  const draw = seededDraw(seed)
  const pools = Object.entries(groups).flatMap(([group, all]) =>
    mutationKinds.map((kind) => ({ kind, candidates: all.flatMap((correct) => candidatesOf(group, correct, kind)) })),
  )
  const before = new Map<CorrectDocument, ReadonlySet<string>>()
  const known = (correct: CorrectDocument): ReadonlySet<string> => {
    const keys = before.get(correct) ?? new Set(findings(proofread(correct.document)).map(keyOf))
    before.set(correct, keys)
    return keys
  }
  const inTurn = Array.from({ length: count }, (_, at) => pools[at % pools.length]!)
  return inTurn.flatMap(({ kind, candidates }) => {
    const drawn = drawMutation(candidates, draw)
    if (!drawn) return []
    const { group, correct, figure, printed } = drawn
    const claims = findings(proofread(withFigure(correct.document, figure, printed)))
    const added = claims.filter((claim) => !known(correct).has(keyOf(claim)))
    const found = (['error', 'check', 'note'] as const).find((verdict) =>
      added.some((each) => each.verdict === verdict),
    )
    const breaking = whatBreaks(correct.lines, figure, printed)
    const what = `${correct.name}: ${figure.printed} → ${printed}`
    return [{ group, kind, figureKind: figure.kind, breaking, found: found ?? null, what }]
  })
}

function candidatesOf(group: string, correct: CorrectDocument, kind: MutationKind): readonly Candidate[] {
  const figures = figuresOf(correct.document)
  return figures.flatMap((figure, at) => {
    const neighbours = [figures[at - 1], figures[at + 1]].flatMap((each) => (each ? [each.printed] : []))
    const results = mutations(kind, figure, neighbours)
    return results.length === 0 ? [] : [{ group, correct, figure, results }]
  })
}

function drawMutation(candidates: readonly Candidate[], draw: DrawBelow) {
  const candidate = drawOne(candidates, draw)
  const printed = drawOne(candidate?.results ?? [], draw)
  return candidate && printed !== undefined ? { ...candidate, printed } : null
}

const findings = ({ claims }: Proofreading) => claims.filter(({ verdict }) => verdict !== 'holds')

const keyOf = ({ kind, verdict, place, printed }: Claim) => JSON.stringify([kind, verdict, place, printed])
