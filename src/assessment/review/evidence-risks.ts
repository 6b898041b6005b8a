import { formatDate } from '../../number/vietnamese-date.ts'
import type { CheckedItem } from './checked-item.ts'
import { type EvidenceFacts, evidenceFacts } from './evidence-facts.ts'
import type { Risk } from './risk.ts'
import { riskOf, shown } from './risk-of.ts'

/** What is wrong with the evidence of a sub-criterion: none, less than is asked for, of another year, or another figure in it. */
export function evidenceRisks(item: CheckedItem, indexYear: number): readonly Risk[] {
  const facts = evidenceFacts(item, indexYear)
  return [...quotedRisks(item, facts), ...amountRisks(item, facts), ...yearRisks(item, facts, indexYear)]
}

function amountRisks(item: CheckedItem, { asked, given }: EvidenceFacts): readonly Risk[] {
  if (given >= asked) return []
  const none = {
    vi: 'chưa có tài liệu kiểm chứng nào; thêm tài liệu, hoặc giải trình vì sao không có',
    en: 'there is no evidence; add a document, or explain why there is none',
  }
  const few = {
    vi: `có ${given} tài liệu kiểm chứng, bộ tiêu chí nêu ${asked} loại; kiểm tra xem đã đủ chưa`,
    en: `there are ${given} pieces of evidence where the framework names ${asked} kinds; check whether any is missing`,
  }
  return [given === 0 ? riskOf('no-evidence', item, none) : riskOf('few-evidence', item, few)]
}

function quotedRisks(item: CheckedItem, { differing }: EvidenceFacts): readonly Risk[] {
  return differing.map(({ fileName, figure, figureName: name, ...values }) => {
    const [stated, entered] = [shown(values.stated), shown(values.entered)]
    const text = {
      vi: `"${fileName}" ghi "${name}" là ${stated}, số đã nhập là ${entered}; sửa số liệu hoặc tài liệu`,
      en: `"${fileName}" states ${stated} for "${name}", entered is ${entered}; mend the figure or the document`,
    }
    return riskOf('quoted-differs', item, text, { figure, evidence: fileName })
  })
}

function yearRisks(item: CheckedItem, { otherYear }: EvidenceFacts, indexYear: number): readonly Risk[] {
  return otherYear.map(({ fileName, issuedOn }) => {
    const day = formatDate(issuedOn)
    const text = {
      vi: `"${fileName}" ban hành ngày ${day}, ngoài năm ${indexYear}; kiểm tra xem có được tính không`,
      en: `"${fileName}" is dated ${day}, outside ${indexYear}; check whether it counts`,
    }
    return riskOf('evidence-other-year', item, text, { evidence: fileName })
  })
}
