import { Document, Packer } from 'docx'
import type { ReportDocument } from '../../report/report-document.ts'
import { createCharts } from './charts.ts'
import { closingOf } from './closing.ts'
import { finishPackage } from './finish-package.ts'
import { headOf } from './head.ts'
import { createFootnotes } from './runs.ts'
import { sectionsOf } from './sections.ts'
import { documentNumbering, documentStyles } from './styles.ts'

/**
 * Writes a report as a Word document in the form of an official document. The same report gives the same bytes.
 *
 * @see Decree 30/2020/NĐ-CP, appendix I
 */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const gathered = { footnotes: createFootnotes(), charts: createCharts() }
  const opening = headOf(report, gathered.footnotes)
  const sections = sectionsOf(report.blocks, { opening, closing: closingOf(report), gathered })
  const document = new Document({
    title: report.title,
    creator: 'Chiso',
    lastModifiedBy: 'Chiso',
    styles: documentStyles,
    numbering: documentNumbering,
    theme: { fonts: { headings: 'Times New Roman', body: 'Times New Roman' } },
    footnotes: gathered.footnotes.byNumber,
    sections,
  })
  const archive = new Uint8Array(await Packer.toArrayBuffer(document))
  return finishPackage(archive, report, gathered.charts.inOrder)
}
