import fc from 'fast-check'
import type { Operation, Parameter, Schema } from '../../src/server/reference/api-document.ts'
import { junk, type SchemaWorld, soundValue, spoilt, worst } from './schema-values.ts'

/** A request as it is made: everything in it is text, as it would come over a network. */
export interface FuzzedRequest {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface Target {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** Parts of a path that try to lead elsewhere or to be no text at all; as they stand in the address. */
const pathTricks = [
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '..',
  '.',
  '%00',
  '%',
  '%zz',
  '%E0%A4%A',
  '%ED%A0%80',
  '%ff',
  "1'--",
  '1%27%20or%201%3D1',
  'x'.repeat(3000),
  '%F0%9F%92%A5',
  'a%0d%0ab',
  '*',
  '{id}',
  '00000000-0000-0000-0000-000000000000',
  '',
  '%2F',
  ';x=1',
]

/** What is wrong with a request. */
const wrongs = ['nothing', 'path', 'query', 'headers', 'strange headers', 'body', 'everything'] as const
type Wrong = (typeof wrongs)[number]

const wrong: fc.Arbitrary<Wrong> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Wrong>('nothing') },
  { weight: 5, arbitrary: fc.constantFrom(...wrongs) },
)

/** Requests to an operation: some sound, some with one part wrong, some with all of them. */
export function requestsTo(target: Target, world: SchemaWorld): fc.Arbitrary<FuzzedRequest> {
  return wrong.chain((what) => requestsWith(what, target, world))
}

/** One value, put into one place of a sound request. */
interface Planted {
  readonly place: Parameter['in'] | 'body'
  readonly name: string
  readonly value: unknown
}

/** The worst of values in every place of a sound request, one at a time. */
export function worstRequestsTo(target: Target, world: SchemaWorld): readonly FuzzedRequest[] {
  const { parameters = [], requestBody } = target.operation
  const inBody = Object.keys(propertiesOf(Object.values(requestBody?.content ?? {})[0]?.schema, world))
  const places = [
    ...parameters.map(({ name, in: place }) => ({ name, place })),
    ...inBody.map((name) => ({ name, place: 'body' as const })),
  ]
  const planted = places.flatMap((each) => worst.map((value) => ({ ...each, value })))
  return planted.flatMap((each, at) =>
    fc.sample(requestsWith('nothing', target, world, each), { numRuns: 1, seed: at }),
  )
}

function propertiesOf(schema: Schema | undefined, { schemas }: SchemaWorld): Readonly<Record<string, Schema>> {
  return (schema?.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema)?.properties ?? {}
}

function requestsWith(
  what: Wrong,
  { method, path, operation }: Target,
  world: SchemaWorld,
  planted?: Planted,
): fc.Arbitrary<FuzzedRequest> {
  const is = (part: Wrong) => what === part || what === 'everything'
  const parameters = operation.parameters ?? []
  const of = (place: Parameter['in']) => parameters.filter((each) => each.in === place)
  return fc
    .record({
      parts: fc.tuple(...of('path').map((each) => pathPart(each, world, is('path')))),
      query: fc.tuple(
        ...of('query').map((each) => queryPart(each, world, is('query'))),
        is('query') ? strayQuery : none,
      ),
      headers: fc.tuple(
        ...of('header').map((each) => header(each, world, is('headers'))),
        ...(is('strange headers') ? strangeHeaders : []),
      ),
      body: bodyOf(operation, world, is('body')),
    })
    .map(({ parts, query, headers, body }) => {
      const isPlanted = (place: Planted['place'], name: string) => planted?.place === place && planted.name === name
      const names = of('path').map(({ name }) => name)
      const part = (name: string, at: number) => (isPlanted('path', name) ? encoded(planted?.value) : String(parts[at]))
      const filled = names.reduce((text, name, at) => text.replace(`{${name}}`, () => part(name, at)), path)
      const added = planted?.place === 'query' ? [`${planted.name}=${encoded(planted.value)}`] : []
      const asked = [...query.flat(), ...added].join('&')
      const extra = planted?.place === 'header' ? { [planted.name]: asHeader(planted.value) } : {}
      const text = body && planted?.place === 'body' ? withField(body.text, planted) : body?.text
      return {
        path: asked === '' ? filled : `${filled}?${asked}`,
        method,
        headers: { ...(body ? { 'content-type': body.type } : {}), ...Object.assign({}, ...headers), ...extra },
        body: method === 'GET' || method === 'OPTIONS' ? undefined : text,
      }
    })
}

function withField(text: string, { name, value }: Planted): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), [name]: value })
}

const none = fc.constant<string[]>([])

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Lone halves of characters can stand neither in an address nor in a header. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

const encoded = (value: unknown) => encodeURIComponent(wellFormed(asText(value)))

function pathPart({ name, schema }: Parameter, world: SchemaWorld, isWrong: boolean): fc.Arbitrary<string> {
  const sound = soundValue(schema, world, name).map(encoded)
  return isWrong ? fc.oneof(sound, fc.constantFrom(...pathTricks), junk.map(encoded)) : sound
}

function queryPart({ name, schema }: Parameter, world: SchemaWorld, isWrong: boolean): fc.Arbitrary<string[]> {
  const sound = soundValue(schema, world, name).map(encoded)
  const value = isWrong ? fc.oneof(sound, junk.map(encoded), fc.constantFrom(...pathTricks)) : sound
  const one = value.map((each) => [`${name}=${each}`])
  if (!isWrong) return fc.oneof(none, one)
  return fc.oneof(
    none,
    one,
    fc.tuple(value, value).map((both) => both.map((each) => `${name}=${each}`)),
  )
}

const strayQuery = fc.constantFrom<string[]>([], [], [], ['x=1'], ['%'], ['__proto__=1', '__proto__[x]=1'])

/** Only bytes pass in a header, and no line end. */
const asHeader = (value: unknown) =>
  Buffer.from(wellFormed(asText(value)))
    .toString('latin1')
    .replace(/[^\x20-\xff]|\x7f/g, '')
    .trim()
    .slice(0, 4000)

function header(
  { name, schema, required }: Parameter,
  world: SchemaWorld,
  isWrong: boolean,
): fc.Arbitrary<Record<string, string>> {
  const sound = soundValue(schema, world, name)
  const given = (isWrong ? fc.oneof(sound, junk) : sound).map((each) => ({ [name]: asHeader(each) }))
  return isWrong || !(required || name in world.known) ? fc.oneof(given, fc.constant({})) : given
}

const sometimes = (name: string, ...values: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...values).map((value) => ({ [name]: value })) },
  )

const strangeHeaders = [
  sometimes('authorization', 'Bearer', 'Bearer chiso_x', 'Basic eDp4', `Bearer ${'x'.repeat(9000)}`, 'bearer \xff'),
  sometimes('origin', 'https://elsewhere.example', 'null', ''),
  sometimes('accept-language', 'en', '*', 'x'.repeat(500), 'vi;q=nhiều'.normalize('NFD').replace(/[^\x20-\x7e]/g, '')),
  sometimes('cookie', 'chiso.session_token=x', 'chiso.session_token=%00.%', '=;;=', `a=${'x'.repeat(4000)}`),
  sometimes('range', 'bytes=0-0', 'bytes=9-1', 'bytes=-99999999999999', 'x'),
  sometimes('if-none-match', '*', '"', 'W/"x"'),
  sometimes('x-forwarded-for', 'x', '1, 2', '999.1.1.1'),
  sometimes('content-length', 'x', '-1', '99999999'),
]

interface Body {
  readonly text: string
  readonly type: string
}

const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x', '']

function bodyOf({ requestBody }: Operation, world: SchemaWorld, isWrong: boolean): fc.Arbitrary<Body | undefined> {
  const [[expected, { schema }] = ['application/json', { schema: undefined }]] = Object.entries(
    requestBody?.content ?? {},
  )
  const sound = (schema ? soundValue(schema, world) : fc.constant('x')).map((value) => JSON.stringify(value))
  if (!isWrong) return requestBody ? sound.map((text) => ({ text, type: expected })) : fc.constant(undefined)
  const text = fc.oneof(
    { weight: 1, arbitrary: sound },
    { weight: 8, arbitrary: spoilt(schema ? soundValue(schema, world) : junk).map((value) => JSON.stringify(value)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('', '{', '[1', 'null', '"', '{"a":1}{"a":2}', '['.repeat(5000), '\ufeff{}'),
    },
    { weight: 1, arbitrary: fc.constant(`{"x":"${'y'.repeat(1_100_000)}"}`) },
  )
  const type = fc.oneof(
    { weight: 6, arbitrary: fc.constant(expected) },
    { weight: 1, arbitrary: fc.constantFrom(...types) },
  )
  return fc.option(fc.record({ text, type }), { nil: undefined, freq: 12 })
}
