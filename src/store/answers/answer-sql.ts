/** A name in SQL: in double quotes, so that it may hold anything. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in SQL. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Whether a database can compute with a type of DuckDB as with the numbers that are written in it. */
export function isComputableType(type: string): boolean {
  return isNumberType(type) || isDecimalType(type) || type === 'BIGINT'
}

/** Whether values have a fixed number of decimals, also whole ones: `5.0`. */
export function isDecimalType(type: string): boolean {
  return type.startsWith('DECIMAL')
}

const numberTypes = /^(U?TINYINT|U?SMALLINT|U?INTEGER|DOUBLE)$/

/** Whether numbers of a type of DuckDB are exactly numbers here too. Others are read as the text that DuckDB writes for them. */
export function isNumberType(type: string): boolean {
  return numberTypes.test(type)
}
