import { documentLimits } from '../document-limits.ts'
import { allPages } from './all-pages.ts'
import { openPdf } from './open-pdf.ts'
import type { PartedPage } from './page-layout.ts'
import { pdfProblem } from './pdf-refusal.ts'
import { requireBoundedStreams } from './pdf-streams.ts'
import { createReadingBounds, type PdfBounds } from './reading-bounds.ts'
import { startSecondReader } from './second-reader.ts'

/**
 * Reads what stands on the pages of a PDF; time and amount are bounded.
 *
 * @throws Problem `damaged-document`, `locked-document`, `document-too-large`
 */
export async function pdfPages(
  bytes: Uint8Array,
  fileName: string,
  limits: PdfBounds = documentLimits,
): Promise<readonly PartedPage[]> {
  requireBoundedStreams(bytes, fileName)
  const bounds = createReadingBounds(limits)
  const task = openPdf(bytes, bounds.addOperators)
  try {
    const pdf = await task.promise
    bounds.requirePages(pdf.numPages)
    return await allPages(pdf, {
      bounds,
      startSecond: (turns, onPage) => startSecondReader({ bytes, turns, limits: bounds.left }, onPage),
    })
  } catch (error) {
    throw pdfProblem(bounds.excess ?? error, fileName)
  } finally {
    await task.destroy()
  }
}
