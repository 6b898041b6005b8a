import type { Bounds } from './paragraph-bounds.ts'
import { xmlTokens } from './xml-tokens.ts'

/** A run (`w:r`) with a text in it, by where their tags stand. */
export interface TextRun {
  readonly run: Bounds
  /** What stands in the run before its text: `w:rPr`, or nothing. */
  readonly looks: Bounds
  /** The start tag of the text. */
  readonly tag: Bounds
  readonly text: Bounds
}

/** A letter that is shown, where it stands in the part, and the run that it belongs to. */
export interface ShownLetter extends Bounds {
  readonly letter: string
  readonly run: TextRun
}

/** What stands in these is not shown as text of the paragraph. */
const apart: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'txbxContent',
  'rt',
  'Fallback',
  'drawing',
  'pict',
  'object',
])

const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/

/**
 * The letters of a paragraph one by one, composed (NFC), without blanks and what shows nothing. Texts that do not stand right
 * in a run are left out.
 */
export function shownLetters(xml: string, { start, end }: Bounds): readonly ShownLetter[] {
  const letters: ShownLetter[] = []
  const path: { name: string; start: number; end: number }[] = []
  let [looks, tag] = [
    { start: 0, end: 0 },
    { start: 0, end: 0 },
  ]
  let pending: {
    run: { start: number; end: number }
    letters: readonly Omit<ShownLetter, 'run'>[]
    rest: Omit<TextRun, 'run'>
  }[] = []
  for (const token of xmlTokens(xml, start, end)) {
    const parent = path.at(-1)
    if (token.kind === 'open') {
      path.push(token)
      if (token.name === 'r') [looks, pending] = [{ start: token.end, end: token.end }, []]
      if (token.name === 't') tag = token
    } else if (token.kind === 'text' && parent?.name === 't' && path.at(-2)?.name === 'r') {
      if (path.some(({ name }) => apart.has(name))) continue
      const run = path.at(-2) ?? token
      pending.push({ run, letters: lettersIn(xml, token), rest: { looks, tag, text: token } })
    } else if (token.kind === 'close') {
      path.pop()
      if (token.name === 'rPr' && path.at(-1)?.name === 'r') looks = { start: looks.start, end: token.end }
      if (token.name !== 'r') continue
      for (const each of pending) {
        const run: TextRun = { ...each.rest, run: { start: each.run.start, end: token.end } }
        letters.push(...each.letters.map((letter) => ({ ...letter, run })))
      }
      pending = []
    }
  }
  return letters
}

/** Letters with their marks, of a text with entities in it. */
function lettersIn(xml: string, { start, end }: Bounds): readonly Omit<ShownLetter, 'run'>[] {
  return [...xml.slice(start, end).matchAll(/&[^;]{1,8};|\P{M}\p{M}*|\p{M}+/gu)].flatMap(({ 0: source, index }) => {
    const letter = (source.length > 2 && source.startsWith('&') ? characterOf(source) : source).normalize('NFC')
    return unseen.test(letter) ? [] : [{ letter, start: start + index, end: start + index + source.length }]
  })
}

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function characterOf(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? []
  if (hex === undefined && decimal === undefined) return named[entity] ?? entity
  return String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)))
}

/** The same letters of a text that was read from paragraphs. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(new RegExp(unseen, 'g'), '')
}
