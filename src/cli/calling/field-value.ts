import type { Language } from '../../fault.ts'
import type { Schema } from '../../server/reference/api-document.ts'
import type { Field } from './operation-fields.ts'

export type FieldKind = 'text' | 'number' | 'boolean' | 'json'

export function typesOf({ type }: Schema): readonly string[] {
  return [type ?? []].flat()
}

export function kindOf(schema: Schema): FieldKind {
  const types = typesOf(schema)
  const forms = schema.oneOf ?? schema.anyOf ?? []
  if (types.includes('object') || types.includes('array') || forms.some((each) => kindOf(each) === 'json'))
    return 'json'
  if (types.includes('boolean')) return 'boolean'
  return types.includes('integer') || types.includes('number') ? 'number' : 'text'
}

/**
 * What a word of the command line stands for, as the place of the field takes it. A word that cannot be read stays text, for
 * the check to refuse. `null` is nothing where a field must be given and may be empty.
 */
export function fieldValue({ schema, place, isRequired }: Field, text: string): unknown {
  if (place !== 'body') return text
  if (text === 'null' && isRequired && typesOf(schema).includes('null')) return null
  switch (kindOf(schema)) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text
    case 'json':
      return parsedJson(text)
    case 'text':
      return text
  }
}

/** Text that is no JSON stays text. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const decimalPattern = '^-?\\d{1,30}(\\.\\d{1,20})?$'

/** What a value must be, in words. */
export function expectationOf(schema: Schema, language: Language): string {
  const say = (vi: string, en: string) => ({ vi, en })[language]
  const values = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).filter((each) => each !== null)
  if (values.length > 0)
    return values.length === 1 ? `${values[0]}` : say(`một trong: ${values.join(', ')}`, `one of: ${values.join(', ')}`)
  const forms = schema.oneOf ?? schema.anyOf
  if (forms && kindOf(schema) !== 'json')
    return forms.map((each) => expectationOf(each, language)).join(say(' hoặc ', ' or '))
  switch (kindOf(schema)) {
    case 'json':
      return say('JSON', 'JSON') + shapeOf(schema)
    case 'boolean':
      return say('true hoặc false', 'true or false')
    case 'number':
      return say('số nguyên', 'a whole number') + rangeOf(schema, language)
    case 'text':
      return textExpectation(schema, language)
  }
}

function rangeOf({ minimum, maximum }: Schema, language: Language): string {
  if (minimum === undefined || maximum === undefined) return ''
  return { vi: ` từ ${minimum} đến ${maximum}`, en: ` from ${minimum} to ${maximum}` }[language]
}

function textExpectation({ format, pattern, minLength = 0, maxLength }: Schema, language: Language): string {
  const say = (vi: string, en: string) => ({ vi, en })[language]
  if (format === 'date') return say('ngày có thật như 2025-03-31', 'a real day such as 2025-03-31')
  if (format === 'uuid') return say('mã dạng UUID', 'an id in the form of a UUID')
  if (format === 'email') return say('địa chỉ thư điện tử', 'an e-mail address')
  if (pattern === decimalPattern) return say('số thập phân như 12.5', 'a decimal such as 12.5')
  if (pattern?.startsWith('^\\d')) return say('số nguyên', 'a whole number')
  if (maxLength === undefined) return say('chữ', 'text')
  return minLength > 0
    ? say(`từ ${minLength} đến ${maxLength} ký tự`, `${minLength} to ${maxLength} characters`)
    : say(`không quá ${maxLength} ký tự`, `at most ${maxLength} characters`)
}

/** The names within an object, so that one sees what is to be written. */
function shapeOf(schema: Schema): string {
  const shapes = (schema.oneOf ?? schema.anyOf ?? [schema]).map(({ properties, required = [] }) =>
    properties
      ? `{${Object.keys(properties)
          .map((name) => (required.includes(name) ? name : `${name}?`))
          .join(', ')}}`
      : '{}',
  )
  return ` ${shapes.join(' | ')}`
}
