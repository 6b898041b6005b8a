/**
 * A piece of the rebuilt report. In texts `{name.0}` stands for the first figure of that wrong entry, and `[^1]` for a
 * reference to footnote 1.
 */
export type RebuiltBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'item'; readonly text: string }
  | RebuiltTable
  | RebuiltChart

export interface RebuiltTable {
  readonly kind: 'table'
  /** Null where the text above says what it is. */
  readonly title: string | null
  /** Shares of the width. */
  readonly widths: readonly number[]
  /** The first row is the header. `^` is covered by the cell above; a line feed parts paragraphs of a cell. */
  readonly rows: readonly (readonly string[])[]
}

export interface RebuiltChart {
  readonly kind: 'chart'
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[]
}

export interface RebuiltReport {
  readonly blocks: readonly RebuiltBlock[]
  /** Lines of each footnote, by its mark. */
  readonly footnotes: Readonly<Record<string, readonly string[]>>
}
