import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { tusVersion } from '../../contract/upload-headers.ts'
import { findFile } from '../../operations/read-files.ts'
import { Problem } from '../../problem.ts'
import { keyHeader } from '../../server/idempotency.ts'
import { type Call, type Given, isObject, optionOf } from './call.ts'
import { checkCall } from './check-call.ts'
import { fieldValue } from './field-value.ts'
import type { Field } from './operation-fields.ts'

/** A request as it is sent. */
export interface CallRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly isRepeatable: boolean
}

/**
 * Makes the request from the options, checked as the server will check it.
 *
 * @throws CommanderError that names the option; Problem `invalid-input` or `not-found` for what stands in a file
 */
export async function requestOf(call: Call): Promise<CallRequest> {
  const { operation, traits } = call
  const file = traits.takesFile ? await fileOf(call) : undefined
  const given: Given = {
    params: textsOf(call, 'path'),
    query: { ...textsOf(call, 'query'), ...fileName(call, file) },
    headers: { ...headersOf(call, file), ...textsOf(call, 'header') },
    body: traits.takesJson ? withFields(await jsonOf(call), call) : undefined,
  }
  checkCall(call, given)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.params[name] ?? ''))
  const query = new URLSearchParams(given.query).toString()
  return {
    method: operation.method,
    path: query === '' ? path : `${path}?${query}`,
    headers: given.headers,
    isRepeatable: traits.isRepeatable,
    ...bodyOf(given, file, 'upload-length' in given.headers),
  }
}

function bodyOf(
  { body, headers }: Given,
  file: GivenFile | undefined,
  isAnnounced: boolean,
): Pick<CallRequest, 'body'> {
  if (body !== undefined) return { body: JSON.stringify(body) }
  if (file === undefined || isAnnounced) return {}
  return { body: new Uint8Array(file.bytes).slice(Number(headers['upload-offset'] ?? 0)) }
}

interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function fileOf({ options }: Call): Promise<GivenFile> {
  const path = String(options.file)
  return { ...(await requireFile(path)), name: basename(path) }
}

async function requireFile(path: string): Promise<GivenFile> {
  const found = await findFile(path)
  if (!found) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: path })
  return found
}

/** Faults name the file as the person knows it. */
function fileName({ fields, options }: Call, file: GivenFile | undefined): Record<string, string> {
  const takesName = fields.some(({ place, flag }) => place === 'query' && flag === 'name')
  return takesName && file && options.name === undefined ? { name: file.name } : {}
}

/** @returns what each field of a place was given, as text */
function textsOf(call: Call, place: Field['place']): Record<string, string> {
  return Object.fromEntries(
    call.fields
      .filter((field) => field.place === place && optionOf(call, field) !== undefined)
      .map((field) => [field.path[0] ?? '', String(optionOf(call, field))]),
  )
}

function headersOf({ operation, traits, options }: Call, file: GivenFile | undefined): Record<string, string> {
  const { parameters = [], requestBody } = operation.described
  const has = (name: string) => parameters.some((each) => each.in === 'header' && each.name === name)
  const [type] = Object.keys(requestBody?.content ?? {})
  return {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(traits.takesVersion ? { 'if-match': `"${options.seen}"` } : {}),
    ...(traits.takesKey ? { [keyHeader]: String(options.key ?? randomUUID()) } : {}),
    ...(has('tus-resumable') ? { 'tus-resumable': tusVersion } : {}),
    ...(has('upload-length') && file
      ? {
          'upload-length': String(file.bytes.length),
          'upload-metadata': `filename ${Buffer.from(file.name).toString('base64')}`,
        }
      : {}),
  }
}

/** The body as a file or standard input has it; undefined without one. */
async function jsonOf({ options }: Call): Promise<unknown> {
  if (options.json === undefined) return undefined
  const path = String(options.json)
  const text = path === '-' ? await readAll(process.stdin) : new TextDecoder().decode((await requireFile(path)).bytes)
  try {
    return JSON.parse(text)
  } catch (error) {
    const where = error instanceof Error ? error.message.slice(0, 80) : ''
    throw new Problem('invalid-input', { where: `--json ${path}`, expected: { vi: 'JSON', en: 'JSON' }, got: where })
  }
}

function withFields(json: unknown, call: Call): unknown {
  const given = call.fields.filter((field) => field.place === 'body' && optionOf(call, field) !== undefined)
  if (given.length > 0 && json !== undefined && !isObject(json)) return json
  return given.reduce<unknown>((body, field) => {
    const told = optionOf(call, field)
    const value = Array.isArray(told)
      ? told.map((word) => fieldValue(field, String(word)))
      : fieldValue(field, String(told))
    return withValue(body, field.path, value)
  }, json ?? {})
}

function withValue(body: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const object = isObject(body) ? body : {}
  return { ...object, [name]: rest.length === 0 ? value : withValue(object[name], rest, value) }
}
