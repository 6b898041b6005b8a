import type { Schema } from '../../server/reference/api-document.ts'
import { fieldText } from './field-meaning.ts'
import { kindOf } from './field-value.ts'
import { type Field, fieldsOf, secretsOf } from './operation-fields.ts'
import { traitsOf } from './operation-traits.ts'
import { type ApiOperation, type PackageApi, resolved } from './package-api.ts'

const uuid = '0190f5a2-7c11-7d3e-9a4b-2f6c8e1d5a72'

/** A line as one would type it: what must be given, with values that pass every check. */
export function exampleOf(operation: ApiOperation, api: PackageApi): string {
  const needed = fieldsOf(operation, api.schemas).filter(({ isRequired }) => isRequired)
  const { takesVersion, takesFile, givesFile, access } = traitsOf(operation)
  return [
    'chiso do',
    operation.name,
    ...needed.map((field) => `--${field.flag} ${inShell(valueText(operation, field, api))}`),
    ...(takesVersion ? ['--seen 0'] : []),
    ...(secretsOf(operation, api.schemas).length > 0 ? ['--json bi-mat.json'] : []),
    ...(takesFile ? [`--file ${operation.name === 'import-round' ? 'ky-danh-gia.zip' : 'tep'}`] : []),
    ...(givesFile ? ['--out tep'] : []),
    ...(access.kind === 'session' || operation.tag === 'auth' ? ['--session phien.json'] : []),
  ].join(' ')
}

function valueText(operation: ApiOperation, field: Field, api: PackageApi): string {
  const told = fieldText(operation, field)?.example
  if (told !== undefined) return told
  const value = sampleOf(field.schema, field.path.at(-1) ?? '', operation, api)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A value that a schema allows; of objects what must be there. */
function sampleOf(schema: Schema, name: string, operation: ApiOperation, api: PackageApi): unknown {
  const { properties = {}, required = [], items, enum: words, oneOf, anyOf } = resolved(schema, api.schemas)
  if (words) return words[0]
  const [form] = oneOf ?? anyOf ?? []
  if (form) return sampleOf(form, name, operation, api)
  if (items) return [sampleOf(items, name, operation, api)]
  const kind = kindOf(schema)
  if (kind === 'json') {
    const inner = (each: string) => sampleOf(properties[each] ?? {}, each, operation, api)
    return Object.fromEntries(required.map((each) => [each, inner(each)]))
  }
  if (kind === 'number') return schema.minimum ?? 1
  if (kind === 'boolean') return true
  if (schema.format === 'date') return '2025-03-31'
  const told = fieldText(operation, { path: [name], place: 'body' })?.example
  return schema.format === 'uuid' ? uuid : (told ?? 'x')
}

function inShell(text: string): string {
  return /^[\w.,:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
