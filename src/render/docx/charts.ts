import type { BarChart } from '../../report/report-document.ts'

/** Gathers charts while the text is laid out, and numbers them in that order. */
export interface Charts {
  /** @returns the chart's number, from 1 */
  add(chart: BarChart): number
  readonly inOrder: readonly BarChart[]
}

export function createCharts(): Charts {
  const inOrder: BarChart[] = []
  return { inOrder, add: (chart) => inOrder.push(chart) }
}

/** Name of the relationship from the document to a chart. */
export function chartRelationship(number: number): string {
  return `rIdChart${number}`
}
