import { parseAst } from 'rolldown/parseAst'

/** Where Unicode has the letters of Latin alphabets: those of Vietnamese are among the first and the last of them. */
const latin = [
  [0x0000, 0x024f],
  [0x1e00, 0x1eff],
] as const

const classes = { L: latinClass(/\p{L}/u), Lu: latinClass(/\p{Lu}/u), Ll: latinClass(/\p{Ll}/u) }

/**
 * Writes the letters of Latin alphabets out wherever a pattern of the code asks for any letter of Unicode: `\p{L}`, `\p{Lu}` and
 * `\p{Ll}`, in regular expressions and in the strings that they are made of. An engine makes ready a pattern with 600 ranges of
 * letters some eight times as slowly, and the patterns of the checker are hundreds.
 *
 * @param code TypeScript
 */
export function withLatinLetters(code: string): string {
  if (!code.includes('p{L')) return code
  const found: Piece[] = []
  collect(parseAst(code, { lang: 'ts' }), found)
  found.sort((one, other) => other.start - one.start)
  return found.reduce((text, { start, end, slashes }) => {
    return text.slice(0, start) + written(text.slice(start, end), slashes) + text.slice(end)
  }, code)
}

/** A part of the code that a pattern may stand in, and how many strokes mark there what is not meant by itself. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly slashes: 1 | 2
}

function collect(node: unknown, found: Piece[]): void {
  if (Array.isArray(node)) for (const each of node) collect(each, found)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, start, end, regex, value } = node as Record<string, unknown> & { start: number; end: number }
  if (type === 'Literal' && regex) found.push({ start, end, slashes: 1 })
  else if ((type === 'Literal' && typeof value === 'string') || type === 'TemplateElement')
    found.push({ start, end, slashes: 2 })
  else for (const child of Object.values(node)) collect(child, found)
}

function written(pattern: string, slashes: 1 | 2): string {
  let inClass = false
  return pattern.replace(
    slashes === 1 ? /\\(p\{L[ul]?\}|.)|[[\]]/gs : /\\\\(p\{L[ul]?\}|.)|[[\]]/gs,
    (token, marked) => {
      if (token === '[') inClass = true
      if (token === ']') inClass = false
      const letters = classes[/^p\{(L[ul]?)\}$/.exec(marked ?? '')?.[1] as keyof typeof classes]
      if (letters === undefined) return token
      return inClass ? letters : `[${letters}]`
    },
  )
}

/** The inside of a class: letters one by one and in ranges. */
function latinClass(property: RegExp): string {
  const ranges: (readonly [number, number])[] = []
  for (const [first, last] of latin) {
    for (let code = first; code <= last; code++) {
      if (!property.test(String.fromCodePoint(code))) continue
      const before = ranges.at(-1)
      if (before?.[1] === code - 1) ranges[ranges.length - 1] = [before[0], code]
      else ranges.push([code, code])
    }
  }
  const letter = (code: number) => String.fromCodePoint(code)
  return ranges.map(([first, last]) => (first === last ? letter(first) : `${letter(first)}-${letter(last)}`)).join('')
}
