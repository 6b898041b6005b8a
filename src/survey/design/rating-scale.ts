/** The whole numbers that people rate by, from the worst to the best. */
export interface RatingScale {
  readonly from: number
  /** Above `from`. */
  readonly to: number
}

/** The scale of SIPAS, where a design names no other. */
export const usualScale: RatingScale = { from: 1, to: 5 }

/** All ratings of a scale, from the lowest up. */
export function ratingsOf({ from, to }: RatingScale): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

export function isSameScale(one: RatingScale, other: RatingScale): boolean {
  return one.from === other.from && one.to === other.to
}
