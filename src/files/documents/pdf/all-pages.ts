import { setTimeout } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PartedPage } from './page-layout.ts'
import { createPageTurns, type PageTurns, pagesInTurn, type ReadPage } from './page-turns.ts'
import { readPages } from './read-pages.ts'
import type { ReadingBounds } from './reading-bounds.ts'
import type { SecondReader } from './second-reader.ts'

/** From so many pages on two threads read them: with fewer the second would have hardly begun. */
const fewestForTwo = 30

interface WayOfReading {
  readonly bounds: ReadingBounds
  /** Starts another thread that takes turns at the pages. */
  readonly startSecond: (turns: PageTurns, onPage: (page: ReadPage) => void) => SecondReader
}

/** Reads all pages, two threads those of a long document; what the second failed on is read here, or fails here. */
export async function allPages(
  pdf: PDFDocumentProxy,
  { bounds, startSecond }: WayOfReading,
): Promise<readonly PartedPage[]> {
  const pages = new Map<number, PartedPage>()
  const onPage = ({ number, page }: ReadPage) => void pages.set(number, page)
  const turns = createPageTurns()
  const onOthersPage = (read: ReadPage) => {
    bounds.addOthersPage(read.amount)
    onPage(read)
  }
  const second = pdf.numPages < fewestForTwo ? undefined : startSecond(turns, onOthersPage)
  try {
    await readPages(pdf, pagesInTurn(turns, pdf.numPages), { bounds, onPage })
    if (second) await untilEnd(second, bounds)
  } finally {
    second?.stop()
  }
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const missing = numbers.filter((number) => !pages.has(number))
  await readPages(pdf, missing, { bounds, onPage })
  return numbers.flatMap((number) => pages.get(number) ?? [])
}

async function untilEnd({ end }: SecondReader, bounds: ReadingBounds): Promise<void> {
  const clock = new AbortController()
  await Promise.race([end, setTimeout(bounds.left.milliseconds, undefined, { signal: clock.signal }).catch(() => {})])
  clock.abort()
  bounds.requireRest()
}
