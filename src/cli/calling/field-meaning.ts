import type { Language } from '../../fault.ts'
import { fieldTexts } from '../../server/reference/field-texts.data.ts'
import { type CallMessages, callMessages } from './call-messages.ts'
import { expectationOf, kindOf, typesOf } from './field-value.ts'
import type { Field } from './operation-fields.ts'
import type { ApiOperation } from './package-api.ts'

/** What stands for the value of an option in its help. */
export function valueName({ schema }: Pick<Field, 'schema'>, say: CallMessages): string {
  const kind = kindOf(schema)
  if (kind !== 'text') return say[kind]
  if (schema.enum) return say.word
  return schema.format === 'date' ? say.day : schema.format === 'uuid' ? say.id : say.text
}

/** What is known of a field; undefined where nothing is. */
export function fieldText(
  operation: Pick<ApiOperation, 'name' | 'tag'>,
  { path, place }: Pick<Field, 'path' | 'place'>,
) {
  const name = path.at(-1) ?? ''
  const own = fieldTexts[`${operation.name}.${path.join('.')}`]
  return own ?? (name === 'id' && place === 'path' ? fieldTexts[`${operation.tag}.id`] : fieldTexts[name])
}

/** The meaning of a field, what it may be, and whether it must be given. */
export function meaningOf(operation: ApiOperation, field: Field, language: Language): string {
  const { path, schema, isRepeated, isRequired } = field
  const say = callMessages[language]
  const meaning = fieldText(operation, field)?.[language] ?? schema.description ?? ''
  const within = path.length > 1 ? `${path.slice(0, -1).join('.')}: ` : ''
  const rest = [
    expectationOf(schema, language),
    ...(isRequired && typesOf(schema).includes('null') ? [say.orNull] : []),
    ...(isRepeated ? [say.repeated] : []),
    ...(schema.default === undefined || schema.default === null ? [] : [say.byDefault(String(schema.default))]),
    ...(isRequired ? [say.required] : []),
  ]
  return `${within}${meaning}; ${rest.join('; ')}`
}
