/** Why weights cannot be adjusted as a survey asks. Margins are counted from 0. */
export type WeightIssue =
  /** People of a class were drawn, and none of them answered. */
  | { readonly kind: 'class-without-answers'; readonly responseClass: readonly string[]; readonly drawn: number }
  /** There are people of a category, and none of them answered. */
  | { readonly kind: 'category-without-people'; readonly margin: number; readonly category: string }
  /** The margins cannot all be met by this sample; `gap` is the share of the total that one is missed by. */
  | { readonly kind: 'totals-not-met'; readonly margin: number; readonly category: string; readonly gap: number }
  /** The least multiplier of the linear method is not above 0. */
  | { readonly kind: 'negative-weights'; readonly least: number }
