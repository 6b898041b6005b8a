import { everyItem } from '../analysis/computed-results.ts'
import type { DomainResult } from '../analysis/domain-results.ts'
import type { ItemResult } from '../analysis/item-results.ts'
import { differing } from '../analysis/published-comparisons.ts'
import type { RoundResults } from '../analysis/round-results.ts'
import type { SipasResult, SipasResults } from '../analysis/sipas-results.ts'
import { type PointSource, sourcesOf } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { type TextColumn, textTable, wrapped } from '../render/text/text-table.ts'
import { proofLine } from '../scoring/proof.ts'
import { totalText } from '../scoring/total-text.ts'
import type { Messages } from './messages.ts'

const score = (value: Exact | null) => formatNumber(value, { decimals: 3, zeros: 'atMost' })
const total = (value: Exact | null) => formatNumber(value, { decimals: 2, zeros: 'fixed' })
const change = (value: Exact | null) => formatNumber(value, { decimals: 2, zeros: 'fixed', signed: true })

/** The results of a round as readable tables for the terminal. */
export function scoreText(results: RoundResults, say: Messages, width: number): string[] {
  const { round } = results
  return [
    `${round.subject.name}, ${say.year} ${round.indexYear}`,
    '',
    say.subCriteria,
    ...itemTable(results.items, say, width),
    ...missingLines(everyItem(results), say, width),
    '',
    say.domains,
    ...domainTable(results, say, width),
    ...adjustmentLines(results, say, width),
    ...sipasLines(results, say, width),
    ...differenceLines(results, say, width),
  ]
}

function name(title: string): TextColumn {
  return { title, align: 'left', flexible: true }
}

function numbers(...titles: readonly string[]): TextColumn[] {
  return titles.map((title) => ({ title, align: 'right' }))
}

function itemTable(items: readonly ItemResult[], say: Messages, width: number): string[] {
  const columns: TextColumn[] = [
    { title: say.tableCode, align: 'left' },
    name(say.tableName),
    ...numbers(say.tableMaximum, say.tableSelf, say.tableComputed, say.tableAppraised, say.tableLost),
  ]
  const rows = items.map(({ item, self, computed, appraised, lost }) => [
    item.code,
    item.name,
    score(item.maximum),
    score(self),
    score(computed.rounded),
    score(appraised),
    score(lost),
  ])
  return textTable(columns, rows, width)
}

function missingLines(items: readonly ItemResult[], say: Messages, width: number): string[] {
  const missing = items
    .filter(({ points, computed }) => points === null && computed.applicable)
    .map(({ item }) => item.code)
  const refused = items.filter(({ computed }) => computed.proof.outcome === 'refused')
  return [
    ...(missing.length === 0 ? [] : wrapped(`${say.missing}: ${missing.join(', ')}`, width)),
    ...refused.flatMap(({ item, computed }) => wrapped(`${item.code}: ${proofLine(computed.proof)}`, width)),
  ]
}

function domainTable(results: RoundResults, say: Messages, width: number): string[] {
  const { domains, totals, par, rankChanges } = results
  const sources = sourcesOf(par)
  const titles = {
    documents: say.tableDocuments,
    governmentOffice: say.tableGovernment,
    leaderSurvey: say.tableSurvey,
    sipas: 'SIPAS',
    council: say.tableCouncil,
  } satisfies Record<PointSource, string>
  const columns = [
    { title: '', align: 'left' } as const,
    name(say.tableName),
    ...numbers(say.tableMaximum, ...sources.map((source) => titles[source]), say.tableTotal),
    ...numbers(say.tablePrevious, say.tableChange),
  ]
  const cells = ({ bySource, total: sum, previous, change: moved }: DomainResult | RoundResults['totals']) => [
    ...sources.map((source) => score(bySource[source].points)),
    total(sum),
    total(previous),
    change(moved),
  ]
  const gaps = ['', ...sources.map(() => '')]
  const published = ['', say.published, ...gaps, total(rankChanges.par.own), '', change(rankChanges.par.ownChange)]
  const rows = [
    ...domains.map((domain) => [domain.code, domain.name, score(domain.maximum), ...cells(domain)]),
    ['', say.total, score(par.maximum), ...cells(totals)],
    ...indexRow(results, say, gaps.slice(1)),
    ...(rankChanges.par.own ? [published] : []),
  ]
  return textTable(columns, rows, width)
}

function indexRow({ index, totals }: RoundResults, say: Messages, gaps: readonly string[]): string[][] {
  if (!index.isAdjusted) return []
  return [
    ['', say.index, score(index.outOf), ...gaps, total(index.rounded), total(totals.previous), change(index.change)],
  ]
}

/** Bonus and penalty, and how the index comes about; nothing where it is the plain sum of the domains. */
function adjustmentLines({ adjustments, index, par }: RoundResults, say: Messages, width: number): string[] {
  if (!index.isAdjusted) return []
  const proof = totalText(par, index).flatMap((line) => wrapped(line, width))
  if (adjustments.length === 0) return ['', ...proof]
  const columns: TextColumn[] = [
    { title: say.tableCode, align: 'left' },
    name(say.tableName),
    ...numbers(say.tableCap, say.tablePoints),
  ]
  const rows = adjustments.flatMap(({ block, points, items }) => [
    [block.code, `${block.name} (${say.adjustmentKinds[block.kind]})`, score(block.cap), score(points)],
    ...items.map(({ item, points: own }) => [item.code, item.name, score(item.maximum), score(own)]),
  ])
  return ['', say.adjustments, ...textTable(columns, rows, width), '', ...proof]
}

function sipasLines({ sipas, round }: RoundResults, say: Messages, width: number): string[] {
  return sipas ? ['', say.sipas, ...sipasTable(sipas, round, say, width)] : []
}

function sipasTable(sipas: SipasResults, round: Round, say: Messages, width: number): string[] {
  const columns = [
    { title: '', align: 'left' } as const,
    name(say.tableName),
    ...numbers(String(round.indexYear), String(round.indexYear - 1), say.tableChange),
  ]
  const row = ({ code, name: title, thisYear, lastYear, change: moved }: SipasResult) => [
    code,
    title,
    total(thisYear),
    total(lastYear),
    change(moved),
  ]
  const rows = [
    ...sipas.parts.map(row),
    ...sipas.groups.map(row),
    row({ ...sipas.overall, code: '', name: say.overall }),
  ]
  return textTable(columns, rows, width)
}

function differenceLines({ published }: RoundResults, say: Messages, width: number): string[] {
  const different = differing(published)
  if (different.length === 0) return []
  const columns = [
    name(say.tableName),
    { title: say.tablePlace, align: 'left' } as const,
    ...numbers(say.tablePublished, say.tableComputed, say.tableChange),
  ]
  const rows = different.map(({ label, place, value, computed, difference, decimals }) => {
    const form = { decimals, zeros: 'fixed' } as const
    return [
      label,
      place,
      formatNumber(value, form),
      formatNumber(computed, form),
      formatNumber(difference, { ...form, signed: true }),
    ]
  })
  return ['', `${say.differences}: ${different.length}/${published.length}`, ...textTable(columns, rows, width)]
}
