import type { Chart } from '../../proofread/text/finished-document.ts'
import type { FoundBlock, TextLine } from './text-line.ts'

/** Numbers are no longer than this: of a line of millions of digits the search would otherwise remember each. */
const lone = /^\d{1,20}(?:[.,]\d{1,20})?%?$/
/** More lone numbers than this are no chart. */
const mostValues = 200
/** Lone numbers that make a chart. */
const fewestValues = 6

/** The numbers of an axis stand on one line. */
const longestAxis = 200

/** A chart whose text is its values on lines of their own, then its axis, its categories and its legend. */
export function chartAt(lines: readonly TextLine[], at: number): FoundBlock<Chart> | undefined {
  // What stands far within a run of numbers was not the beginning of a chart either.
  if (lines.slice(Math.max(0, at - 3), at).every(({ text }) => lone.test(text)) && at >= 3) return undefined
  const values = run(lines, at, (text) => lone.test(text))
  if (values.length < fewestValues) return undefined
  let next = at + values.length
  const axis = lines[next]?.text ?? ''
  if (axis.length < longestAxis && /^\d+(?:\s\d+){2,}$/.test(axis)) next += 1
  const words = run(lines, next, (text) => /^\p{L}/u.test(text) && text.length < 70)
  const legend = words.findIndex((text) => /^(?:Năm \d{4}\s*){2,}$/u.test(text))
  const names = legend < 0 ? [] : [...(words[legend] ?? '').matchAll(/Năm \d{4}/gu)].map(([name]) => name)
  const categories = joinedCategories(legend < 0 ? words : words.slice(0, legend))
  const count = names.length > 0 ? names.length : Math.round(values.length / Math.max(1, categories.length))
  if (count === 0 || values.length !== count * categories.length) return undefined
  const series = Array.from({ length: count }, (_, index) => ({
    // Which name goes with which values is not to be seen in a text.
    name: '',
    values: values.slice(index * categories.length, (index + 1) * categories.length),
  }))
  const place = { line: lines[at]?.line ?? 0 }
  return {
    block: { kind: 'chart', title: null, categories, series, place },
    taken: 0,
    next: next + (legend < 0 ? words.length : legend + 1),
  }
}

function run(lines: readonly TextLine[], from: number, isOne: (text: string) => boolean): readonly string[] {
  const texts: string[] = []
  for (let at = from; at < lines.length && texts.length <= mostValues; at += 1) {
    const text = lines[at]?.text ?? ''
    if (!isOne(text)) break
    texts.push(text)
  }
  return texts
}

/** A line that begins with a small letter goes on with the category before it. */
function joinedCategories(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = /^\p{Ll}/u.test(word) ? joined.pop() : undefined
    joined.push(before === undefined ? word : `${before} ${word}`)
  }
  return joined
}
