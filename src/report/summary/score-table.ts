import type { SubCriterion } from '../../framework/framework.ts'
import { toldCode } from '../../framework/told-code.ts'
import { type Exact, exact, hundred, isZero, type Points, sum, sumIfComplete } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import type { NumberForm } from '../../number/vietnamese-number.ts'
import { column, emptyCell, figureCell, referenceCell, textCell } from '../cells.ts'
import type { Calculation, Cell, ReportTable, Row } from '../report-document.ts'
import { forms, reference, words, year } from '../words.ts'
import type { SummaryData, SummaryItem } from './summary-data.ts'

/** A row that others are summed into: where its maximum and its claim stand. */
interface Line {
  readonly id: string
  readonly maximum: Points
  /** Null where there is no score. */
  readonly claimed: Points | null
}

interface Entry extends Line {
  readonly definition: SubCriterion
  readonly item: SummaryItem
}

/**
 * The table of maximum and claimed points: sub-criteria, sums by criterion where several are itemised, by domain, and in all;
 * bonus and penalty stand after the total. There is no sum where a score is missing; what does not apply counts in neither
 * column.
 */
export function scoreTable(summary: SummaryData): ReportTable {
  const { framework, indexYear } = summary
  const form = pointsForm(summary)
  const domains = framework.domains.map(({ code, name, subCriteria }) => ({
    ...{ code, name, id: `domain/${code}`, isWhole: !subCriteria.some(({ role }) => role === 'remainder') },
    entries: entriesOf(subCriteria, summary),
  }))
  const blocks = framework.adjustments.map(({ code, name, subCriteria }) => ({
    ...{ code, name, id: `block/${code}`, isWhole: true, entries: entriesOf(subCriteria, summary) },
  }))
  const filled = domains.filter(({ entries }) => entries.length > 0)
  // A domain of which nothing applies has no points to add.
  const scored = filled.filter(({ entries }) => counting(entries).length > 0)
  return {
    kind: 'table',
    id: 'scores',
    caption: words`Bảng điểm tự đánh giá năm ${year(indexYear)}`,
    sheetName: 'Bảng điểm',
    columns: [
      column('code', words`Mã`, 10, 'center'),
      column('name', words`Lĩnh vực, tiêu chí, tiêu chí thành phần`, 48, 'left'),
      column('maximum', words`Điểm tối đa`, 13, 'right'),
      column('claimed', words`Điểm tự chấm`, 13, 'right'),
      column('share', words`Tỷ lệ (%)`, 12, 'right'),
    ],
    rows: [
      ...filled.flatMap((part) => partRows(part, form)),
      sumRow({ id: 'all', role: 'total', code: null, name: 'Tổng điểm các lĩnh vực' }, scored.map(lineOf), form),
      ...blocks.filter(({ entries }) => entries.length > 0).flatMap((part) => partRows(part, form)),
    ],
  }
}

type Part = {
  readonly code: string
  readonly name: string
  readonly id: string
  /** Whether all its sub-criteria are itemised. */
  readonly isWhole: boolean
  readonly entries: readonly Entry[]
}

function entriesOf(subCriteria: readonly SubCriterion[], { items }: SummaryData): readonly Entry[] {
  return subCriteria.flatMap((definition) => {
    const item = items.find(({ code }) => code === definition.code)
    if (!item) return []
    return [{ definition, item, id: `item/${item.code}`, maximum: definition.maximum, claimed: item.claimed }]
  })
}

const counting = (entries: readonly Entry[]) => entries.filter(({ item }) => item.applies)

function lineOf({ id, entries }: Part): Line {
  const lines = counting(entries)
  return { id, maximum: sum(lines.map(({ maximum }) => maximum)), claimed: sumOfClaims(lines) }
}

function partRows(part: Part, form: NumberForm): readonly Row[] {
  const { code, name, id, entries, isWhole } = part
  const head = sumRow({ id, role: 'part', code, name }, counting(entries), form)
  return [head, ...byCriterion(entries).flatMap((own) => criterionRows(own, isWhole, form))]
}

/** Sub-criteria that follow each other and belong to one criterion, together. */
function byCriterion(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const criterion = criterionOf(entry.definition.code)
    const last = groups.at(-1)
    const goesOn = criterion !== null && last?.[0] && criterionOf(last[0].definition.code) === criterion
    if (goesOn) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

function criterionRows(own: readonly Entry[], isWhole: boolean, form: NumberForm): readonly Row[] {
  const rows = own.map((entry) => itemRow(entry, form))
  const criterion = own[0] ? criterionOf(own[0].definition.code) : null
  if (criterion === null || own.length < 2) return rows
  const name = isWhole ? 'Tiêu chí' : 'Tiêu chí (phần nêu chi tiết)'
  const head = { id: `criterion/${criterion}`, role: 'group', code: criterion, name } as const
  return [sumRow(head, counting(own), form), ...rows]
}

/** The criterion that a sub-criterion such as 7.3.6 belongs to; null where it is one itself, as 8.5 is. */
function criterionOf(code: string): string | null {
  const parts = code.split('.')
  return parts.length > 2 ? parts.slice(0, 2).join('.') : null
}

interface SumHead {
  readonly id: string
  readonly role: Row['role']
  readonly code: string | null
  readonly name: string
}

function sumRow({ id, role, code, name }: SumHead, lines: readonly Line[], form: NumberForm): Row {
  const maximum = sum(lines.map((line) => line.maximum))
  const claimed = sumOfClaims(lines)
  return {
    ...{ id, role },
    cells: [
      referenceCell(code, `framework/${id}`),
      textCell([reference(name, `framework/${id}`)]),
      figureCell(`${id}/maximum`, maximum, form, sumOf(lines, 'maximum')),
      figureCell(`${id}/claimed`, claimed, form, sumOf(lines, 'claimed')),
      shareCell(id, claimed, maximum),
    ],
  }
}

function sumOf(lines: readonly Line[], what: 'maximum' | 'claimed'): Calculation | undefined {
  return lines.length === 0 ? undefined : { kind: 'sum', of: lines.map(({ id }) => `${id}/${what}`) }
}

/** Null where a score is missing: a sum without it would take the gap for a zero. */
function sumOfClaims(lines: readonly Line[]): Points | null {
  return lines.length === 0 ? null : sumIfComplete(lines.map(({ claimed }) => claimed))
}

function itemRow({ id, definition, item, maximum, claimed }: Entry, form: NumberForm): Row {
  const { code, name } = definition
  const named = [referenceCell(toldCode(code), `framework/${id}`), referenceCell(name, `framework/${id}`)]
  if (!item.applies) {
    return { id, role: 'body', cells: [...named, textCell(words`không áp dụng`), emptyCell, emptyCell] }
  }
  const points = [figureCell(`${id}/maximum`, maximum, form), figureCell(`${id}/claimed`, claimed, form)]
  return { id, role: 'body', cells: [...named, ...points, shareCell(id, claimed, maximum)] }
}

function shareCell(id: string, claimed: Exact | null, maximum: Exact): Cell {
  const share = claimed === null || isZero(maximum) ? null : claimed.mul(hundred).div(maximum)
  const from = { part: `${id}/claimed`, whole: `${id}/maximum` }
  return figureCell(`${id}/share`, share, forms.index, { kind: 'percentage', ...from, decimals: 2 })
}

/** Points with as many decimals as any of them has: nothing is rounded. */
function pointsForm({ items, framework }: SummaryData): NumberForm {
  const claimed = items.flatMap(({ claimed: points }) => points ?? [])
  const maxima = [...framework.domains, ...framework.adjustments].flatMap(({ subCriteria }) => subCriteria)
  const points = [...claimed, ...maxima.map(({ maximum }) => maximum), exact(0n)]
  const decimals = Math.max(...points.map((value) => toDecimalText(value).split('.')[1]?.length ?? 0))
  return { decimals, zeros: 'atMost' }
}
