/** How deep a row stands, from its number: 0 for the highest of a table; null for a row without a number. */
export type RowLevel = number | null

type Kind = 'roman' | 'letter' | 'number' | `codes${number}` | `lettered${number}` | 'small'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
/** The letters that number groups: F, J and W are not used. */
const lettersInOrder = 'ABCDEGHIKLMNOPQRSTUV'

/** Levels of the rows of a table by the kinds of their numbers, in the order in which the kinds first come. */
export function rowLevels(rows: readonly { readonly label: string; readonly code: string }[]): readonly RowLevel[] {
  let letter = ''
  let roman = -1
  const kinds = rows.map(({ label, code }): Kind | undefined => {
    const number =
      code !== ''
        ? code
        : (/^((?:[A-ZĐ]\.?|[IVX]+\.)?\d+(?:\.\d+)*|[IVX]+|[A-ZĐ]|[a-zđ])(?:[.)]\s|\s*[-–]\s)/u.exec(label)?.[1] ?? '')
    if (/^\d+$/.test(number)) return 'number'
    if (/^\d+(?:\.\d+)+$/.test(number)) return `codes${number.split('.').length}`
    if (/^(?:[A-ZĐ]|[IVX]+)\.?\d/u.test(number)) return `lettered${number.match(/\d+/g)?.length ?? 1}`
    if (/^[a-zđ]$/u.test(number)) return 'small'
    const at = romans.indexOf(number)
    const isNextLetter = number.length === 1 && follows(letter, number)
    if (at >= 0 && !(isNextLetter && at !== roman + 1)) {
      if (!(isNextLetter && letter !== '')) {
        roman = at
        letter = ''
        return 'roman'
      }
    }
    if (!/^[A-ZĐ]$/.test(number)) return undefined
    letter = number
    return 'letter'
  })
  const order = [...new Set(kinds.filter((kind) => kind !== undefined))]
  const sorted = order.every((kind) => kind === 'number' || kind.startsWith('codes')) ? [...order].sort(byDepth) : order
  return kinds.map((kind) => (kind === undefined ? null : sorted.indexOf(kind)))
}

function byDepth(one: Kind, other: Kind): number {
  const depth = (kind: Kind) => (kind === 'number' ? 1 : Number(kind.slice('codes'.length)))
  return depth(one) - depth(other)
}

/** Whether a letter comes next in the order of numbering. */
function follows(before: string, letter: string): boolean {
  return before !== '' && lettersInOrder.indexOf(letter) === lettersInOrder.indexOf(before) + 1
}

/** Whether a row stands below another by its level and, where rows have codes, by its code: 1.3.2 below 1.3. */
export function isBelow(row: LevelledRow, above: LevelledRow): boolean {
  if (row.level === null || above.level === null || row.level <= above.level) return false
  if (!row.code.includes('.') || (/^\d/.test(row.code) && /^\D/.test(above.code))) return true
  return row.code.startsWith(/^[A-ZĐ]$/.test(above.code) ? above.code : `${above.code}.`)
}

interface LevelledRow {
  readonly level: RowLevel
  readonly code: string
}
