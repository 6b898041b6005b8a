import type { Stage } from '../../analysis/item-points.ts'
import type { ItemResult } from '../../analysis/item-results.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { column, emptyCell, figureCell, paragraph, referenceCell, textCell } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Block, Calculation, ReportTable, Row } from '../report-document.ts'
import { count, figure, forms, words, year } from '../words.ts'

/** What did not get its maximum, why, and who leads: an overview and the table on pages laid sideways. */
export function lossSection(results: RoundResults): Section {
  const { losses, round } = results
  const title = words`Tồn tại, hạn chế và nguyên nhân`
  if (losses.items.length === 0) return { title, blocks: [] }
  const number = count(losses.items.length, 'losses/count')
  const lost = figure(losses.lost, forms.scorePoints, 'losses/lost')
  const maximum = figure(losses.maximum, forms.scorePoints, 'losses/maximum')
  const cut = losses.items.filter(({ deducted }) => deducted && deducted.s > 0n && deducted.n > 0n)
  const appraisal =
    cut.length === 0
      ? words`Thẩm định không trừ điểm so với điểm tự đánh giá.`
      : words`Thẩm định trừ ${figure(losses.deducted, forms.scorePoints, 'losses/deducted')} so với điểm tự đánh giá, ở ${count(cut.length, 'losses/deducted')} tiêu chí.`
  const overview: Block = paragraph(
    words`Năm ${year(round.indexYear)} có ${number} tiêu chí, tiêu chí thành phần chưa đạt điểm tối đa hoặc bị trừ điểm khi thẩm định; tổng điểm tối đa của các tiêu chí này là ${maximum}, còn thiếu ${lost}. ${appraisal} Bảng sau nêu điểm, nguyên nhân và đơn vị chủ trì của từng tiêu chí.`,
  )
  return { title, blocks: [overview, { kind: 'landscape', blocks: [lossTable(results)] }] }
}

function lossTable({ losses, round, stage }: RoundResults): ReportTable {
  return {
    kind: 'table',
    id: 'losses',
    caption: words`Các tiêu chí, tiêu chí thành phần chưa đạt điểm tối đa năm ${year(round.indexYear)}`,
    sheetName: 'Điểm còn thiếu',
    columns: [
      column('code', words`Mã`, 1.5, 'center'),
      column('name', words`Tiêu chí, tiêu chí thành phần`, 5.6, 'left'),
      column('maximum', words`Điểm tối đa`, 1.5, 'right'),
      column('self', words`Tự đánh giá`, 1.7, 'right'),
      column('appraised', words`Thẩm định`, 1.7, 'right'),
      column('deducted', words`Bị trừ khi thẩm định`, 1.8, 'right'),
      column('lost', words`Còn thiếu`, 1.6, 'right'),
      column('cause', words`Nguyên nhân`, 7.6, 'left'),
      column('agency', words`Đơn vị chủ trì`, 3, 'left'),
    ],
    rows: [...losses.items.map((item) => lossRow(item, stage)), totalRow(losses)],
  }
}

function lossRow(result: ItemResult, stage: Stage): Row {
  const { item, self, appraised, deducted, lost, cause, leadAgency } = result
  const key = `loss/${item.code}`
  const counted = countedColumn(result, stage)
  const difference = (from: string, subtract: string): Calculation => ({
    kind: 'difference',
    from: `${key}/${from}`,
    subtract: `${key}/${subtract}`,
  })
  return {
    id: key,
    role: 'body',
    cells: [
      referenceCell(item.code, `item/${item.code}`),
      referenceCell(item.name, `item/${item.code}`),
      figureCell(`${key}/maximum`, item.maximum, forms.score),
      figureCell(`${key}/self`, self, forms.score),
      figureCell(`${key}/appraised`, appraised, forms.score),
      figureCell(`${key}/deducted`, deducted, forms.score, difference('self', 'appraised')),
      figureCell(`${key}/lost`, lost, forms.score, counted && difference('maximum', counted)),
      referenceCell(cause, `scores/${item.code}/cause`),
      referenceCell(leadAgency, `scores/${item.code}/leadAgency`),
    ],
  }
}

/** The column of the points that count; undefined where they stand in none (computed points), or nothing applies. */
function countedColumn({ self, computed }: ItemResult, stage: Stage): 'self' | 'appraised' | undefined {
  if (!computed.applicable) return undefined
  if (stage === 'appraised') return 'appraised'
  return self === null ? undefined : 'self'
}

function totalRow({ items, maximum, self, appraised, deducted, lost }: RoundResults['losses']): Row {
  const sum = (of: string): Calculation => ({ kind: 'sum', of: items.map(({ item }) => `loss/${item.code}/${of}`) })
  return {
    id: 'loss/total',
    role: 'total',
    cells: [
      emptyCell,
      textCell(words`Tổng cộng`),
      figureCell('loss/total/maximum', maximum, forms.score, sum('maximum')),
      figureCell('loss/total/self', self, forms.score, sum('self')),
      figureCell('loss/total/appraised', appraised, forms.score, sum('appraised')),
      figureCell('loss/total/deducted', deducted, forms.score, sum('deducted')),
      figureCell('loss/total/lost', lost, forms.score, sum('lost')),
      emptyCell,
      emptyCell,
    ],
  }
}
