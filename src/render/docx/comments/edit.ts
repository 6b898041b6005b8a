import { groupedBy } from '../../../number/grouped-by.ts'

/** Something to write into a part, at a position. What ends goes before what begins there. */
export interface Edit {
  readonly at: number
  readonly text: string
  readonly kind: 'end' | 'start' | 'attribute'
  /** Closes what is open there, and opens it again behind: the run that is split. */
  readonly split: { readonly close: string; readonly open: string } | null
}

/** Where a comment begins; where it ends, with the sign that it hangs on. */
export function commentMarks(prefix: string, id: number): { readonly start: string; readonly end: string } {
  return {
    start: `<${prefix}commentRangeStart ${prefix}id="${id}"/>`,
    end: `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`,
  }
}

/** The prefix of the tag at a position, with its colon; empty without one. */
export function prefixAt(xml: string, at: number): string {
  return /^<\/?([^\s:/>]+:)?/.exec(xml.slice(at, at + 40))?.[1] ?? ''
}

/** Writes edits into a part; everything else of it stays as it is. */
export function withEdits(xml: string, edits: readonly Edit[]): string {
  const here = groupedBy(edits, ({ at }) => at)
  let done = 0
  const parts: string[] = []
  for (const at of [...here.keys()].sort((a, b) => a - b)) {
    parts.push(xml.slice(done, at), written(here.get(at) ?? []))
    done = at
  }
  return parts.join('') + xml.slice(done)
}

function written(edits: readonly Edit[]): string {
  const text = (kind: Edit['kind']) => edits.filter((edit) => edit.kind === kind).map((edit) => edit.text)
  const split = edits.find((edit) => edit.split !== null)?.split
  const [attribute = ''] = text('attribute')
  return `${attribute}${split?.close ?? ''}${text('end').join('')}${text('start').join('')}${split?.open ?? ''}`
}
