import type { DomainResult } from '../analysis/domain-results.ts'
import type { ItemResult } from '../analysis/item-results.ts'
import { differing } from '../analysis/published-comparisons.ts'
import type { RoundResults } from '../analysis/round-results.ts'
import type { SipasResult } from '../analysis/sipas-results.ts'
import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { proofLine } from '../scoring/proof.ts'
import type { Messages } from './messages.ts'
import { type TextColumn, textTable, wrapped } from './text-table.ts'

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
    ...missingLines(results.items, say, width),
    '',
    say.domains,
    ...domainTable(results, say, width),
    '',
    say.sipas,
    ...sipasTable(results, say, width),
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

function domainTable({ domains, totals, par, rankChanges }: RoundResults, say: Messages, width: number): string[] {
  const columns = [
    { title: '', align: 'left' } as const,
    name(say.tableName),
    ...numbers(say.tableMaximum, say.tableDocuments, say.tableGovernment, say.tableSurvey, 'SIPAS', say.tableTotal),
    ...numbers(say.tablePrevious, say.tableChange),
  ]
  const cells = ({ bySource, total: sum, previous, change: moved }: DomainResult | RoundResults['totals']) => [
    score(bySource.documents.points),
    score(bySource.governmentOffice.points),
    score(bySource.leaderSurvey.points),
    score(bySource.sipas.points),
    total(sum),
    total(previous),
    change(moved),
  ]
  const published = [
    '',
    say.published,
    '',
    '',
    '',
    '',
    '',
    total(rankChanges.par.own),
    '',
    change(rankChanges.par.ownChange),
  ]
  const rows = [
    ...domains.map((domain) => [domain.code, domain.name, score(domain.maximum), ...cells(domain)]),
    ['', say.total, score(par.maximum), ...cells(totals)],
    ...(rankChanges.par.own ? [published] : []),
  ]
  return textTable(columns, rows, width)
}

function sipasTable({ sipas, round }: RoundResults, say: Messages, width: number): string[] {
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
