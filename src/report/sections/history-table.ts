import type { RoundResults } from '../../analysis/round-results.ts'
import type { HistoryYear } from '../../framework/round.ts'
import type { Exact } from '../../number/exact.ts'
import { exact } from '../../number/exact.ts'
import { column, figureCell } from '../cells.ts'
import type { ReportTable, Row } from '../report-document.ts'
import { forms, words } from '../words.ts'

const decimals = 2

/** The published series over the years, with live changes; null without a series. */
export function historyTable({ round: { history }, sipas }: RoundResults): ReportTable | null {
  if (history.length === 0) return null
  return {
    kind: 'table',
    id: 'history',
    caption: words`Chỉ số cải cách hành chính${sipas ? ', SIPAS' : ''} và thứ hạng qua các năm, theo số đã công bố`,
    sheetName: 'Qua các năm',
    columns: [
      column('year', words`Năm`, 1.6, 'center'),
      column('parIndex', words`Chỉ số CCHC`, 2.2, 'right'),
      column('parChange', words`Tăng (+), giảm (−)`, 2.2, 'right'),
      column('parRank', words`Thứ hạng`, 1.8, 'right'),
      ...(sipas
        ? [column('sipas', words`SIPAS (%)`, 2.2, 'right'), column('sipasRank', words`Thứ hạng`, 1.8, 'right')]
        : []),
    ],
    rows: history.map((each, index) => historyRow(each, history[index - 1], sipas !== null)),
  }
}

function historyRow(now: HistoryYear, before: HistoryYear | undefined, hasSipas: boolean): Row {
  const key = `history/${now.year}`
  const change = before?.parIndex && now.parIndex ? now.parIndex.sub(before.parIndex) : null
  const whole = (value: number | null): Exact | null => (value === null ? null : exact(BigInt(value)))
  const parChange = before
    ? figureCell(`${key}/parChange`, change, forms.change, {
        kind: 'difference',
        from: `${key}/parIndex`,
        subtract: `history/${before.year}/parIndex`,
        decimals,
      })
    : figureCell(`${key}/parChange`, null, forms.change)
  return {
    id: key,
    role: 'body',
    cells: [
      figureCell(`${key}/year`, whole(now.year), forms.year),
      figureCell(`${key}/parIndex`, now.parIndex, forms.total),
      parChange,
      figureCell(`${key}/parRank`, whole(now.parRank), forms.count),
      ...(hasSipas
        ? [
            figureCell(`${key}/sipas`, now.sipasPercent, forms.index),
            figureCell(`${key}/sipasRank`, whole(now.sipasRank), forms.count),
          ]
        : []),
    ],
  }
}
