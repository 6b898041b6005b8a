import type { Figure } from '../figures/figure.ts'
import { inFormOf, inPrintOf } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { type Judgement, judge } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import type { Claim, ClaimKind, Words } from './claim.ts'
import { differentWords, fromUnroundedWords, heldWords, lastDigitWords } from './claim-words.data.ts'

/** How much of a text is quoted to both sides of a figure. */
const around = 70

/** A text that is quoted, and where it stands. */
export type Quoted = Pick<Passage, 'text' | 'place'>

/** What a check says of a figure that is not what was computed, and how sure it is. */
export interface Told {
  readonly kind: ClaimKind
  /** The left side of the arithmetic, such as `13,33 / 15`. */
  readonly computation: string
  /** What a difference is: `error` where nothing else can be meant. */
  readonly grave: 'error' | 'check'
  /** More about a difference than that it is one. */
  readonly why?: Words
  readonly suggestion?: Words
}

/** The claim that a printed figure makes, judged against what was computed. */
export function judgedClaim(passage: Quoted, figure: Figure, computed: Interval, told: Told): Claim {
  const judgement = judge(figure, computed)
  return {
    kind: told.kind,
    ...placed(passage, figure),
    arithmetic: `${told.computation} = ${inFormOf(figure, computed.value)}`,
    ...spoken(judgement, figure.text, inPrintOf(figure, computed.value), told),
  }
}

function spoken(
  judgement: Judgement,
  printed: string,
  expected: string,
  { grave, why, suggestion }: Told,
): Pick<Claim, 'verdict' | 'expected' | 'why' | 'suggestion'> {
  const said = { printed, expected }
  switch (judgement) {
    case 'same':
      return { verdict: 'holds', expected, why: heldWords, suggestion: null }
    case 'from-unrounded':
      return { verdict: 'holds', expected, why: fromUnroundedWords(said), suggestion: null }
    case 'last-digit':
      return { verdict: 'note', expected, why: lastDigitWords(said), suggestion: null }
    case 'different':
      return { verdict: grave, expected, why: why ?? differentWords(said), suggestion: suggestion ?? correction(said) }
  }
}

function correction({ printed, expected }: { printed: string; expected: string }): Words {
  return {
    vi: `Sửa “${printed}” thành “${expected}”, hoặc sửa các số dùng để tính.`,
    en: `Change “${printed}” to “${expected}”, or mend the figures that it follows from.`,
  }
}

/** Where a figure stands, and what is quoted of its passage. */
function placed(
  { text, place }: Quoted,
  figure: Pick<Figure, 'start' | 'end' | 'text'>,
): Pick<Claim, 'place' | 'quote' | 'span' | 'printed'> {
  const span = { start: figure.start, end: figure.end }
  return { place, quote: quoteOf(text, figure), span, printed: figure.text.trim() }
}

/** A text around a figure, cut between words. */
function quoteOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1
  const until = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around)
  const cut = text.slice(Math.min(from, start), Math.max(until, end)).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${cut}${until < text.length ? ' …' : ''}`
}

/** A finding that no arithmetic stands behind. */
export function plainClaim(
  passage: Quoted,
  figure: Pick<Figure, 'start' | 'end' | 'text'>,
  told: Pick<Claim, 'kind' | 'verdict' | 'expected' | 'arithmetic' | 'why' | 'suggestion'>,
): Claim {
  return { ...placed(passage, figure), ...told }
}
