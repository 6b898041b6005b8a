import { expectedBeside } from '../contract/expected-beside.ts'
import { markedQuote } from '../contract/marked-quote.ts'
import { placeWords } from '../contract/place-words.ts'
import { verdictsByGravity } from '../contract/proofreading-view.ts'
import type { Language } from '../fault.ts'
import type { Claim, Proofreading, Verdict } from '../proofread/claims/claim.ts'
import { wrapped } from '../render/text/text-table.ts'
import { printable } from './printable.ts'
import { type ProofreadMessages, proofreadMessages } from './proofread-messages.ts'

interface TextOptions {
  readonly language: Language
  readonly width: number
  /** Whether claims that hold are told too. */
  readonly isComplete: boolean
}

/** What was found in a document, by gravity, and how much was read and checked in the last line. */
export function proofreadText(proofreading: Proofreading, options: TextOptions): string[] {
  const say = proofreadMessages[options.language]
  const verdicts = verdictsByGravity.filter((verdict) => options.isComplete || verdict !== 'holds')
  return [...verdicts.flatMap((verdict) => groupLines(verdict, proofreading, options)), countLine(proofreading, say)]
}

function groupLines(verdict: Verdict, { claims }: Proofreading, options: TextOptions): string[] {
  const found = claims.filter((claim) => claim.verdict === verdict)
  // As `numberedFindings` counts: the title above says of what.
  if (found.length === 0) return []
  const title = proofreadMessages[options.language].titles[verdict]
  return [
    `${title} (${found.length})`,
    '',
    ...found.flatMap((claim, at) => [...claimLines(claim, at + 1, options), '']),
  ]
}

function claimLines(claim: Claim, ordinal: number, { language, width }: TextOptions): string[] {
  const { printed, arithmetic, why, suggestion } = claim
  const expected = expectedBeside(claim)
  const indented = (text: string, first = '    ') =>
    wrapped(printable(text), Math.max(20, width - 4)).map((line, at) => `${at === 0 ? first : '    '}${line}`)
  const { before, figure, after } = markedQuote(claim)
  const toExpected = expected === null ? '' : ` → ${expected}`
  return [
    ...indented(placeWords(claim.place, language), `${`${ordinal}.`.padStart(3)} `),
    ...indented(figure === '' ? `“${before}”` : `“${before}«${figure}»${after}”`),
    ...indented(`${proofreadMessages[language].printed} ${printed}${toExpected}`),
    ...(arithmetic === '' ? [] : indented(arithmetic)),
    ...indented(why[language]),
    ...(suggestion === null ? [] : indented(`→ ${suggestion[language]}`)),
  ]
}

function countLine({ figures, claims }: Proofreading, say: ProofreadMessages): string {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length
  const counts = { error: count('error'), check: count('check'), note: count('note') }
  return say.counted({ figures, claims: claims.length, ...counts })
}
