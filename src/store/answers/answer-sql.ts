/** What a column of answers is for: to compute with, or to tell units, people and parts apart. */
export type AnswerUse = 'number' | 'id'

/** A name in SQL: in double quotes, so that it may hold anything. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in SQL. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

const numberTypes = /^(U?TINYINT|U?SMALLINT|U?INTEGER|DOUBLE)$/

/** Whether a database can compute with a type of DuckDB as with the numbers that are written in it. */
export function isComputableType(type: string): boolean {
  return numberTypes.test(type) || isDecimalType(type) || type === 'BIGINT'
}

/** Whether a value of a type has one text, as whole numbers and texts have; a fraction may be written with zeros at its end. */
export function isTextLike(type: string): boolean {
  return !isDecimalType(type) && type !== 'DOUBLE'
}

function isDecimalType(type: string): boolean {
  return type.startsWith('DECIMAL')
}

/**
 * The SQL by which a column is read, so that a value has one text however it was kept: numbers that are numbers here too as they are;
 * decimals as numbers to compute with, as ids exactly, without zeros at their end; all else as text.
 *
 * @param asText makes text of an SQL expression, without blanks around it, its letters composed
 */
export function readAsSql(
  name: string,
  { type, use }: { readonly type: string; readonly use: AnswerUse },
  asText: (expression: string) => string,
): string {
  if (numberTypes.test(type)) return name
  if (!isDecimalType(type)) return asText(name)
  if (use === 'number') return `cast(${name} as double precision)`
  const text = `cast(${name} as varchar)`
  return `case when ${text} like '%.%' then rtrim(rtrim(${text}, '0'), '.') else ${text} end`
}
