import type { Paragraph } from '../../proofread/text/finished-document.ts'
import type { TextLine } from './text-line.ts'

/** The mark of an item or the number of a heading at the beginning of a line. */
const begins = /^(?:['"]?[-+*•–]\s?\p{L}|['"]?[-+*•–]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVX]+\.\s|[a-zđ]\)\s)/u

/** Joins broken lines to paragraphs: a new one begins behind an empty line, with the mark of an item, or behind the end of a sentence. */
export function paragraphsOf(lines: readonly TextLine[]): readonly Paragraph[] {
  const longest = lines.reduce((length, { text }) => Math.max(length, text.length), 0)
  const paragraphs: { readonly parts: string[]; readonly line: number }[] = []
  let before: TextLine = { text: '', line: 0 }
  for (const { text, line } of lines) {
    const last = paragraphs.at(-1)
    const goesOn = before.text !== '' && !begins.test(text) && !hasEnded(before.text, text, longest)
    if (text !== '' && last && goesOn) last.parts.push(isCutWord(before.text, text) ? text : ` ${text}`)
    else if (text !== '') paragraphs.push({ parts: [text], line })
    before = { text, line }
  }
  return paragraphs.map(({ parts, line }) => {
    const text = parts.join('').replace(/\s+/g, ' ')
    return { kind: 'paragraph', text, place: { line } }
  })
}

/** Whether a line ends within a word, as BC-UBND does. */
function isCutWord(text: string, next: string): boolean {
  return /\p{L}-$/u.test(text.slice(-2)) && /^\p{Lu}/u.test(next)
}

/** Whether a line is the last of its paragraph, as its end and the beginning of the next one say. */
function hasEnded(text: string, next: string, longest: number): boolean {
  if (!/^["“(]?\p{Lu}/u.test(next)) return false
  if (/[.:;!?…]["”)]?$/u.test(text)) return true
  return text.length < 0.6 * longest
}
