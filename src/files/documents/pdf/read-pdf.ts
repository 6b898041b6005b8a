import { Problem } from '../../../problem.ts'
import type { DocumentReading } from '../document-reading.ts'
import { pageFlow } from './page-flow.ts'
import { type PageLayout, pageLayout, pagesInCommon } from './page-layout.ts'
import { pdfPages } from './pdf-pages.ts'

/**
 * Reads a PDF with its text: lines joined into paragraphs, tables rebuilt from drawn lines or from columns that stay
 * aligned, footnotes from the foot of the page; page numbers and what heads every page left out. Of a chart
 * the words and figures alone are read, apart from the running text where bars, a line or slices tell it.
 *
 * @throws Problem `scanned-document` if no page has text, `damaged-document`, `locked-document`, `document-too-large`
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  const pages = await pdfPages(bytes, fileName)
  const empty = pages.filter(({ hasText }) => !hasText).length
  if (empty === pages.length) throw new Problem('scanned-document', { fileName, pages: pages.length })
  const common = pagesInCommon(pages)
  const layouts: PageLayout[] = []
  for (const page of pages) layouts.push(pageLayout(page, common, layouts.at(-1)))
  const blocks = pageFlow(layouts)
  return { document: { blocks }, doubts: empty > 0 ? ['pictures'] : [] }
}
