import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { printedInterval } from '../figures/interval.ts'
import { type TableFact, tableFacts } from '../tables/table-facts.ts'

/** Values of charts against those of a table with the same name and the same heading. */
export const chartClaims: DocumentCheck = ({ document }) => {
  const facts = tableFacts(document)
  const tables = facts.filter(({ place }) => place.table !== undefined)
  return facts.filter(({ place }) => place.chart !== undefined).flatMap((fact) => chartClaim(fact, tables))
}

function chartClaim(fact: TableFact, tables: readonly TableFact[]): readonly Claim[] {
  const { figure, place, label, header, name } = fact
  const same = tables.find((each) => each.label === label && each.header === header && header !== '')
  if (!same || same.figure.isPercent !== figure.isPercent) return []
  const claim = judgedClaim({ text: figure.text, place }, figure, printedInterval(same.figure), {
    ...{ kind: 'repeated-quantity', grave: 'error' },
    computation: `bảng ${same.place.table}, “${same.name}”`,
  })
  return [{ ...claim, quote: `${name}: ${figure.text}`, span: null }]
}
