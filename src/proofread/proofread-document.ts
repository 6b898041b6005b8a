import type { PassageCheck, Reading } from './check.ts'
import { retoldClaims } from './checks/retold-claims.ts'
import { boundChecks, documentChecks, freeChecks, passageChecks, spelledCountChecks } from './checks-in-order.data.ts'
import type { Claim, Proofreading } from './claims/claim.ts'
import { isRefuted } from './claims/is-refuted.ts'
import { saidOnce } from './claims/said-once.ts'
import { withoutTextConsequences } from './claims/without-text-consequences.ts'
import type { Figure } from './figures/figure.ts'
import type { FrameworkKnowledge } from './framework-knowledge.ts'
import { hasOtherReading } from './other-reading.ts'
import { hasPlainReading } from './plain-reading.ts'
import { withoutRetold } from './retold/without-retold.ts'
import { oneWrongCell } from './tables/one-wrong-cell.ts'
import { tablesOf } from './tables/tables-of.ts'
import { withoutConsequences } from './tables/without-consequences.ts'
import type { FinishedDocument } from './text/finished-document.ts'
import { longestPassage, type Passage, passagesOf } from './text/passage.ts'

/**
 * Reads all figures of a finished document, recomputes what they claim, and says of each claim whether it holds.
 *
 * @param knowledge the framework that the scores of the document are of; null leaves its rules out
 */
export function proofreadDocument(
  document: FinishedDocument,
  knowledge: FrameworkKnowledge | null = null,
): Proofreading {
  const reading: Reading = { document, passages: passagesOf(document), knowledge }
  const inText = reading.passages.flatMap((passage) => passageClaims(passage, reading))
  const retold = retoldClaims(reading)
  const others = documentChecks.flatMap((check) => check(reading))
  const claims = [...withoutRetold(inText, retold), ...retold, ...others]
  const told = withoutTextConsequences(withoutConsequences(oneWrongCell(saidOnce(claims), tablesOf(document))))
  return { figures: countFigures(reading), claims: inReadingOrder(told, document) }
}

function passageClaims(passage: Passage, reading: Reading): readonly Claim[] {
  if (passage.text.length > longestPassage) return []
  const claimed = new Set<Figure>()
  const found = (checks: readonly PassageCheck[], isBound: boolean) =>
    checks.flatMap((check) => {
      const claims = check(passage, claimed, reading).filter((claim) => !isDoubted(claim, passage, isBound))
      for (const { span } of claims) {
        const figure = passage.figures.find(({ start }) => start === span?.start)
        if (figure) claimed.add(figure)
      }
      return claims
    })
  const ofNumbers = passage.figures.some(isNumber)
    ? [...found(boundChecks, true), ...found(passageChecks, false)]
    : found(spelledCountChecks, false)
  return [...ofNumbers, ...freeChecks.flatMap((check) => check(passage, claimed, reading))]
}

function isNumber({ role }: Figure): boolean {
  return role === 'quantity' || role === 'rank'
}

/** A finding that another reading of the passage explains is no finding; one of figures that words bind, only if it is explained plainly. */
function isDoubted(claim: Claim, passage: Passage, isBound: boolean): boolean {
  if (claim.verdict !== 'error' && claim.verdict !== 'check') return false
  if (isRefuted(claim, passage)) return true
  return hasPlainReading(passage, claim) || (!isBound && hasOtherReading(passage, claim))
}

function countFigures({ document, passages }: Reading): number {
  const inText = passages.reduce((count, { figures }) => count + figures.filter(isNumber).length, 0)
  const inTables = tablesOf(document).reduce(
    (count, { rows }) =>
      count + rows.reduce((sum, { figures }) => sum + figures.filter((each) => each !== null).length, 0),
    0,
  )
  const inCharts = document.blocks.reduce((count, block) => {
    if (block.kind !== 'chart') return count
    return count + block.series.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0)
  }, 0)
  return inText + inTables + inCharts
}

/** Sorts claims by where they stand. */
function inReadingOrder(claims: readonly Claim[], { blocks }: FinishedDocument): readonly Claim[] {
  const order = new Map(blocks.map(({ place }, at) => [blockKey(place), at]))
  const at = ({ place }: Claim) => order.get(blockKey(place)) ?? blocks.length
  return [...claims].sort(
    (one, other) =>
      at(one) - at(other) ||
      (one.place.row ?? 0) - (other.place.row ?? 0) ||
      (one.place.column ?? 0) - (other.place.column ?? 0) ||
      (one.span?.start ?? 0) - (other.span?.start ?? 0),
  )
}

function blockKey({ paragraph, table, footnote, chart }: Claim['place']): string {
  if (footnote !== undefined) return `footnote ${footnote}`
  if (chart !== undefined) return `chart ${chart}`
  return table === undefined ? `paragraph ${paragraph}` : `table ${table}`
}
