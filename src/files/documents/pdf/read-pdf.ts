import { Problem } from '../../../problem.ts'
import type { DocumentReading } from '../document-reading.ts'
import { pageFlow } from './page-flow.ts'
import { type PageLayout, pageLayouts } from './page-layout.ts'
import { pagesInCommon } from './pages-in-common.ts'
import { pdfPages } from './pdf-pages.ts'
import { picturePages } from './picture-pages.ts'

/**
 * Reads a PDF with its text: columns one after the other, lines joined into paragraphs, tables rebuilt from drawn lines or
 * from columns that stay aligned, footnotes from the foot of the page; page numbers and what heads every page left out. Of
 * a chart the words and figures alone are read, apart from the running text where bars, a line or slices tell it.
 *
 * @throws Problem `scanned-document` if all pages are pictures, but for a few lines such as a page number or a signature;
 * `damaged-document`, `locked-document`, `document-too-large`
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  const pages = await pdfPages(bytes, fileName)
  const common = pagesInCommon(pages)
  const { pictures, hasOthers } = picturePages(pages, common.repeated)
  if (!hasOthers) throw new Problem('scanned-document', { fileName, pages: pages.length })
  const layouts: PageLayout[] = []
  for (const [index, page] of pages.entries()) {
    layouts.push(...pageLayouts(page, { common, number: index + 1, before: layouts.at(-1) }))
  }
  const blocks = pageFlow(layouts)
  return { document: { blocks }, doubts: pictures.length > 0 ? ['pictures'] : [], picturePages: pictures }
}
