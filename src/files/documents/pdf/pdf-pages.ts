import { documentLimits } from '../document-limits.ts'
import { allPages, type StartSecond } from './all-pages.ts'
import type { PartedPage } from './parted-page.ts'
import { pdfProblem } from './pdf-refusal.ts'
import { requireBoundedStreams } from './pdf-streams.ts'
import { createReadingBounds, type PdfBounds } from './reading-bounds.ts'
import { startSecondReader } from './second-reader.ts'
import { withUnpackingAtOnce } from './unpacking-at-once.ts'

/** From so many packed streams on, of which each page has one, two threads read: with fewer the second would have hardly begun. */
const fewestForTwo = 30

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
  const streams = requireBoundedStreams(bytes, fileName)
  const bounds = createReadingBounds(limits)
  let close = async () => {}
  const open = async () => {
    const { openPdf } = await import('./open-pdf.ts')
    const task = openPdf(bytes, bounds.addOperators)
    close = () => task.destroy()
    const pdf = await task.promise
    bounds.requirePages(pdf.numPages)
    return pdf
  }
  const startSecond: StartSecond = (turns, onPage) => startSecondReader({ bytes, turns, limits: bounds.left }, onPage)
  try {
    const way = { bounds, startSecond: streams < fewestForTwo ? null : startSecond }
    return await withUnpackingAtOnce(() => allPages(open, way))
  } catch (error) {
    throw pdfProblem(bounds.excess ?? error, fileName)
  } finally {
    await close()
  }
}
