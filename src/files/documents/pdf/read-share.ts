import { openPdf } from './open-pdf.ts'
import { type PageTurns, pagesInTurn, type ReadPage } from './page-turns.ts'
import { readPages } from './read-pages.ts'
import { createReadingBounds, type PdfBounds } from './reading-bounds.ts'
import { withUnpackingAtOnce } from './unpacking-at-once.ts'

interface Share {
  readonly turns: PageTurns
  readonly limits: PdfBounds
  readonly onPage: (page: ReadPage) => void
}

/** Reads the pages of a PDF whose turn comes here, while others read theirs. */
export async function readShare(bytes: Uint8Array, { turns, limits, onPage }: Share): Promise<void> {
  const bounds = createReadingBounds(limits)
  await withUnpackingAtOnce(async () => {
    const pdf = await openPdf(bytes, bounds.addOperators).promise
    await readPages(pdf, pagesInTurn(turns, pdf.numPages), { bounds, onPage })
  })
}
