import type { PageContent } from './page-content.ts'

/** What of a PDF is too much. */
export type PdfExcess = 'time' | 'pages' | 'pieces' | 'operators'

/** How far a PDF is read; operators are those of one page. */
export type PdfBounds = Readonly<Record<'milliseconds' | 'pages' | 'pieces' | 'operators', number>>

/** Counts what is read of a PDF, and throws where it is too much. */
export interface ReadingBounds {
  /** What was too much; the library hides under errors of its own what is thrown within it. */
  readonly excess: PdfExcess | undefined
  requirePages(pages: number): void
  /** More operators of the page that is being read; 0 where text came without them. */
  addOperators(count: number): void
  /** A page that was read. */
  addPage(page: PageContent): void
}

export function createReadingBounds(bounds: PdfBounds): ReadingBounds {
  const deadline = performance.now() + bounds.milliseconds
  let operators = 0
  let amount = 0
  let excess: PdfExcess | undefined
  const require = (isBounded: boolean, what: PdfExcess) => {
    if (isBounded) return
    excess ??= what
    throw new Error(`too much of a PDF: ${what}`)
  }
  return {
    get excess() {
      return excess
    },
    requirePages: (pages) => require(pages <= bounds.pages, 'pages'),
    addOperators(count) {
      operators += count
      require(operators <= bounds.operators, 'operators')
      require(performance.now() < deadline, 'time')
    },
    addPage({ pieces, rules }) {
      // The library may take a page as read of which it was stopped in the middle.
      require(excess === undefined, excess ?? 'operators')
      operators = 0
      amount += pieces.length + rules.horizontal.length + rules.vertical.length + rules.shapes.length
      require(amount <= bounds.pieces, 'pieces')
      require(performance.now() < deadline, 'time')
    },
  }
}
