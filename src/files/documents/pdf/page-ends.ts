import { partsOf } from './column-spans.ts'
import type { TextLine } from './text-lines.ts'

/** What heads pages does so on so many, of which each stands at most so many behind the one before: odd and even pages may differ. */
const fewestRepeats = 3
const farthestRepeat = 2
/** What heads or closes a page has at most so many lines. */
const mostLines = 3
/** A line of so many parts with another like it beside it is of a table that runs on. */
const fewestParts = 3

/** Shapes of lines that head or close page after page: how many lines are outside them, and # for each number. */
export type RepeatedEnds = ReadonlySet<string>

/** Finds the lines that head or close page after page, three at least or all two: numbers in them stay or count the pages. */
export function repeatedEnds(pages: readonly (readonly TextLine[])[]): RepeatedEnds {
  const seen = new Map<string, { readonly page: number; readonly run: number; readonly numbers: readonly number[] }>()
  const repeated = new Set<string>()
  for (const [page, lines] of pages.entries()) {
    for (const { shape, numbers } of [...endsOf(lines), ...endsOf(lines.slice(-mostLines - 1).toReversed())]) {
      const before = seen.get(shape)
      if (shape === '' || before?.page === page) continue
      const isNear = before !== undefined && page - before.page <= farthestRepeat
      const isSame = numbers.every((number, at) =>
        [0, page - (before?.page ?? 0)].includes(number - (before?.numbers[at] ?? 0)),
      )
      const run = isNear && isSame ? before.run + 1 : 1
      seen.set(shape, { page, run, numbers })
      if (run >= fewestRepeats || (run === 2 && pages.length === 2 && /\p{L}{2}/u.test(shape))) repeated.add(shape)
    }
  }
  return repeated
}

/** Without page numbers and what heads or closes page after page. */
export function withoutEnds(lines: readonly TextLine[], repeated: RepeatedEnds): readonly TextLine[] {
  const above = endLines(lines, repeated)
  const below = endLines(lines.slice(-mostLines - 1).toReversed(), repeated)
  return above + below < lines.length ? lines.slice(above, lines.length - below) : []
}

function endLines(lines: readonly TextLine[], repeated: RepeatedEnds): number {
  const ends = endsOf(lines)
  const inner = ends.findIndex(({ shape }, depth) => !isPageNumber(lines[depth]) && !repeated.has(shape))
  return inner === -1 ? ends.length : inner
}

/** From the edge of the page inwards; without a shape are lines that are of the text in any case. */
function endsOf(
  lines: readonly TextLine[],
): readonly { readonly shape: string; readonly numbers: readonly number[] }[] {
  return lines.slice(0, mostLines).map((line, depth) => {
    if (isRow(line, lines[depth + 1])) return { shape: '', numbers: [] }
    const numbers = line.text.match(/\d+/g) ?? []
    return { shape: `${depth} ${line.text.replace(/\d+/g, '#')}`, numbers: numbers.map(Number) }
  })
}

function isRow(line: TextLine, inner: TextLine | undefined): boolean {
  const parts = partsOf(line).length
  return parts >= fewestParts && inner !== undefined && partsOf(inner).length === parts
}

const isPageNumber = (line: TextLine | undefined) =>
  line !== undefined && /^[-–\s]*\d{1,4}[-–\s]*$|^trang\s+\d+(\s*\/\s*\d+)?$/i.test(line.text)
