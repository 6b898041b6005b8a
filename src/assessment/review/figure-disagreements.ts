import type { FigureDefinition } from '../../framework/framework.ts'
import type { Exact } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { searchName } from '../../number/search-name.ts'
import type { CheckedItem } from './checked-item.ts'
import type { Risk } from './risk.ts'
import { riskOf, shown } from './risk-of.ts'

interface Entered {
  readonly item: CheckedItem
  readonly figure: FigureDefinition
  readonly value: Exact
}

/**
 * Finds figures that contradict each other across sub-criteria: asked for by the same name in the same unit, and entered
 * with different values. Points and answers of yes or no mean something else in each sub-criterion and are passed over, as
 * are missing figures and sub-criteria that do not apply.
 *
 * @returns a risk for each of the sub-criteria concerned
 */
export function figureDisagreements(items: readonly CheckedItem[]): readonly Risk[] {
  const entered = items.filter(({ applies }) => applies).flatMap(comparable)
  const alike = groupedBy(
    entered,
    ({ figure }) => `${searchName(figure.name)} ${searchName(figure.unit)} ${figure.kind}`,
  )
  return [...alike.values()].flatMap((group) => group.flatMap((one) => disagreement(one, group)))
}

function comparable(item: CheckedItem): readonly Entered[] {
  return item.definition.figures.flatMap((figure) => {
    const value = item.figures[figure.code] ?? null
    return value === null || figure.kind === 'points' || figure.kind === 'yes-no' ? [] : [{ item, figure, value }]
  })
}

function disagreement({ item, figure, value }: Entered, group: readonly Entered[]): readonly Risk[] {
  const others = group.filter((other) => other.item !== item && !other.value.equals(value))
  if (others.length === 0) return []
  const list = (word: string) =>
    others.map((other) => `${word} ${other.item.definition.code}: ${shown(other.value)}`).join('; ')
  const text = {
    vi: `"${figure.name}" ở đây là ${shown(value)}, khác với số đã nhập (${list('ở')}); kiểm tra lại`,
    en: `"${figure.name}" is ${shown(value)} here, elsewhere it is not (${list('in')}); check which is right`,
  }
  return [riskOf('figures-disagree', item, text, { figure: figure.code })]
}
