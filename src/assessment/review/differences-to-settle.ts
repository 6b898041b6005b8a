import type { Points } from '../../number/exact.ts'
import type { ItemState } from '../course/item-state.ts'
import { type CheckedItem, claimOf } from './checked-item.ts'
import type { Risk, RiskCode } from './risk.ts'

/** Why a sub-criterion is on the list of the meeting. */
export const differenceKinds = ['returned', 'contradiction', 'self-differs', 'risk'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A sub-criterion that the review meeting has to settle. */
export interface Difference {
  readonly code: string
  readonly name: string
  readonly state: ItemState
  readonly maximum: Points
  /** What stands to be claimed; null where figures for it are missing. */
  readonly claim: Points | null
  readonly computed: Points | null
  /** Never empty. */
  readonly kinds: readonly DifferenceKind[]
  /** Why it was returned, where it is. */
  readonly returned: string | null
  readonly risks: readonly Risk[]
}

const contradicting: readonly RiskCode[] = ['part-exceeds-total', 'figures-disagree']

/**
 * The sub-criteria that a review meeting has to settle: submitted ones with risks, returned ones, and in any state those whose
 * self score is not the computed one or whose figures contradict each other.
 *
 * @param returnReasons by code
 * @returns in the order of the sub-criteria
 */
export function differencesToSettle(
  items: readonly (CheckedItem & { readonly standing: { readonly state: ItemState } })[],
  risks: readonly Risk[],
  returnReasons: ReadonlyMap<string, string | null>,
): readonly Difference[] {
  return items.flatMap((item) => {
    const { code, name, maximum } = item.definition
    const { state } = item.standing
    const own = risks.filter(({ place }) => place.item === code)
    const has = (...codes: readonly RiskCode[]) => own.some((risk) => codes.includes(risk.code))
    const applying: Readonly<Record<DifferenceKind, boolean>> = {
      returned: state === 'returned',
      contradiction: has(...contradicting),
      'self-differs': has('self-differs'),
      risk: state === 'submitted' && own.length > 0,
    }
    const kinds = differenceKinds.filter((kind) => applying[kind])
    if (kinds.length === 0) return []
    const returned = applying.returned ? (returnReasons.get(code) ?? null) : null
    return [{ code, name, state, maximum, claim: claimOf(item), computed: item.computed, kinds, returned, risks: own }]
  })
}
