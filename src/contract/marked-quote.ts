import type { Claim } from '../proofread/claims/claim.ts'

/** A quotation in three: what stands before the figure that is meant, the figure, what stands behind it. */
export interface MarkedQuote {
  readonly before: string
  /** Empty where the figure does not stand in the quotation. */
  readonly figure: string
  readonly after: string
}

/**
 * Finds in a quotation the figure that it is about. The quotation is cut around the figure, so that of several equal ones
 * the one nearest to its middle is meant; a cut side has as much text as the other has at the most.
 *
 * @example markedQuote({ quote: 'đạt 13,33/15 = 88,17%;', printed: '88,17%', span: { start: 15, end: 21 } }).before // => 'đạt 13,33/15 = '
 */
export function markedQuote({ quote, printed, span }: Pick<Claim, 'quote' | 'printed' | 'span'>): MarkedQuote {
  const places = placesOf(printed, quote)
  const wanted = quote.startsWith('… ') ? quote.length / 2 : (span?.start ?? 0)
  const [first = -1, ...others] = places
  const at = others.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best), first)
  if (at < 0) return { before: quote, figure: '', after: '' }
  const end = at + printed.length
  return { before: quote.slice(0, at), figure: quote.slice(at, end), after: quote.slice(end) }
}

/** Where a text stands in another, not inside longer numbers. */
function placesOf(text: string, whole: string): readonly number[] {
  const places: number[] = []
  for (let at = whole.indexOf(text); at >= 0 && text !== ''; at = whole.indexOf(text, at + 1)) {
    const isInside = /\d[.,]?$/.test(whole.slice(0, at)) && /^\d/.test(text)
    if (!isInside && !/^[.,]?\d/.test(whole.slice(at + text.length))) places.push(at)
  }
  return places
}
