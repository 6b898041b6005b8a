import { subCriterionOf } from '../../framework/framework.ts'
import { toldCode } from '../../framework/told-code.ts'
import type { NumberForm } from '../../number/vietnamese-number.ts'
import { column, referenceCell, textCell } from '../cells.ts'
import type { Inline, ReportTable, Row } from '../report-document.ts'
import { onOneLine } from '../text-blocks.ts'
import { count, dateReference, figure, listed, reference, words } from '../words.ts'
import type { SummaryData, SummaryEvidence, SummaryItem } from './summary-data.ts'

const plain: NumberForm = { decimals: 6, zeros: 'atMost' }

/** The sub-criteria whose evidence is missing or partial, each with its explanation; null where there is none. */
export function explanationTable({ items, framework }: SummaryData): ReportTable | null {
  const lacking = items.filter(({ applies, evidence }) => applies && evidence.standing !== 'complete')
  if (lacking.length === 0) return null
  return {
    kind: 'table',
    id: 'explanations',
    caption: words`Giải trình các tiêu chí thành phần chưa có hoặc chưa đủ tài liệu kiểm chứng`,
    sheetName: 'Giải trình',
    columns: [
      column('code', words`Mã`, 9, 'center'),
      column('name', words`Tiêu chí thành phần`, 25, 'left'),
      column('evidence', words`Tài liệu kiểm chứng`, 27, 'left'),
      column('explanation', words`Giải trình`, 39, 'left'),
    ],
    rows: lacking.map((item) => rowOf(item, subCriterionOf(framework, item.code)?.name ?? item.code)),
  }
}

function rowOf({ code, evidence, explanation }: SummaryItem, name: string): Row {
  const id = `explanation/${code}`
  const told = onOneLine(explanation)
  return {
    ...{ id, role: 'body' },
    cells: [
      referenceCell(toldCode(code), `framework/item/${code}`),
      referenceCell(name, `framework/item/${code}`),
      textCell(evidenceWords(evidence, `evidence/${code}`)),
      textCell(told === '' ? words`Chưa có giải trình` : [reference(told, id)]),
    ],
  }
}

function evidenceWords({ asked, given, otherYear, differing }: SummaryEvidence, source: string): readonly Inline[] {
  if (given === 0) return words`Chưa có`
  const few = given < asked ? [words`có ${count(given, source)} trong số ${count(asked, source)} loại tài liệu`] : []
  const old = otherYear.map(
    ({ fileName, issuedOn }) =>
      words`“${reference(fileName, source)}” ban hành ngày ${dateReference(issuedOn, source)}, ngoài năm đánh giá`,
  )
  const other = differing.map(
    ({ fileName, figureName, stated, entered }) =>
      words`“${reference(fileName, source)}” ghi ${reference(figureName, source)} là ${figure(stated, plain, source)}, số tự đánh giá là ${figure(entered, plain, source)}`,
  )
  return words`Chưa đủ: ${listed([...few, ...old, ...other], '; ')}`
}
