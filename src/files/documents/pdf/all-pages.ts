import { setTimeout } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createPageTurns, type PageTurns, pagesInTurn, type ReadPage } from './page-turns.ts'
import type { PartedPage } from './parted-page.ts'
import type { ReadingBounds } from './reading-bounds.ts'
import type { SecondReader } from './second-reader.ts'

/** Starts another thread that takes turns at the pages. */
export type StartSecond = (turns: PageTurns, onPage: (page: ReadPage) => void) => SecondReader

interface WayOfReading {
  readonly bounds: ReadingBounds
  /** Null leaves all pages to this thread. */
  readonly startSecond: StartSecond | null
}

/**
 * Reads all pages, beside a second thread if there is one; what that failed on is read here, or fails here.
 *
 * @param open opens the PDF here, after the second thread was started: both load the library at the same time
 */
export async function allPages(
  open: () => Promise<PDFDocumentProxy>,
  { bounds, startSecond }: WayOfReading,
): Promise<readonly PartedPage[]> {
  const pages = new Map<number, PartedPage>()
  const onPage = ({ number, page }: ReadPage) => void pages.set(number, page)
  const turns = createPageTurns()
  const onOthersPage = (read: ReadPage) => {
    bounds.addOthersPage(read.amount)
    onPage(read)
  }
  const second = startSecond?.(turns, onOthersPage)
  try {
    const pdf = await open()
    const { readPages } = await import('./read-pages.ts')
    await readPages(pdf, pagesInTurn(turns, pdf.numPages), { bounds, onPage })
    if (second && pages.size < pdf.numPages) await untilEnd(second, bounds)
    bounds.requireRest()
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
    const missing = numbers.filter((number) => !pages.has(number))
    await readPages(pdf, missing, { bounds, onPage })
    return numbers.flatMap((number) => pages.get(number) ?? [])
  } finally {
    second?.stop()
  }
}

async function untilEnd({ end }: SecondReader, bounds: ReadingBounds): Promise<void> {
  const clock = new AbortController()
  await Promise.race([end, setTimeout(bounds.left.milliseconds, undefined, { signal: clock.signal }).catch(() => {})])
  clock.abort()
}
