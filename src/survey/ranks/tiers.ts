/**
 * Sorts units into tiers, from the best: a new tier begins at the first unit that is told to be below the first of the tier before it.
 * So no unit of a tier can be told from the first of its tier; two others of it may be.
 *
 * @param isBelow whether the unit at a place is told to be below the one at an earlier place; places count from 0, the best unit first
 * @returns of each unit: its tier, from 1
 */
export function tiers(units: number, isBelow: (place: number, earlier: number) => boolean): readonly number[] {
  let [tier, first] = [1, 0]
  return Array.from({ length: units }, (_, place) => {
    if (isBelow(place, first)) [tier, first] = [tier + 1, place]
    return tier
  })
}
