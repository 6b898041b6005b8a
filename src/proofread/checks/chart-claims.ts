import { groupedBy } from '../../number/grouped-by.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { printedInterval } from '../figures/interval.ts'
import { type TableFact, tableFacts } from '../tables/table-facts.ts'
import { nameOfTable } from '../text/name-of-table.ts'

/** So many values of a series must be those of a column before the others are held against it. */
const fewestAlike = 2
const mostlyAlike = 2 / 3

/** Values of charts against those of a table: of the column with the same heading, else of one that mostly has the same values. */
export const chartClaims: DocumentCheck = ({ document }) => {
  const facts = tableFacts(document)
  const ofCharts = facts.filter(({ place }) => place.chart !== undefined)
  if (ofCharts.length === 0) return []
  const ofTables = facts.filter(({ place }) => place.table !== undefined)
  const columns = columnsOf(ofTables)
  const named = new Map(ofTables.toReversed().map((fact) => [nameKey(fact), fact]))
  const series = groupedBy(ofCharts, ({ place, header }) => `${place.chart} ${header}`)
  return [...series.values()].flatMap((each) => seriesClaims(each, named, columns))
}

/** The rows of a column by their names; those whose name stands twice are left out. */
type Column = ReadonlyMap<string, TableFact>

function columnsOf(facts: readonly TableFact[]): readonly Column[] {
  const columns = groupedBy(facts, ({ place }) => `${place.table} ${place.column}`)
  return [...columns.values()].map((own) => {
    const labels = groupedBy(own, ({ label }) => label)
    return new Map([...labels].flatMap(([label, [fact, twice]]) => (fact && !twice ? [[label, fact] as const] : [])))
  })
}

const nameKey = ({ label, header }: TableFact) => `${label} | ${header}`

function seriesClaims(
  series: readonly TableFact[],
  named: ReadonlyMap<string, TableFact>,
  columns: readonly Column[],
): readonly Claim[] {
  const alike = columns.filter((column) => isAlike(series, column))
  return series.flatMap((fact) => {
    const ofName = fact.header === '' ? undefined : named.get(nameKey(fact))
    const same = ofName ?? (alike.length === 1 ? alike[0]?.get(fact.label) : undefined)
    return same && same.figure.isPercent === fact.figure.isPercent ? [chartClaim(fact, same)] : []
  })
}

/** Whether a series has mostly the values of a column, and neither is of a year that the other is not of. */
function isAlike(series: readonly TableFact[], column: Column): boolean {
  const common = series.flatMap((fact) => {
    const same = column.get(fact.label)
    return same ? [{ fact, same }] : []
  })
  const [first] = common
  if (!first || common.length < series.length) return false
  const { fact, same } = first
  if (fact.years.length > 0 && same.years.length > 0 && !fact.years.some((year) => same.years.includes(year)))
    return false
  const equal = common.filter((pair) => pair.fact.figure.value.equals(pair.same.figure.value)).length
  return equal >= fewestAlike && equal >= mostlyAlike * common.length
}

function chartClaim({ figure, place, name }: TableFact, same: TableFact): Claim {
  const claim = judgedClaim({ text: figure.text, place }, figure, printedInterval(same.figure), {
    ...{ kind: 'repeated-quantity', grave: 'error' },
    computation: `${nameOfTable(same.place)}, “${same.name}”`,
  })
  return { ...claim, quote: `${name}: ${figure.text}`, span: null }
}
