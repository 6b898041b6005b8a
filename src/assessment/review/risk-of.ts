import type { Exact } from '../../number/exact.ts'
import { formatNumber } from '../../number/vietnamese-number.ts'
import type { CheckedItem } from './checked-item.ts'
import { type Risk, type RiskCode, type RiskPlace, severityOf, type TextPair } from './risk.ts'

/** Makes a risk of a sub-criterion. */
export function riskOf(
  code: RiskCode,
  { definition }: Pick<CheckedItem, 'definition'>,
  text: TextPair,
  { figure = null, evidence = null }: Partial<Omit<RiskPlace, 'item'>> = {},
): Risk {
  return { code, severity: severityOf[code], text, place: { item: definition.code, figure, evidence } }
}

/** A figure by its name. */
export function nameOf({ definition }: Pick<CheckedItem, 'definition'>, figure: string): string {
  return definition.figures.find(({ code }) => code === figure)?.name ?? figure
}

/** A number as risks tell it. */
export function shown(value: Exact): string {
  return formatNumber(value, { decimals: 6, zeros: 'atMost' })
}
