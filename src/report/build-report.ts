import type { RoundResults } from '../analysis/round-results.ts'
import type { DocumentSettings } from '../framework/round.ts'
import { paragraph } from './cells.ts'
import { headOf } from './document-head.ts'
import { numbered } from './outline.ts'
import type { Block, Inline, ReportDocument } from './report-document.ts'
import { notesSection } from './sections/notes-section.ts'
import { parSection } from './sections/par-section.ts'
import { sipasSection } from './sections/sipas-section.ts'
import { dateReference, reference, words, year } from './words.ts'

/** Builds the analysis report of a round as data: the same for every format. */
export function buildReport(results: RoundResults): ReportDocument {
  const { round } = results
  const { document, subject, indexYear } = round
  return {
    language: 'vi',
    title: `Báo cáo phân tích ${indexNames(results)} năm ${indexYear} của ${subject.name}`,
    date: document.date,
    head: headOf(document, subject),
    documentKind: 'BÁO CÁO',
    summary: words`Phân tích kết quả ${indexNames(results)} năm ${year(indexYear)} của ${reference(subject.name, 'round/subject')}`,
    blocks: [
      ...basis(results),
      ...numbered([...sipasSection(results), parSection(results), notesSection(results)]),
      paragraph(words`${closing(results)}./.`),
    ],
    recipients: document.recipients,
    signature: { titleLines: document.signatureTitles, name: document.signatory },
  }
}

function indexNames({ sipas }: RoundResults): string {
  const par = 'Chỉ số cải cách hành chính (PAR INDEX)'
  return sipas ? `Chỉ số hài lòng của người dân (SIPAS) và ${par}` : par
}

function basis({ round }: RoundResults): Block[] {
  const { publication } = round.document
  if (!publication) return []
  const { agency, date, sipasDecision, parDecision } = publication
  const source = 'round/publication'
  const sipas = sipasDecision === null ? [] : words`${reference(sipasDecision, source)} và số `
  const decisions = words`Quyết định số ${sipas}${reference(parDecision, source)} ngày ${dateReference(date, source)}`
  return [
    paragraph(
      words`Trên cơ sở kết quả do ${reference(agency, source)} công bố tại ${decisions}, ${issuer(round.document)} báo cáo phân tích kết quả năm ${year(round.indexYear)} của ${reference(round.subject.name, 'round/subject')} như sau:`,
    ),
  ]
}

function issuer({ issuingAgency }: DocumentSettings): readonly Inline[] {
  const [first = '', ...rest] = issuingAgency.toLocaleLowerCase('vi').replace('nội vụ', 'Nội vụ')
  return words`${reference(first.toLocaleUpperCase('vi') + rest.join(''), 'round/document/issuingAgency')}`
}

function closing({ round, sipas }: RoundResults): readonly Inline[] {
  return words`Trên đây là báo cáo phân tích kết quả ${sipas ? 'Chỉ số SIPAS và ' : ''}Chỉ số CCHC năm ${year(round.indexYear)} của ${reference(round.subject.name, 'round/subject')}`
}
