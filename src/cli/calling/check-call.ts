import { CommanderError } from 'commander'
import { Problem } from '../../problem.ts'
import type { Schema } from '../../server/reference/api-document.ts'
import { type Call, type Given, isObject, optionOf } from './call.ts'
import { callMessages } from './call-messages.ts'
import { valueName } from './field-meaning.ts'
import { expectationOf } from './field-value.ts'
import { bodySchema, type Field } from './operation-fields.ts'
import { type Checks, resolved } from './package-api.ts'

type Path = readonly PropertyKey[]

const placeOf: Readonly<Record<keyof Checks, Field['place']>> = {
  params: 'path',
  query: 'query',
  headers: 'header',
  body: 'body',
}

/**
 * Refuses what the server would refuse for its form, by the server's own checks, and what a body has that nobody reads.
 *
 * @throws CommanderError that names the option, what was found and what is expected; Problem for what stands in --json
 */
export function checkCall(call: Call, given: Given): void {
  const { checks } = call.operation
  const schema = bodySchema(call.operation, call.api.schemas)
  if (schema) refuseStray(call, schema, given.body)
  for (const part of ['params', 'query', 'headers', 'body'] as const) {
    const [issue] = checks[part]?.safeParse(given[part] ?? {}).error?.issues ?? []
    if (issue) refuse(call, placeOf[part], issue.path, given[part])
  }
}

/** Some checks tell the place of an issue by the whole only: then the whole is named. */
function refuse(call: Call, place: Field['place'], path: Path, value: unknown): never {
  const { fields, options, config } = call
  const field = fields.find((each) => each.place === place && each.path.every((name, at) => path[at] === name))
  const isVersion = place === 'header' && path[0] === 'if-match'
  if (isVersion)
    refuseOption('--seen <>', String(options.seen), { vi: 'số nguyên', en: 'a whole number' }[config.language])
  if (!field) return refuseJson(call, path, value)
  const option = `--${field.flag} <${valueName(field, callMessages[config.language])}>`
  const told = optionOf(call, field)
  if (told === undefined && valueAt(value, field.path) === undefined) {
    throw new CommanderError(
      2,
      'commander.missingMandatoryOptionValue',
      `error: required option '${option}' not specified`,
    )
  }
  if (told === undefined) return refuseJson(call, path, value)
  const schema = schemaAt(field.schema, path.slice(field.path.length + (field.isRepeated ? 1 : 0)), call)
  return refuseOption(option, textOf(valueAt(value, path) ?? told), expectationOf(schema, config.language))
}

function refuseOption(option: string, got: string, expected: string): never {
  const message = `error: option '${option}' argument '${got}' is invalid. ${expected}`
  throw new CommanderError(2, 'commander.invalidArgument', message)
}

function refuseJson({ operation, api }: Call, path: Path, value: unknown): never {
  const schema = bodySchema(operation, api.schemas) ?? {}
  const expected = schemaAt(schema, path, { api })
  const texts = { vi: expectationOf(expected, 'vi'), en: expectationOf(expected, 'en') }
  throw new Problem('invalid-input', { where: whereIn(path), expected: texts, got: textOf(valueAt(value, path)) })
}

/** A field that the operation does not have is a slip of the pen: nobody would read it. */
function refuseStray(call: Call, schema: Schema, value: unknown, path: Path = []): void {
  if (Array.isArray(value)) {
    const items = resolved(schema.items ?? {}, call.api.schemas)
    for (const [at, each] of value.entries()) refuseStray(call, items, each, [...path, at])
    return
  }
  const known = Object.keys(schema.properties ?? {})
  if (!isObject(value) || known.length === 0) return
  for (const [name, each] of Object.entries(value)) {
    const inner = schema.properties?.[name]
    if (!inner) {
      const what = { vi: 'trường', en: 'the field' }
      throw new Problem('not-found', { what, id: whereIn([...path, name]).replace('--json ', ''), known })
    }
    refuseStray(call, resolved(inner, call.api.schemas), each, [...path, name])
  }
}

const whereIn = (path: Path) =>
  `--json ${path.map((each) => (typeof each === 'number' ? `[${each}]` : `.${String(each)}`)).join('')}`
    .replace(' .', ' ')
    .trim()

function schemaAt(schema: Schema, path: Path, call: Pick<Call, 'api'>): Schema {
  const here = resolved(schema, call.api.schemas)
  const [name, ...rest] = path
  if (name === undefined) return here
  const inner = typeof name === 'number' ? here.items : here.properties?.[String(name)]
  return inner ? schemaAt(inner, rest, call) : here
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[name] : undefined),
    value,
  )
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
