import type { AdjustmentResult } from '../../analysis/adjustment-results.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { describeTotal } from '../../scoring/total-score.ts'
import { totalLine } from '../../scoring/total-text.ts'
import { column, figureCell, paragraph, referenceCell } from '../cells.ts'
import type { Block, ReportTable, Row } from '../report-document.ts'
import { forms, reference, words } from '../words.ts'

/** How the index comes from the domains, and the bonus and penalty points in it; nothing where it is their plain sum. */
export function adjustmentBlocks({ index, par, adjustments }: RoundResults): readonly Block[] {
  if (!index.isAdjusted) return []
  const rule = reference(describeTotal(par.total, par.maximum), 'framework/total')
  const line = reference(totalLine(par, index), 'index/proof')
  const how = paragraph(words`Cách tính Chỉ số: ${rule}. Phép tính: ${line}.`)
  return adjustments.length === 0 ? [how] : [how, adjustmentTable(adjustments)]
}

function adjustmentTable(adjustments: readonly AdjustmentResult[]): ReportTable {
  return {
    kind: 'table',
    id: 'adjustments',
    caption: words`Điểm thưởng, điểm phạt`,
    sheetName: 'Thưởng, phạt',
    columns: [
      column('code', words`Mã`, 1.6, 'center'),
      column('name', words`Nội dung`, 9, 'left'),
      column('maximum', words`Không quá`, 2, 'right'),
      column('points', words`Điểm`, 2, 'right'),
    ],
    rows: adjustments.flatMap(blockRows),
  }
}

function blockRows({ block, points, items }: AdjustmentResult): readonly Row[] {
  const key = `adjustment/${block.code}`
  return [
    {
      id: key,
      role: 'group',
      cells: [
        referenceCell(block.code, key),
        referenceCell(block.name, key),
        figureCell(`${key}/cap`, block.cap, forms.score),
        figureCell(`${key}/points`, points, forms.score),
      ],
    },
    ...items.map(({ item, points: own }): Row => {
      const itemKey = `${key}/${item.code}`
      return {
        id: itemKey,
        role: 'body',
        cells: [
          referenceCell(item.code, itemKey),
          referenceCell(item.name, itemKey),
          figureCell(`${itemKey}/maximum`, item.maximum, forms.score),
          figureCell(`${itemKey}/points`, own, forms.score),
        ],
      }
    }),
  ]
}
