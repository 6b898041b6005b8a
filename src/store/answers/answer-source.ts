/** How a file of answers is written. */
export type AnswerFileKind = 'parquet' | 'csv'

/** A column of answers, with its type as DuckDB names it. */
export interface AnswerSourceColumn {
  readonly name: string
  /** The name as it stands in the file, with blanks around it and letters not composed. */
  readonly written: string
  readonly type: string
}

/** Answers in a large file or a table of a database, never held in memory as a whole. */
export interface AnswerSource {
  /** As faults shall tell it: the path of the file, or the name of the table. */
  readonly name: string
  readonly kind: AnswerFileKind | 'table'
  readonly columns: readonly AnswerSourceColumn[]
  /** What stands behind `from` in a query of these answers. */
  readonly relation: string
  /** A column, named as it is quoted, as text without blanks around it, its letters composed. */
  asText(column: string): string
  /** Reads the rows of a query, some thousand at a time: column by column, texts, numbers or null. */
  read(sql: string): AsyncGenerator<AnswerColumnsRead>
}

/** Some rows of a query. */
export interface AnswerColumnsRead {
  readonly rows: number
  readonly columns: readonly (readonly AnswerValue[])[]
}

export type AnswerValue = string | number | null
