/** What of a PDF is too much. */
export type PdfExcess = 'time' | 'pages' | 'pieces' | 'operators'

/** How far a PDF is read; operators are those of one page. */
export type PdfBounds = Readonly<Record<'milliseconds' | 'pages' | 'pieces' | 'operators', number>>

/** Counts what is read of a PDF, and throws where it is too much. */
export interface ReadingBounds {
  /** What was too much; the library hides under errors of its own what is thrown within it. */
  readonly excess: PdfExcess | undefined
  /** What may still be read; milliseconds from now. */
  readonly left: PdfBounds
  requirePages(pages: number): void
  /** That there is time left, and that nothing was too much before. */
  requireRest(): void
  /** More operators of the page that is being read; 0 where text came without them. */
  addOperators(count: number): void
  /** A page that was read in this thread. @param amount pieces of text, drawn lines and filled areas */
  addPage(amount: number): void
  /** A page that was read in another thread; if that is too much it is thrown with what comes next here. */
  addOthersPage(amount: number): void
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
  const requireTime = () => require(performance.now() < deadline, 'time')
  const requireRest = () => {
    require(excess === undefined, excess ?? 'operators')
    requireTime()
  }
  return {
    get excess() {
      return excess
    },
    get left() {
      return { ...bounds, pieces: bounds.pieces - amount, milliseconds: Math.max(0, deadline - performance.now()) }
    },
    requirePages: (pages) => require(pages <= bounds.pages, 'pages'),
    requireRest,
    addOperators(count) {
      operators += count
      require(operators <= bounds.operators, 'operators')
      requireTime()
    },
    addPage(more) {
      operators = 0
      amount += more
      require(amount <= bounds.pieces, 'pieces')
      // The library may take a page as read of which it was stopped in the middle.
      requireRest()
    },
    addOthersPage(more) {
      amount += more
      if (amount > bounds.pieces) excess ??= 'pieces'
    },
  }
}
