import { groupedBy } from '../../number/grouped-by.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { figureBeforeFact } from '../retold/figure-before-fact.ts'
import { figureOfFact } from '../retold/figure-of-fact.ts'
import { figureOfUnit } from '../retold/figure-of-unit.ts'
import { isOfTogether } from '../retold/joined-rows.ts'
import { isMadeOf } from '../retold/made-of.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { isSamePlace, type TableFact, tableFacts } from '../tables/table-facts.ts'
import type { FinishedDocument } from '../text/finished-document.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { plainTextOf } from '../text/plain-letters.ts'

/** Values that sentences repeat from a table: the same, or another value, or that of another row or year. */
export const repeatedQuantities: DocumentCheck = ({ document, passages }) => {
  const facts = tableFacts(document).filter(({ isNamed }) => isNamed)
  if (facts.length === 0) return []
  const byWord = groupedBy(facts, ({ label }) => /^[a-z\d]+/.exec(label)?.[0] ?? '')
  const index = new Map([...byWord].map(([word, of]) => [word, { facts: of, labels: [...new Set(of.map(labelOf))] }]))
  return passages
    .filter(({ kind }) => kind !== 'cell')
    .flatMap((passage) => passageClaims(passage, document, { facts, index }))
}

const labelOf = ({ label }: TableFact) => label

/** Facts by the first word of their labels, each label once beside them. */
type Index = ReadonlyMap<string, { readonly facts: readonly TableFact[]; readonly labels: readonly string[] }>

function passageClaims(
  passage: Passage,
  document: FinishedDocument,
  { facts, index }: { readonly facts: readonly TableFact[]; readonly index: Index },
): readonly Claim[] {
  if (passage.figures.length === 0) return []
  const plain = plainTextOf(passage)
  const seen = new Set<TableFact>()
  return [...plain.matchAll(/[a-z\d]+/g)].flatMap(({ 0: word, index: at }) =>
    factsAt(plain, at, index.get(word)).flatMap((fact) => {
      if (seen.has(fact)) return []
      const until = at + fact.label.length
      const figure =
        figureOfFact(passage, fact, until) ??
        figureBeforeFact(passage, fact, at, facts) ??
        figureOfUnit(passage, fact, until)
      if (!figure) return []
      seen.add(fact)
      const isOther = () =>
        isOfRow(figure, fact, facts) ||
        namesAnother(plain.slice(until, figure.start), fact, facts) ||
        tablesNear(document, passage).some((table) => isOfTogether(passage, figure, table))
      if (!agrees(figure, printedInterval(fact.figure)) && isOther()) return []
      return [claimOf(passage, figure, fact, facts)]
    }),
  )
}

/** Whether another row of the table is named between a name and a figure. */
function namesAnother(gap: string, { label, place }: TableFact, facts: readonly TableFact[]): boolean {
  return facts.some((each) => each.label !== label && isSamePlace(each.place, place) && gap.includes(each.label))
}

/** Whether a figure is another value of the row of a fact, or the sum or the difference of two. */
function isOfRow(figure: Figure, { label, place, years }: TableFact, facts: readonly TableFact[]): boolean {
  const own = facts.filter(
    ({ label: other, ...each }) =>
      other === label && isSamePlace(each.place, place) && each.years.join() === years.join(),
  )
  return (
    own.length <= mostOfRow &&
    isMadeOf(
      figure,
      own.map((each) => each.figure),
    )
  )
}

/** Rows with more values are not tried. */
const mostOfRow = 16

/** The facts whose label stands at a position as a whole. */
function factsAt(plain: string, at: number, begun: ReturnType<Index['get']>): readonly TableFact[] {
  const isThere = (label: string) => plain.startsWith(label, at) && !/[a-z\d]/.test(plain[at + label.length] ?? '')
  const labels = begun?.labels.filter(isThere) ?? []
  return begun && labels.length > 0 ? begun.facts.filter(({ label }) => labels.includes(label)) : []
}

function claimOf(passage: Passage, figure: Figure, fact: TableFact, facts: readonly TableFact[]): Claim {
  const other = facts.find(
    (each) => each !== fact && agrees(figure, printedInterval(each.figure)) && isNeighbour(each, fact),
  )
  const isElsewhere = other !== undefined && !agrees(figure, printedInterval(fact.figure))
  return judgedClaim(passage, figure, printedInterval(fact.figure), {
    kind: isElsewhere ? 'other-place' : 'repeated-quantity',
    computation: `${nameOfTable(fact.place)}, “${fact.name}”`,
    grave: 'error',
    ...(isElsewhere && other ? { why: elsewhere(figure, other) } : {}),
  })
}

/** Of the same row, or of the same column. */
function isNeighbour(one: TableFact, other: TableFact): boolean {
  return isSamePlace(one.place, other.place) && (one.label === other.label || one.header === other.header)
}

function elsewhere(figure: Figure, { name, years, figure: value }: TableFact): Words {
  const year = years[0] === undefined ? '' : `, ${years[0]}`
  return {
    vi: `${figure.text.trim()} là giá trị ở dòng khác hoặc năm khác: “${name}”${year} (${value.text.trim()}).`,
    en: `${figure.text.trim()} is the value of another row or year: “${name}”${year} (${value.text.trim()}).`,
  }
}
