import { Problem } from '../../../problem.ts'
import type { DocumentReading } from '../document-reading.ts'
import { pdfPageContents } from './open-pdf.ts'
import { pageFlow } from './page-flow.ts'
import { pageLayout, pagesInCommon, partedPage } from './page-layout.ts'

/**
 * Reads a PDF with its text: lines joined into paragraphs, tables rebuilt from drawn lines or from columns that stay
 * aligned, footnotes from the foot of the page; page numbers and what heads every page left out. What a chart shows is
 * drawn, and of it the words and figures alone are read.
 *
 * @throws Problem `scanned-document` if no page has text, `damaged-document`, `locked-document`, `document-too-large`
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  const pages = await pdfPageContents(bytes, fileName)
  const empty = pages.filter(({ pieces }) => pieces.length === 0).length
  if (empty === pages.length) throw new Problem('scanned-document', { fileName, pages: pages.length })
  const parted = pages.map(partedPage)
  const common = pagesInCommon(parted)
  const blocks = pageFlow(parted.map((page) => pageLayout(page, common)))
  return { document: { blocks }, doubts: empty > 0 ? ['pictures'] : [] }
}
