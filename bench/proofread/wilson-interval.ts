import { normalQuantile } from '../../src/stats/normal-quantile.ts'

/**
 * The 95 % interval of a proportion by the score method: it keeps its level for few cases and near 0 and 1.
 *
 * @returns null for no cases
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, JASA 22
 */
export function wilsonInterval(hits: number, cases: number): { readonly low: number; readonly high: number } | null {
  if (cases === 0) return null
  const z = normalQuantile(0.975)
  const share = hits / cases
  const centre = share + z ** 2 / (2 * cases)
  const half = z * Math.sqrt((share * (1 - share)) / cases + (z / (2 * cases)) ** 2)
  const under = 1 + z ** 2 / cases
  return { low: Math.max(0, (centre - half) / under), high: Math.min(1, (centre + half) / under) }
}

/** A proportion with its interval, in percent: "81 % (74–86)". */
export function shareText(hits: number, cases: number): string {
  const interval = wilsonInterval(hits, cases)
  if (!interval) return '–'
  const percent = (share: number) => (share * 100).toFixed(0)
  return `${percent(hits / cases)} % (${percent(interval.low)}–${percent(interval.high)})`
}
