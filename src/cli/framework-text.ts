import { type Framework, type ParFramework, pointSources, type SipasFramework } from '../framework/framework.ts'
import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { describeRule } from '../scoring/score-sub-criterion.ts'
import type { Messages } from './messages.ts'

/** A framework as a tree with maxima and rules, for the terminal. */
export function frameworkText(framework: Framework, say: Messages): string[] {
  const title = `${framework.name}, ${say.year} ${framework.indexYear} (${framework.id})`
  return [title, framework.origin, '', ...(framework.kind === 'par' ? parTree(framework, say) : sipasTree(framework))]
}

function parTree({ domains, maximum }: ParFramework, say: Messages): string[] {
  const lines = domains.flatMap(({ code, name, maxima, subCriteria }) => {
    const sources = pointSources.flatMap((source) =>
      maxima[source].n === 0n ? [] : [`${say.sources[source]} ${points(maxima[source])}`],
    )
    return [
      `${code}. ${name}: ${sources.join(' + ')}`,
      ...subCriteria.flatMap((item, index) => {
        const last = index === subCriteria.length - 1
        return [
          `${last ? '└' : '├'}─ ${item.code} ${item.name}: ${say.maximum(points(item.maximum))} ${say.standings[item.standing]}`.trimEnd(),
          `${last ? ' ' : '│'}    ${describeRule(item)}`,
        ]
      }),
    ]
  })
  return [...lines, `${say.total}: ${say.maximum(points(maximum))}`]
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
