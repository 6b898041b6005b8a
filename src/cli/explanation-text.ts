import type { ItemResult } from '../analysis/item-results.ts'
import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { proofText } from '../scoring/proof.ts'
import type { Messages } from './messages.ts'

/** One proof with the scores beside it, for the terminal. */
export function explanationText(result: ItemResult, say: Messages): string[] {
  const { item, self, appraised, lost, computed, leadAgency, cause, evidence } = result
  const scores = [
    [say.tableMaximum, item.maximum],
    [say.tableSelf, self],
    [say.tableAppraised, appraised],
    [say.tableLost, lost],
  ] as const
  const texts = [
    [say.leadAgency, leadAgency],
    [say.coOperatingAgencies, item.coOperatingAgencies.join('; ')],
    [say.cause, cause],
    [say.evidence, [...item.evidence, ...(evidence === null ? [] : [evidence])].join('; ')],
    [say.legalBasis, item.legalBasis.join('; ')],
    [say.note, item.note],
  ] as const
  return [
    `${item.code} ${item.name}`,
    '',
    ...proofText(computed.proof),
    '',
    ...scores.map(([label, value]) => `${label}: ${points(value)}`),
    ...texts.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : [])),
  ]
}

function points(value: Exact | null): string {
  return formatNumber(value, { decimals: 3, zeros: 'atMost' })
}
