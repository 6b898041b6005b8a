/** Marks at the beginning of an item that is a paragraph of its own: -, +, ▪, a), 1., (1). A sub-item may have that of its item too. */
const mark = /^\s*(?:-\s+(?=\+))?(?:([-+*•–]|[◦▪●○■□➢➔✓❖❑]\s)\s?|(\(?\d{1,2}[.)])\s|([a-hđ][.)])\s)/u

/** The kind of mark that a paragraph begins with: one for all numbers, one for all letters; undefined without one. */
export function itemMark(text: string): string | undefined {
  const found = mark.exec(text)
  if (!found) return undefined
  return found[1]?.trim() ?? (found[2] === undefined ? 'a' : '1')
}

/** Items behind a paragraph: those with the mark of the first; those with another mark behind an item that announces them are left out. */
export function itemsBehind<P extends { readonly text: string }>(following: readonly P[]): readonly P[] {
  const first = itemMark(following[0]?.text ?? '')
  const items: P[] = []
  for (const each of following) {
    const own = itemMark(each.text)
    if (first === undefined || own === undefined) break
    if (own === first) items.push(each)
    else if (!/:\s*$/u.test(items.at(-1)?.text ?? '')) break
  }
  return items
}

/** The items that a list of lines begins with. */
export interface ItemRun {
  readonly count: number
  /** Whether a number of the same kind follows that does not count on: the list may go on, or a heading comes. */
  readonly isDoubtful: boolean
}

/** How many lines from the first have the mark of the first; numbers have to count on from it. */
export function runOfItems(lines: readonly string[]): ItemRun {
  const first = itemMark(lines[0] ?? '')
  if (first === undefined) return { count: 0, isDoubtful: false }
  const start = numberOf(lines[0])
  const other = lines.findIndex(
    (line, at) => itemMark(line) !== first || (first === '1' && numberOf(line) !== start + at),
  )
  const count = other < 0 ? lines.length : other
  return { count, isDoubtful: other >= 0 && itemMark(lines[other] ?? '') === first }
}

const numberOf = (line = '') => Number(/\d+/.exec(line)?.[0])
