import type { Place } from './finished-document.ts'

/** What a table or a chart is called in an arithmetic: as the document names it, else by its number. */
export function nameOfTable({ tableName, table, chart }: Place): string {
  return chart === undefined ? (tableName ?? `bảng ${table}`) : `biểu đồ ${chart}`
}
