import { everyItem } from '../../analysis/computed-results.ts'
import type { ItemResult } from '../../analysis/item-results.ts'
import { differing, type PublishedComparison } from '../../analysis/published-comparisons.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import type { IndexFormula, Standing } from '../../framework/framework.ts'
import type { NumberForm } from '../../number/vietnamese-number.ts'
import { proofLine } from '../../scoring/proof.ts'
import { column, figureCell, paragraph, referenceCell } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Block, Inline, ReportTable, Row } from '../report-document.ts'
import { count, forms, listed, reference, words } from '../words.ts'

/** What a reader must know of the figures: where published ones differ, how scores were computed, what is not certain. */
export function notesSection(results: RoundResults): Section {
  return {
    title: words`GHI CHÚ VỀ SỐ LIỆU`,
    blocks: [],
    sections: [
      { title: words`Điểm tính từ số liệu`, blocks: proofBlocks(results) },
      { title: words`Số đã công bố và số tính lại`, blocks: publishedBlocks(results) },
      { title: words`Cách tính và làm tròn`, blocks: methodBlocks(results) },
    ],
  }
}

function publishedBlocks({ published }: RoundResults): Block[] {
  const recomputed = published.filter(({ computed }) => computed !== null)
  const rest = published.length - recomputed.length
  const left = rest === 0 ? [] : [paragraph(words`Có ${count(rest, 'published')} số đã công bố chưa tính lại được.`)]
  if (recomputed.length === 0) return left
  const different = differing(published)
  const [all, wrong] = [count(recomputed.length, 'published'), count(different.length, 'published/difference')]
  if (different.length === 0) return [paragraph(words`Đã tính lại ${all} số đã công bố; tất cả đều khớp.`), ...left]
  return [
    paragraph(
      words`Đã tính lại ${all} số đã công bố từ các tiêu chí; ${wrong} số không khớp, nêu trong bảng sau. Phần thuyết minh ở trên dùng số công bố cho Chỉ số chung và số tính lại cho các phần còn lại.`,
    ),
    ...left,
    {
      kind: 'table',
      id: 'published',
      caption: words`Số đã công bố khác số tính lại`,
      sheetName: 'Số công bố',
      columns: [
        column('label', words`Số liệu`, 6.4, 'left'),
        column('place', words`Chỗ in`, 3.2, 'left'),
        column('published', words`Đã công bố`, 1.8, 'right'),
        column('computed', words`Tính lại`, 1.8, 'right'),
        column('difference', words`Chênh lệch`, 2, 'right'),
      ],
      rows: different.map(publishedRow),
    },
  ]
}

function publishedRow(
  { label, place, value, computed, difference, decimals }: PublishedComparison,
  index: number,
): Row {
  const key = `published/${index}`
  const form: NumberForm = { decimals, zeros: 'fixed' }
  return {
    id: key,
    role: 'body',
    cells: [
      referenceCell(label, key),
      referenceCell(place, key),
      figureCell(`${key}/value`, value, form),
      figureCell(`${key}/computed`, computed, form),
      figureCell(
        `${key}/difference`,
        difference,
        { ...form, signed: true },
        {
          kind: 'difference',
          from: `${key}/computed`,
          subtract: `${key}/value`,
          decimals,
        },
      ),
    ],
  }
}

const formulaNames: Record<IndexFormula, string> = {
  'mean-of-five': 'điểm trung bình trên thang năm mức, chia cho mức cao nhất',
  'rescaled-mean': 'điểm trung bình trên thang năm mức, quy về khoảng từ không đến một trăm',
  'top-two-share': 'tỷ lệ người trả lời hài lòng và rất hài lòng',
}

const standingNames: Record<Standing, string> = {
  printed: 'đã công bố',
  derived: 'suy ra từ số liệu công bố',
  assumed: 'giả định, chưa được xác nhận',
}

function methodBlocks({ par, sipasFramework, index, ...results }: RoundResults): Block[] {
  const { scoreDecimals, totalDecimals } = par.rounding
  const rounding = words`Điểm được tính bằng số đúng, làm tròn một lần ở bước cuối, nửa đơn vị làm tròn lên: điểm tiêu chí ${count(scoreDecimals, 'rounding')} chữ số thập phân, các tổng ${count(totalDecimals, 'rounding')} chữ số. Mức tăng, giảm tính giữa các số đã làm tròn để người đọc kiểm tra được.`
  const formula = sipasFramework
    ? [
        words`Chỉ số SIPAS của một tiêu chí: ${formulaNames[sipasFramework.formula]} (${standingNames[sipasFramework.formulaStanding]}).`,
      ]
    : []
  const total = index.isAdjusted
    ? [words`Cách quy đổi, cộng điểm thưởng và trừ điểm phạt: ${standingNames[par.total.standing]}.`]
    : []
  const items = everyItem(results)
  const uncertain = (['derived', 'assumed'] as const).flatMap((standing) => uncertainRules(items, standing))
  return [rounding, ...formula, ...total, ...uncertain].map(paragraph)
}

function uncertainRules(items: readonly ItemResult[], standing: Standing): readonly (readonly Inline[])[] {
  const codes = items
    .filter(({ item }) => item.standing === standing && item.role === 'item')
    .map(({ item }) => item.code)
  if (codes.length === 0) return []
  const each = codes.map((code) => words`${reference(code, `item/${code}`)}`)
  return [words`Quy tắc chấm ${standingNames[standing]}: ${listed(each)}.`]
}

function proofBlocks(results: RoundResults): Block[] {
  const computed = everyItem(results).filter(
    ({ item, computed: score }) => item.role !== 'remainder' && score.value !== null,
  )
  if (computed.length === 0) return []
  return [...selfComparison(computed), { kind: 'landscape', blocks: [proofTable(computed)] }]
}

/** Says where computed scores are not the self scores; nothing where there are none to compare. */
function selfComparison(items: readonly ItemResult[]): readonly Block[] {
  const compared = items.filter(({ self, computed }) => self !== null && computed.rounded !== null)
  if (compared.length === 0) return []
  const unlike = compared.filter(({ self, computed }) => self && computed.rounded && !self.equals(computed.rounded))
  if (unlike.length === 0) return [paragraph(words`Mọi điểm tự đánh giá đều khớp với điểm tính từ số liệu.`)]
  const codes = unlike.map(({ item }) => words`${reference(item.code, `item/${item.code}`)}`)
  return [
    paragraph(
      words`Điểm tính từ số liệu khác điểm tự đánh giá ở ${listed(codes)}; số liệu của các tiêu chí này chỉ có khi thẩm định hoặc quy tắc chưa được xác nhận.`,
    ),
  ]
}

function proofTable(items: readonly ItemResult[]): ReportTable {
  return {
    kind: 'table',
    id: 'proofs',
    caption: words`Cách tính điểm từ số liệu`,
    sheetName: 'Cách tính điểm',
    columns: [
      column('code', words`Mã`, 1.9, 'center'),
      column('name', words`Tiêu chí, tiêu chí thành phần`, 6, 'left'),
      column('proof', words`Phép tính`, 10.6, 'left'),
      column('computed', words`Điểm tính`, 1.7, 'right'),
      column('self', words`Tự đánh giá`, 1.7, 'right'),
      column('appraised', words`Thẩm định`, 1.7, 'right'),
    ],
    rows: items.map(({ item, self, appraised, computed }) => {
      const key = `proof/${item.code}`
      return {
        id: key,
        role: 'body',
        cells: [
          referenceCell(item.code, key),
          referenceCell(item.name, key),
          referenceCell(proofLine(computed.proof), key),
          figureCell(`${key}/computed`, computed.rounded, forms.score),
          figureCell(`${key}/self`, self, forms.score),
          figureCell(`${key}/appraised`, appraised, forms.score),
        ],
      }
    }),
  }
}
