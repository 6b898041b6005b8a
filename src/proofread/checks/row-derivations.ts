import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { type Derivation, lack, part, type Telling, tellingsOf } from '../retold/derived-tellings.ts'
import { wordsBehind } from '../retold/name-of-figure.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type ToldColumn, type ToldTable, tellingWords } from '../retold/told-table.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'

/** So many others that two columns give tell what a figure is; one, where the sentence has the head of one of the columns. */
const fewestOthers = 2

/**
 * What a text tells of several rows of a table near by, and two columns give in all of them but one: tỷ lệ tiêm BCG đạt 95,0%, of 1.178 and
 * 1.240; còn thiếu 3 người, of 41 and 38.
 */
export const rowDerivations: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length < 2) return []
    return [lack, part].flatMap((derivation) =>
      tablesNear(document, passage).flatMap((table) => {
        const told = tellingsOf(passage, table, derivation).filter(
          ({ figure }) => roughnessAt(passage.text, figure.start) === undefined,
        )
        return told.length < 2 ? [] : claimsOf(passage, table, { told, derivation })
      }),
    )
  })

interface Told {
  readonly told: readonly Telling[]
  readonly derivation: Derivation
}

/** What two columns give for what is told of a row. */
interface Derived extends Telling {
  readonly value: Interval
  readonly computation: string
}

function claimsOf(passage: Passage, table: ToldTable, { told, derivation }: Told): readonly Claim[] {
  const amounts = table.columns.filter((each) => !each.isShare && !each.isRank && !each.isChange)
  const tried = amounts.flatMap((value) =>
    amounts.flatMap((base) => {
      if (value === base) return []
      const all = told.flatMap((each) => derived(each, table, { value, base, derivation }))
      const same = all.filter((each) => agrees(each.figure, each.value))
      return all.length === told.length ? [{ value, base, all, same }] : []
    }),
  )
  const [best] = tried.sort((one, other) => other.same.length - one.same.length)
  if (!best || best.same.length === 0) return []
  const odd = best.all.filter((each) => !best.same.includes(each))
  const rivals = tried.filter((each) => each !== best && each.same.length === best.same.length && !isTurned(each, best))
  if (rivals.length > 0) return []
  const isSaid = [best.value, best.base].some((column) => odd[0] && isHeadSaid(passage, odd[0].figure, column))
  const isBelieved = best.same.length >= (isSaid ? 1 : fewestOthers)
  if (!isBelieved || odd.length > 1) return []
  const counted = best.same.map(({ figure }) => countedBehind(passage, figure))
  const isOther = odd.some(
    (each) => isOfRow(each, table, derivation) || !counted.includes(countedBehind(passage, each.figure)),
  )
  return [...best.same, ...(isOther ? [] : odd)].map(({ figure, value, computation }) =>
    judgedClaim(passage, figure, value, {
      kind: derivation === lack ? 'difference' : 'ratio',
      grave: 'error',
      computation,
    }),
  )
}

/** What stands behind a figure up to a mark: what is counted has to be the same. */
function countedBehind({ text }: Passage, { end }: Figure): string {
  return wordsBehind(text.slice(end, end + 50))
    .trim()
    .toLowerCase()
}

interface Columns {
  readonly value: ToldColumn
  readonly base: ToldColumn
}

/** A distance is the same either way. */
function isTurned(one: Columns, other: Columns): boolean {
  return one.value === other.base && one.base === other.value
}

function derived(
  { figure, row }: Telling,
  { columns }: ToldTable,
  { value, base, derivation }: Columns & Pick<Told, 'derivation'>,
): readonly Derived[] {
  const [a, b] = [row.cells[columns.indexOf(value)]?.figure, row.cells[columns.indexOf(base)]?.figure]
  const computed = a && b && derivation.compute(a, b)
  if (!a || !b || !computed) return []
  const [first, second] = derivation === lack && a.value.compare(b.value) < 0 ? [b, a] : [a, b]
  return [{ figure, row, value: computed, computation: `${bare(first)} ${derivation.mark} ${bare(second)}` }]
}

/** Whether a figure is one that its row has, or that any two of its columns give. */
function isOfRow({ figure, row }: Telling, { columns }: ToldTable, { compute }: Derivation): boolean {
  const own = row.cells.flatMap((cell, at) => (cell && !columns[at]?.isRank ? [cell.figure] : []))
  const gives = (one: Figure, other: Figure) => {
    const value = one === other ? undefined : compute(one, other)
    return value !== undefined && agrees(figure, value)
  }
  return own.some((one) => agrees(figure, printedInterval(one)) || own.some((other) => gives(one, other)))
}

/** Whether the sentence of a figure has all telling words above a column. */
function isHeadSaid({ text }: Passage, { start }: Figure, { words }: ToldColumn): boolean {
  const sentence = sentenceAt(text, start)
  const said = new Set(tellingWords(text.slice(sentence.start, sentence.end)))
  return words.length > 0 && words.every((word) => said.has(word))
}
