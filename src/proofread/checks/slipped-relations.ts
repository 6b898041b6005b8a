import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { changeRelations } from '../relations/change-relations.ts'
import type { Relation } from '../relations/relation.ts'
import { restRelations } from '../relations/rest-relations.ts'
import { sumRelations } from '../relations/sum-relations.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/** Figures that others of their passage give but for a slip of the pen, where nothing else in it gives them as they are. */
export const slippedRelations: PassageCheck = (passage, claimed) =>
  missedIn(passage, claimed, ({ isMissed }) => isMissed)

/** The same of what words bind so that no other reading is looked for: 24 cơ quan, gồm 09 sở và 17 xã. */
export const boundRelations: PassageCheck = (passage, claimed) =>
  missedIn(passage, claimed, ({ isMissed, isBound }) => isMissed && isBound)

type Taken = (relation: Relation) => boolean

function missedIn(passage: Passage, claimed: ReadonlySet<Figure>, isTaken: Taken): readonly Claim[] {
  const all = [...sumRelations(passage), ...changeRelations(passage), ...restRelations(passage)]
  // Most passages have nothing amiss, whatever their figures give.
  if (!all.some(isTaken)) return []
  const relations = all.filter(
    ({ figure }) => !claimed.has(figure) && roughnessAt(passage.text, figure.start) === undefined,
  )
  const figures = new Set(relations.map(({ figure }) => figure))
  return [...figures].flatMap((figure): readonly Claim[] => {
    const own = relations.filter((each) => each.figure === figure)
    if (own.some(({ computed }) => agrees(figure, computed))) return []
    const missed = own.find(isTaken)
    if (!missed) return []
    const { kind, computed, computation } = missed
    return [judgedClaim(passage, figure, computed, { kind, computation, grave: 'error' })]
  })
}
