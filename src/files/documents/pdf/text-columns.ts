import { type ColumnRun, type Standing, sidesOf } from './column-sides.ts'
import { partsOf, type Span } from './column-spans.ts'
import { entryMark } from './entry-mark.ts'
import type { TextLine } from './text-lines.ts'

/** Columns are parted by so many points, and by so much of the height of their letters. */
const [narrowest, narrowestShare] = [9, 0.8]
/** Columns of running text have so many lines, of so many words, are so wide as a share of the page, and stay filled. */
const [fewestLines, fewestWords, leastWidth] = [5, 4, 0.18]
/** Shares of the lines of running text: as wide as most of the column, begun within a sentence, with a wide gap in them. */
const [filled, begunWithin, parted] = [0.5, 0.35, 0.25]
const mostWidth = 0.75
/** What stands so many letters away is of the columns only where both go on. */
const loose = 2.6
/** A line that leaves less than so many points of its column is filled. */
const leftover = 40
/** A page of more lines has no columns of text. */
const mostLines = 1_500
const steps = 120

/** Finds the longest run of lines that are two columns of running text, whatever stands on the page above and below. */
export function findColumns(page: readonly Standing[], pageWidth: number): ColumnRun | undefined {
  if (page.length < fewestLines || page.length > mostLines) return undefined
  const gapped = page.map((each) => ({ each, gaps: gapsOf(each) }))
  const [left, right] = [Math.min(...page.map((each) => each.left)), Math.max(...page.map((each) => each.right))]
  let best: ColumnRun | undefined
  const tried = new Set<string>()
  for (let step = 1; step < steps; step += 1) {
    const x = left + ((right - left) * step) / steps
    if (!hasBothSides(gapped, x)) continue
    for (const run of runsBeside(gapped, x)) {
      const key = `${run.from} ${run.to} ${Math.round(run.gutter.left)}`
      if (tried.has(key) || (best && run.to - run.from <= best.to - best.from)) continue
      tried.add(key)
      if (!isWide(page.slice(run.from, run.to), run.gutter, leastWidth * pageWidth)) continue
      if (sidesOf(page, run).every((side) => isRunningText(side, pageWidth))) best = run
    }
  }
  return best && withoutLoose(page, best)
}

/** Whether there is room for columns on both sides. */
function isWide(some: readonly Standing[], gutter: Span, width: number): boolean {
  const [left, right] = [Math.min(...some.map((each) => each.left)), Math.max(...some.map((each) => each.right))]
  return gutter.left - left >= width && right - gutter.right >= width
}

/** Without what stands far above or below the columns on one side only. */
function withoutLoose(page: readonly Standing[], { from, to, gutter }: ColumnRun): ColumnRun {
  const isFar = (at: number) => (page[at - 1]?.top ?? 0) - (page[at]?.top ?? 0) > loose * (page[at]?.line?.size ?? 0)
  const isOneSided = (some: readonly Standing[]) =>
    some.every(({ right }) => right <= gutter.right) || some.every(({ left }) => left >= gutter.left)
  const gaps = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).filter(isFar)
  const start = gaps.findLast((at) => isOneSided(page.slice(from, at))) ?? from
  const end = gaps.find((at) => at > start && isOneSided(page.slice(at, to))) ?? to
  return { from: start, to: end, gutter }
}

/** Finds the lines beside a gap that is known to part the columns of the document; the right side may be empty. */
export function columnsAt(page: readonly Standing[], known: Span): ColumnRun | undefined {
  const gapped = page.map((each) => ({ each, gaps: gapsOf(each) }))
  const runs = runsBeside(gapped, (known.left + known.right) / 2, 'one-sided').map(({ from, to, gutter }) => {
    const [left, right] = [Math.max(gutter.left, known.left), Math.min(gutter.right, known.right)]
    return { from, to, gutter: { left, right } }
  })
  const columns = runs.filter((run) => {
    const [left = [], right = []] = sidesOf(page, run)
    const isFilled = left.filter((line) => line.right > known.left - leftover).length * 2 >= left.length
    return (
      left.length > 1 && isFilled && [left, right].every((side) => side.length === 0 || wordsOf(side) >= fewestWords)
    )
  })
  return columns.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0]
}

interface Gapped {
  readonly each: Standing
  readonly gaps: readonly Span[]
}

/** The gaps within a line that may part columns. */
function gapsOf({ line }: Standing): readonly Span[] {
  const gaps: Span[] = []
  let end = Number.POSITIVE_INFINITY
  for (const { x, width } of line?.pieces ?? []) {
    if (x - end >= Math.max(narrowest, narrowestShare * (line?.size ?? 0))) gaps.push({ left: end, right: x })
    end = end === Number.POSITIVE_INFINITY ? x + width : Math.max(end, x + width)
  }
  return gaps
}

/** Whether enough stands on both sides of a place for columns: next to no place on most pages, which is told soonest thus. */
function hasBothSides(page: readonly Gapped[], x: number): boolean {
  let [before, behind] = [0, 0]
  for (const { each, gaps } of page) {
    const isBeside = gaps.some((gap) => gap.left <= x && gap.right >= x)
    if (isBeside || each.right <= x) before += 1
    if (isBeside || each.left >= x) behind += 1
  }
  return before >= fewestLines && behind >= fewestLines
}

/** What stands together beside a place that nothing of it crosses, on both sides of it. */
function runsBeside(page: readonly Gapped[], x: number, sides?: 'one-sided'): readonly ColumnRun[] {
  const runs: { from: number; to: number; gutter: Span }[] = []
  const widest = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }
  let run = { from: 0, to: 0, gutter: widest }
  const close = () => {
    const { left, right } = run.gutter
    const isTwoSided = Number.isFinite(left) && Number.isFinite(right)
    if (run.to > run.from && (sides === 'one-sided' || (isTwoSided && right - left >= narrowest))) runs.push(run)
  }
  for (const [at, { each, gaps }] of page.entries()) {
    const gap = gapAround(each, gaps, x)
    const left = Math.max(run.gutter.left, gap?.left ?? 0)
    const right = Math.min(run.gutter.right, gap?.right ?? 0)
    if (gap && right - left >= narrowest) run = { ...run, to: at + 1, gutter: { left, right } }
    else {
      close()
      run = gap ? { from: at, to: at + 1, gutter: gap } : { from: at + 1, to: at + 1, gutter: widest }
    }
  }
  close()
  return runs
}

function gapAround({ left, right }: Standing, gaps: readonly Span[], x: number): Span | undefined {
  if (right <= x) return { left: right, right: Number.POSITIVE_INFINITY }
  if (left >= x) return { left: Number.NEGATIVE_INFINITY, right: left }
  return gaps.find((gap) => gap.left <= x && gap.right >= x)
}

function isRunningText(lines: readonly TextLine[], pageWidth: number): boolean {
  if (lines.length < fewestLines || wordsOf(lines) < fewestWords) return false
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  const share = (isSuch: (line: TextLine) => boolean) => lines.filter(isSuch).length / lines.length
  if (right - left < leastWidth * pageWidth) return false
  if (share((line) => line.right - line.left >= mostWidth * (right - left)) < filled) return false
  if (share(({ text }) => /^[\p{Ll}\d(“"]/u.test(text) && entryMark(text) === undefined) < begunWithin) return false
  return share((line) => partsOf(line).length > (entryMark(line.text) === undefined ? 1 : 2)) <= parted
}

const wordsOf = (lines: readonly TextLine[]) =>
  lines.reduce((words, { text }) => words + text.split(' ').filter((word) => /\p{L}/u.test(word)).length, 0) /
  Math.max(1, lines.length)
