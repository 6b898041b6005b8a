import type { AnswerUse } from './answer-sql.ts'

/** A column of answers, with its type as DuckDB names it. */
export interface AnswerSourceColumn {
  readonly name: string
  /** The name as it stands in the file, with blanks around it and letters not composed. */
  readonly written: string
  readonly type: string
}

/** Answers in a Parquet file or a table of a database, never held in memory as a whole. */
export interface AnswerSource {
  /** As faults shall tell it: the path of the file, or the name of the table. */
  readonly name: string
  readonly kind: 'parquet' | 'table'
  readonly columns: readonly AnswerSourceColumn[]
  /** What stands behind `from` in a query of these answers. */
  readonly relation: string
  /** The SQL of a column: as a number where it is one, else as text without blanks around it, its letters composed. */
  readAs(column: AnswerSourceColumn, use: AnswerUse): string
  /** Reads the rows of a query, some thousand at a time: column by column, texts, numbers or null. */
  read(sql: string): AsyncGenerator<AnswerColumnsRead>
  /** The same, but the query is done whole before its first row is read, for sums. */
  readWhole(sql: string): AsyncGenerator<AnswerColumnsRead>
}

/** Some rows of a query. */
export interface AnswerColumnsRead {
  readonly rows: number
  readonly columns: readonly (readonly AnswerValue[])[]
}

export type AnswerValue = string | number | null
