import type { PositionRule } from '../framework/rule.ts'
import { hundred, isWhole, one, zero } from '../number/exact.ts'
import { divide, inPercent } from './expression.ts'
import { pointsText } from './points-text.ts'
import { pointsFault, type RuleKindOf, refused, scored, unlessZero, withFigures } from './rule-outcome.ts'

/**
 * Scores the place among all units, 1 being the best: the points of the first band that holds place / units × 100.
 *
 * @see report of Điện Biên for 2024, row 8.4: place 62 of 63 (bands not printed: assumed)
 */
export const positionRule: RuleKindOf<PositionRule> = {
  figuresOf: (rule) => [rule.position, rule.of],

  score: (rule, figures) =>
    withFigures(figures, [rule.position, rule.of], ([position, of]) =>
      unlessZero(of, () => {
        const isPlace = isWhole(position.value) && position.value.compare(one) >= 0
        if (!isPlace || position.value.compare(of.value) > 0) return refused('not-a-place', rule.position)
        const percent = inPercent(divide(position, of))
        const band = rule.bands.find(({ upToPercent }) => percent.value.compare(upToPercent) <= 0)
        const because = `thuộc nhóm đến ${pointsText(band?.upToPercent ?? hundred)} % số đơn vị`
        return scored({ kind: 'choice', of: percent, because, value: band?.points ?? zero })
      }),
    ),

  check(rule, maximum) {
    const points = rule.bands.flatMap((band) => pointsFault(band.points, maximum))
    const ascending = rule.bands.every((band, index) => {
      const next = rule.bands[index + 1]
      return (
        next === undefined || (band.upToPercent.compare(next.upToPercent) < 0 && band.points.compare(next.points) >= 0)
      )
    })
    const complete = rule.bands.at(-1)?.upToPercent.equals(hundred) ?? false
    if (ascending && complete) return points
    const vi = 'các nhóm phải xếp từ tốt nhất, điểm không tăng, nhóm cuối đến 100 %'
    return [...points, { vi, en: 'bands must go from the best, points never rising, the last up to 100 per cent' }]
  },

  describe(rule, _maximum, nameOf) {
    const bands = rule.bands.map(
      ({ upToPercent, points }) => `đến ${pointsText(upToPercent)} % số đơn vị ${pointsText(points)} điểm`,
    )
    return `"${nameOf(rule.position)}" trong "${nameOf(rule.of)}": ${bands.join('; ')}`
  },
}
