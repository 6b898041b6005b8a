import type { Fault } from '../../fault.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { partKey, type ResponseKind } from '../../survey/weights/answer-part.ts'
import type { AnswerColumns } from './answer-columns.ts'
import type { AnswerTable } from './answer-table.ts'
import { type ReplacedUnits, standingOf, tellsAll, type UnitStanding } from './replaced-units.ts'

/** Reads what weights are adjusted by: who answered, in which class, in which category of each margin. */
export interface PartReader {
  /** Null with a fault for a text that the design does not name. */
  responseOf(row: number, faults: Fault[]): ResponseKind | 'replaced' | null
  /** The key of the part that a person belongs to: the domain alone where weights are taken as they are. */
  keyOf(row: number, response: ResponseKind, domain: string, faults: Fault[]): string
}

export function partReader(
  table: AnswerTable,
  { response: responseColumn, classes, margins, stages }: AnswerColumns,
  design: SurveyDesign,
  replaced: ReplacedUnits = [],
): PartReader {
  const { response, calibration } = design
  const kinds = new Map<string, ResponseKind | 'replaced'>([
    ...(response?.answered ?? []).map((text) => [text, 'answered'] as const),
    ...(response?.replacements ?? []).map((text) => [text, 'replacement'] as const),
    ...(response?.unanswered ?? []).map((text) => [text, 'unanswered'] as const),
    ...(response?.replaced ?? []).map((text) => [text, 'replaced'] as const),
  ])
  const isAllTold = tellsAll(replaced, design)
  const totals = (calibration?.margins ?? []).map((margin) => margin.totals)
  return {
    responseOf(row, faults) {
      if (responseColumn === null) return 'answered'
      const found = table.cell(row, responseColumn)
      const kind = kinds.get(found) ?? null
      const details = { found, expected: [...kinds.keys()] }
      if (kind === null) faults.push({ code: 'not-in-list', place: table.placeOf(row, responseColumn), details })
      if (kind === null || replaced.length === 0) return kind
      const standing = standingOf(replaced, table, row, stages)
      const recorded = recordedKind(kind, standing, isAllTold)
      const contrary = { found, standing: standing ?? 'neither' } as const
      if (recorded === null)
        faults.push({ code: 'against-replacements', place: table.placeOf(row, responseColumn), details: contrary })
      return recorded
    },
    keyOf(row, kind, domain, faults) {
      if (!response && !calibration) return domain
      const responseClass = classes.map((at) => filledAt(table, row, at, faults))
      if (kind === 'unanswered') return partKey({ response: kind, domain: '', responseClass, categories: [] })
      const categories = margins.map((at, margin) => categoryAt(table, row, at, totals[margin], faults))
      return partKey({ response: kind, domain, responseClass, categories })
    },
  }
}

/**
 * What became of a person by answers and records together: who answered in a reserve stands in for somebody; who did not answer
 * in a unit that was replaced weighs nothing, for the reserve has that weight.
 *
 * @returns null where they contradict each other
 */
function recordedKind(
  kind: ResponseKind | 'replaced',
  standing: UnitStanding | null,
  isAllTold: boolean,
): ResponseKind | 'replaced' | null {
  if (standing === 'replaced') return kind === 'unanswered' || kind === 'replaced' ? 'replaced' : null
  if (isAllTold && (kind === 'replaced' || (kind === 'replacement' && standing === null))) return null
  return standing === 'reserve' && kind === 'answered' ? 'replacement' : kind
}

function filledAt(table: AnswerTable, row: number, column: number, faults: Fault[]): string {
  const text = table.cell(row, column)
  const expected = { vi: 'lớp hoặc nhóm của người được chọn', en: 'the class or category of the person' }
  if (text === '') faults.push({ code: 'missing-value', place: table.placeOf(row, column), details: { expected } })
  return text
}

/** A category that has a known total. */
function categoryAt(
  table: AnswerTable,
  row: number,
  column: number,
  totals: ReadonlyMap<string, number> | undefined,
  faults: Fault[],
): string {
  const found = filledAt(table, row, column, faults)
  if (found === '' || totals?.has(found)) return found
  const details = { found, column: table.header[column] ?? '', known: [...(totals?.keys() ?? [])] }
  faults.push({ code: 'category-without-total', place: table.placeOf(row, column), details })
  return found
}
