import { isSelfScored, subCriterionOf } from '../../framework/framework.ts'
import { toldCode } from '../../framework/told-code.ts'
import { sum } from '../../number/exact.ts'
import { paragraph } from '../cells.ts'
import { headOf } from '../document-head.ts'
import { numbered, type Section } from '../outline.ts'
import type { Block, ReportDocument, ReportTable } from '../report-document.ts'
import { onOneLine, textBlocks } from '../text-blocks.ts'
import { figure, forms, listed, reference, words, year } from '../words.ts'
import { explanationTable } from './explanation-table.ts'
import { scoreTable } from './score-table.ts'
import type { SummaryData } from './summary-data.ts'

/**
 * Builds the summary of a round that the head of the organisation signs: scores, explanations wherever evidence is missing or
 * partial, difficulties and proposals. The same for every format.
 */
export function buildSummary(summary: SummaryData): ReportDocument {
  const { subject, indexYear, document, isDraft, isSample, organiserName } = summary
  const name = reference(subject.name, 'round/subject')
  return {
    language: 'vi',
    title: `Tóm tắt kết quả tự đánh giá năm ${indexYear} của ${subject.name}`,
    date: document.date,
    head: {
      ...headOf(document, subject),
      marks: [...(isDraft ? ['DỰ THẢO'] : []), ...(isSample ? ['SỐ LIỆU MẪU'] : [])],
    },
    documentKind: 'BÁO CÁO',
    summary: words`Tóm tắt kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year(indexYear)} của ${name}`,
    blocks: [
      paragraph(words`Kính gửi: ${reference(organiserName, 'campaign/organiser')}.`),
      paragraph(words`${name} báo cáo tóm tắt kết quả tự đánh giá, chấm điểm năm ${year(indexYear)} như sau:`),
      ...numbered(sectionsOf(summary)),
      paragraph(words`Trên đây là tóm tắt kết quả tự đánh giá, chấm điểm năm ${year(indexYear)} của ${name}./.`),
    ],
    textSheetName: 'Thuyết minh',
    recipients: document.recipients,
    signature: { titleLines: document.signatureTitles, name: document.signatory },
  }
}

function sectionsOf(summary: SummaryData): readonly Section[] {
  const explained = explanationTable(summary)
  const complete = paragraph(words`Các tiêu chí thành phần đều có đủ tài liệu kiểm chứng.`)
  const { difficulties, proposals } = summary
  return [
    { title: words`KẾT QUẢ TỰ ĐÁNH GIÁ`, blocks: [scoreTable(summary), ...notes(summary)] },
    { title: words`GIẢI TRÌNH`, blocks: explained ? laidOut(explained, summary) : [complete] },
    { title: words`KHÓ KHĂN, VƯỚNG MẮC`, blocks: textBlocks(difficulties, 'round/difficulties', 'Không nêu.') },
    { title: words`ĐỀ XUẤT, KIẾN NGHỊ`, blocks: textBlocks(proposals, 'round/proposals', 'Không nêu.') },
  ]
}

/** Long explanations stand on pages laid on their side: in a narrow column they would go on for pages. */
function laidOut(table: ReportTable, { items }: SummaryData): readonly Block[] {
  const isLong = items.some(({ explanation }) => explanation.length > longestUpright)
  return isLong ? [{ kind: 'landscape', blocks: [table] }] : [table]
}

const longestUpright = 800

/** What a reader of the totals must know: which scores are missing, what does not apply, what nobody claims. */
function notes({ items, framework }: SummaryData): readonly Block[] {
  const gaps = items.filter(({ applies, claimed }) => applies && claimed === null)
  const codes = (list: typeof items) =>
    listed(list.map(({ code }) => [reference(toldCode(code), `framework/item/${code}`)]))
  const exempt = items.filter(({ applies }) => !applies)
  const surveyed = framework.domains.flatMap(({ subCriteria }) => subCriteria).filter((each) => !isSelfScored(each))
  const surveyPoints = figure(sum(surveyed.map(({ maximum }) => maximum)), forms.scorePoints, 'framework/survey')
  return [
    ...(gaps.length > 0
      ? [paragraph(words`Chưa tính được tổng điểm ở những phần có tiêu chí thành phần chưa có điểm: ${codes(gaps)}.`)]
      : []),
    ...exempt.map(({ code, notApplicableReason }) =>
      paragraph(
        words`Đề nghị không áp dụng ${reference(toldCode(code), `framework/item/${code}`)} (${reference(
          subCriterionOf(framework, code)?.name ?? code,
          `framework/item/${code}`,
        )}): ${notApplicableReason ? reference(onOneLine(notApplicableReason), `exempt/${code}`) : 'chưa nêu lý do'}. Điểm tối đa của tiêu chí này không tính vào tổng.`,
      ),
    ),
    ...(surveyed.length > 0
      ? [
          paragraph(
            words`Ngoài ra có ${surveyPoints} do điều tra xã hội học, khảo sát hài lòng hoặc hội đồng xác định, không tự chấm.`,
          ),
        ]
      : []),
  ]
}
