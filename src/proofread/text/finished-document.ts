/** Where something stands in a finished document, as a reader counts; every number counts from 1. What does not apply is left out. */
export interface Place {
  readonly page?: number
  /** Among all paragraphs of the running text, empty ones not counted. */
  readonly paragraph?: number
  /** Line of a text file. */
  readonly line?: number
  /** Among all tables, the head of the document and its signatures counted behind the others. */
  readonly table?: number
  /** The name that the document gives the table: Bảng 2. */
  readonly tableName?: string
  readonly row?: number
  readonly column?: number
  /** The mark of a footnote, as printed. */
  readonly footnote?: string
  readonly chart?: number
  readonly sheet?: string
}

/** A raised mark in a text, such as that of a footnote; it is no part of the text. */
export interface Mark {
  readonly mark: string
  /** How many letters (UTF-16) of the text stand before it. */
  readonly at: number
  /** Whether it leads to a footnote; else somebody typed it. */
  readonly isNote: boolean
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** In NFC, one line, marks of footnotes left out; never empty. */
  readonly text: string
  readonly place: Place
  /** Marks of the footnotes that it refers to; left out where there is none. */
  readonly notes?: readonly string[]
  /** Where those marks, and others that are raised, stand in the text; left out where it is not known, or there is none. */
  readonly marks?: readonly Mark[]
}

export interface Footnote {
  readonly kind: 'footnote'
  readonly mark: string
  readonly text: string
  readonly place: Place
}

export interface Cell {
  /** In NFC; its paragraphs parted by line feeds; empty for an empty cell. */
  readonly text: string
  readonly place: Place
  /** As those of a paragraph. */
  readonly marks?: readonly Mark[]
  /** How many columns and rows of the grid it covers: 1 or more. */
  readonly columns: number
  readonly rows: number
}

export interface Table {
  readonly kind: 'table'
  /** The paragraph above that names it; null without one. */
  readonly title: string | null
  /** Rows of a rectangular grid. A merged cell stands at its first position; the others that it covers are null. */
  readonly grid: readonly (readonly (Cell | null)[])[]
  readonly place: Place
}

export interface Chart {
  readonly kind: 'chart'
  /** Null without one. */
  readonly title: string | null
  readonly categories: readonly string[]
  /** Values as printed or cached, in the order of the categories; null where there is none. */
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[]
  readonly place: Place
}

export type Block = Paragraph | Footnote | Table | Chart

/** A finished document without its format: what stands in it, in the order of reading. */
export interface FinishedDocument {
  readonly blocks: readonly Block[]
}
