import type { RebuiltReport } from './rebuilt-block.ts'

/** A report that says all of another so many times, each time with footnotes of its own. */
export function copiesOf({ blocks, footnotes }: RebuiltReport, count: number): RebuiltReport {
  const marks = Object.keys(footnotes)
  const markIn = (copy: number, mark: string) => String(copy * marks.length + marks.indexOf(mark) + 1)
  const ofCopy = <T>(copy: number, value: T): T => {
    const text = JSON.stringify(value).replace(/\[\^(\w+)\]/g, (_, mark: string) => `[^${markIn(copy, mark)}]`)
    return JSON.parse(text) as T
  }
  const copies = Array.from({ length: count }, (_, copy) => copy)
  return {
    blocks: copies.flatMap((copy) => ofCopy(copy, blocks)),
    footnotes: Object.fromEntries(
      copies.flatMap((copy) => Object.entries(footnotes).map(([mark, lines]) => [markIn(copy, mark), lines])),
    ),
  }
}
