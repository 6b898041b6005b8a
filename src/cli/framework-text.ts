import {
  type Framework,
  type ParFramework,
  pointSources,
  type SipasFramework,
  type SubCriterion,
} from '../framework/framework.ts'
import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { describeRule } from '../scoring/score-sub-criterion.ts'
import { describeTotal } from '../scoring/total-score.ts'
import type { Messages } from './messages.ts'

/** A framework as a tree with maxima and rules, for the terminal. */
export function frameworkText(framework: Framework, say: Messages): string[] {
  const title = `${framework.name}, ${say.year} ${framework.indexYear} (${framework.id})`
  if (framework.kind === 'sipas') return [title, framework.origin, '', ...sipasTree(framework)]
  return [title, framework.origin, say.levels[framework.level], '', ...parTree(framework, say)]
}

function parTree(framework: ParFramework, say: Messages): string[] {
  const { domains, adjustments, maximum } = framework
  const lines = domains.flatMap(({ code, name, maxima, subCriteria }) => {
    const sources = pointSources.flatMap((source) =>
      maxima[source].n === 0n ? [] : [`${say.sources[source]} ${points(maxima[source])}`],
    )
    return [`${code}. ${name}: ${sources.join(' + ')}`, ...itemLines(subCriteria, say)]
  })
  const blocks = adjustments.flatMap(({ kind, code, name, cap, standing, subCriteria }) => [
    `${code}. ${name} (${say.adjustmentKinds[kind]}): ${say.maximum(points(cap))} ${say.standings[standing]}`.trimEnd(),
    ...itemLines(subCriteria, say),
  ])
  return [...lines, ...blocks, `${say.total}: ${say.maximum(points(maximum))}`, ...totalLines(framework, say)]
}

function totalLines({ total, maximum, adjustments }: ParFramework, say: Messages): string[] {
  if (total.formula === 'plain-sum' && adjustments.length === 0) return []
  return [`${say.index}: ${describeTotal(total, maximum)} ${say.standings[total.standing]}`.trimEnd()]
}

function itemLines(items: readonly SubCriterion[], say: Messages): string[] {
  return items.flatMap((item, index) => {
    const last = index === items.length - 1
    const feeds = item.fedBy.map(({ framework, code }) => `${framework} ${code}`).join(', ')
    return [
      `${last ? '└' : '├'}─ ${item.code} ${item.name}: ${say.maximum(points(item.maximum))} ${say.standings[item.standing]}`.trimEnd(),
      `${last ? ' ' : '│'}    ${describeRule(item)}`,
      ...(feeds === '' ? [] : [`${last ? ' ' : '│'}    ${say.fedBy}: ${feeds}`]),
    ]
  })
}

function sipasTree({ parts, overallName }: SipasFramework): string[] {
  const lines = parts.flatMap((part) => [
    `${part.code}. ${part.name}`,
    ...part.groups.flatMap((group) => [
      `├─ ${group.code}. ${group.name}`,
      ...group.criteria.map(({ code, name }) => `│    ${code}. ${name}`),
    ]),
  ])
  return [...lines, overallName]
}

function points(value: Exact): string {
  return formatNumber(value, { decimals: 3, zeros: 'atMost' })
}
