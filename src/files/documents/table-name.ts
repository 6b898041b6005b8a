import type { Block, Table } from '../../proofread/text/finished-document.ts'

/** How a title begins that says the name of its table: Bảng 2 · Bảng 1.2 · Biểu số 01 · Phụ lục II · Table 3. */
const named = /^(bảng|biểu|phụ lục|table)( số)?\s+(\d{1,3}(?:[.-]\d{1,3}){0,3}[a-zđ]?|[IVX]{1,6})(?![\p{L}\d])/iu

/** A line between the title of a table and the table, which says what is counted. */
const unitLine = /^\(?(?:đơn vị(?: tính)?|đvt)\s*:/iu

/**
 * The name of a table as the document says it: at the beginning of its title, or of the paragraph above a line that says what is
 * counted.
 *
 * @param above the blocks right before it, the nearest first
 * @returns undefined where it has none
 */
export function tableName({ title }: Table, above: readonly (Block | undefined)[]): string | undefined {
  const own = nameIn(title ?? '')
  const [nearest, next] = above
  if (own !== undefined || nearest?.kind !== 'paragraph' || !unitLine.test(nearest.text)) return own
  return next?.kind === 'paragraph' ? nameIn(next.text) : undefined
}

function nameIn(title: string): string | undefined {
  const [, kind = '', word = '', number = ''] = named.exec(title) ?? []
  return kind === ''
    ? undefined
    : `${kind[0]?.toLocaleUpperCase('vi')}${kind.slice(1).toLowerCase()}${word.toLowerCase()} ${number}`
}
