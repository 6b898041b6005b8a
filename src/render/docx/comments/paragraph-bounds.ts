import { xmlTokens } from './xml-tokens.ts'

/** Where an element stands in its part. */
export interface Bounds {
  readonly start: number
  readonly end: number
}

/** Where paragraphs stand in a part, each by how many start tags of that name stand before its own; those asked for alone. */
export function paragraphBounds(xml: string, wanted: ReadonlySet<number>): ReadonlyMap<number, Bounds> {
  const found = new Map<number, Bounds>()
  const open: { order: number; start: number }[] = []
  let order = 0
  for (const { kind, name, start, end } of xmlTokens(xml)) {
    if (name !== 'p') continue
    if (kind === 'open') open.push({ order: order++, start })
    else if (kind === 'empty') order += 1
    else {
      const closed = open.pop()
      if (closed && wanted.has(closed.order)) found.set(closed.order, { start: closed.start, end })
    }
  }
  return found
}
