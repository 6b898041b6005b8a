import type { SipasResult } from '../../analysis/sipas-results.ts'
import { column, figureCell, referenceCell } from '../cells.ts'
import type { Calculation, ReportTable, Row } from '../report-document.ts'
import { forms, words, year } from '../words.ts'
import type { ResultsWithSipas } from './results-with-sipas.ts'

const decimals = 2

/** The table of the satisfaction index: parts, groups, criteria and the overall value in two years, with live means. */
export function sipasTable({ sipas, sipasFramework, round }: ResultsWithSipas): ReportTable {
  const find = (level: readonly SipasResult[], code: string) => level.find((each) => each.code === code)
  const rows = sipasFramework.parts.flatMap((part) => [
    ...rowOf('part', `sipas/part/${part.code}`, find(sipas.parts, part.code)),
    ...part.groups.flatMap((group) => [
      ...rowOf('group', `sipas/group/${group.code}`, find(sipas.groups, group.code)),
      ...group.criteria.flatMap(({ code }) => rowOf('body', `sipas/criterion/${code}`, find(sipas.criteria, code))),
    ]),
  ])
  return {
    kind: 'table',
    id: 'sipas',
    caption: words`Chỉ số hài lòng theo phần, nhóm và tiêu chí`,
    sheetName: 'SIPAS',
    columns: [
      column('code', words`TT`, 1.1, 'center'),
      column('name', words`Tiêu chí`, 8.2, 'left'),
      column('thisYear', words`Năm ${year(round.indexYear)} (%)`, 1.9, 'right'),
      column('lastYear', words`Năm ${year(round.indexYear - 1)} (%)`, 1.9, 'right'),
      column('change', words`Tăng (+), giảm (−)`, 1.9, 'right'),
    ],
    rows: [...rows, ...rowOf('total', 'sipas/overall', { ...sipas.overall, code: '' })],
  }
}

function rowOf(role: Row['role'], key: string, result: SipasResult | undefined): readonly Row[] {
  if (!result) return []
  const { code, name, criteria, change } = result
  const { thisYear, lastYear } = role === 'body' ? result.unrounded : result
  const mean = (of: 'thisYear' | 'lastYear'): Calculation | undefined =>
    role === 'body'
      ? undefined
      : { kind: 'mean', of: criteria.map((each) => `sipas/criterion/${each}/${of}`), decimals }
  const difference: Calculation = {
    kind: 'difference',
    from: `${key}/thisYear`,
    subtract: `${key}/lastYear`,
    operandDecimals: decimals,
    decimals,
  }
  return [
    {
      id: key,
      role,
      cells: [
        referenceCell(code, key),
        referenceCell(name, key),
        figureCell(`${key}/thisYear`, thisYear, forms.index, mean('thisYear')),
        figureCell(`${key}/lastYear`, lastYear, forms.index, mean('lastYear')),
        figureCell(`${key}/change`, change, forms.change, difference),
      ],
    },
  ]
}
