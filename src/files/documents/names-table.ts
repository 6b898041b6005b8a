const longestName = 300

/** Tells whether a paragraph names the table below it: it begins as names of tables do, or is all in capitals. */
export function namesTable(text: string): boolean {
  if (text.length > longestName) return false
  if (/^(bảng|biểu|phụ lục|danh mục|danh sách|table)(?![\p{L}])/iu.test(text)) return !/[.;]$/.test(text)
  return text.length > 10 && /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi')
}

/** Tells whether a paragraph names the chart beside it. */
export function namesChart(text: string): boolean {
  return text.length <= longestName && /^(biểu đồ|hình|đồ thị|chart|figure)(?![\p{L}])/iu.test(text)
}
