import type { Footnote } from '../../proofread/text/finished-document.ts'
import type { TextLine } from './text-line.ts'

/**
 * Takes footnotes out of the lines: behind an empty line, numbered 1, 2, 3 … in the order of the text, with their mark glued to a
 * word before them. A footnote ends before an empty line, a lone number, the next footnote, and behind its last sentence at the end
 * of a line.
 */
export function footnotesIn(all: readonly TextLine[]): {
  readonly lines: readonly TextLine[]
  readonly footnotes: readonly Footnote[]
} {
  const lines: TextLine[] = []
  const footnotes: Footnote[] = []
  let ended = -1
  for (let at = 0; at < all.length; ) {
    const number = footnotes.length + 1
    const first = all[at]
    if (!first) break
    const isBehindGap = at === ended || all[at - 1]?.text === ''
    if (!isBehindGap || !first.text.startsWith(`${number} `) || !isReferredTo(all.slice(0, at), number)) {
      lines.push(first)
      at += 1
      continue
    }
    const end = endOf(all, at, number)
    const text = all
      .slice(at, end)
      .map((line) => line.text)
      .join(' ')
      .slice(`${number} `.length)
    footnotes.push({ kind: 'footnote', mark: `${number}`, text, place: { footnote: `${number}`, line: first.line } })
    ended = end
    at = end
  }
  return { lines, footnotes }
}

function isFootnoteStart(all: readonly TextLine[], at: number, number: number): boolean {
  return all[at]?.text.startsWith(`${number} `) === true && isReferredTo(all.slice(0, at), number)
}

function isReferredTo(before: readonly TextLine[], number: number): boolean {
  const glued = new RegExp(`(?:\\p{L}|20\\d\\d)${number}(?:[\\s.,;:)]|$)`, 'u')
  return before.slice(-60).some(({ text }) => glued.test(text))
}

function endOf(all: readonly TextLine[], from: number, number: number): number {
  for (let at = from + 1; at < all.length; at += 1) {
    const text = all[at]?.text ?? ''
    if (
      text === '' ||
      /^[\d.,]+$/.test(text) ||
      isFootnoteStart(all, at, number + 1) ||
      hasEnded(all, from, at, number)
    )
      return at
  }
  return all.length
}

/** Behind a sentence a note goes on only with the mark of its own items. */
function hasEnded(all: readonly TextLine[], from: number, at: number, number: number): boolean {
  if (!/\.$/.test(all[at - 1]?.text ?? '')) return false
  const own = /^[-+*]/.exec(all[from]?.text.slice(`${number} `.length) ?? '')?.[0]
  return own === undefined || !(all[at]?.text.startsWith(own) ?? false)
}
