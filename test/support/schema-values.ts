import fc from 'fast-check'
import type { Schema } from '../../src/server/reference/api-document.ts'

/** Text that has broken other systems: SQL, NUL, halves of characters, decomposed names, paths, numbers that are none. */
const nasty: readonly unknown[] = [
  "'; drop table rounds; --",
  '" or 1=1 --',
  'a\u0000b',
  '\u0000',
  '\ud800',
  'x\udc00y',
  'Điện Biên'.normalize('NFD'),
  'x'.repeat(5000),
  '../../../etc/passwd',
  '..\\..\\x',
  '%00',
  '%2e%2e%2f',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '9'.repeat(400),
  '0x10',
  '１２３',
  '',
  ' ',
  '\u202e\u200b',
  '💥'.repeat(200),
  '__proto__',
  'constructor',
  'null',
  '0001-01-01',
  '9999-12-31',
  '2024-02-30',
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  1.5,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { toString: 1, constructor: null },
]

/** Of these, what every place is tried with. */
export const worst: readonly unknown[] = [
  'a\u0000b',
  'x\ud800y',
  "'; drop table rounds; --",
  '../../x',
  '9'.repeat(400),
  'x'.repeat(5000),
  { a: [null] },
  null,
  -1e308,
]

export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

/** What is known to be there, by the name of a property or parameter. */
export type Known = Readonly<Record<string, readonly string[]>>

export interface SchemaWorld {
  readonly schemas: Readonly<Record<string, Schema>>
  readonly known: Known
}

/** Values that a schema allows, as far as it says; with names of things that are there where the property asks for them. */
export function soundValue(schema: Schema, world: SchemaWorld, name = ''): fc.Arbitrary<unknown> {
  const { schemas, known } = world
  if (schema.$ref) return soundValue(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, world, name)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const forms = schema.oneOf ?? schema.anyOf
  if (forms) return fc.oneof(...forms.map((each) => soundValue(each, world, name)))
  const types = [schema.type ?? []].flat()
  if (types.includes('null')) {
    const rest = types.filter((type) => type !== 'null')
    return fc.option(soundValue({ ...schema, type: rest }, world, name), { nil: null, freq: 4 })
  }
  if (schema.properties) return objectOf(schema, world)
  if (schema.items)
    return fc.array(soundValue(schema.items, world, name), { minLength: schema.minItems ?? 0, maxLength: 3 })
  const there = known[name]
  if (there && types.includes('string')) {
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: textOf(schema) })
  }
  if (types.includes('string')) return textOf(schema)
  if (types.includes('integer') || types.includes('number')) {
    const any = fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 })
    if (!there) return any
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there.map(Number)) }, { weight: 1, arbitrary: any })
  }
  return types.includes('boolean') ? fc.boolean() : fc.constant({})
}

function objectOf({ properties = {}, required = [] }: Schema, world: SchemaWorld): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, soundValue(each, world, name)]),
  )
  return fc.record(model, { requiredKeys: [...required] as never[] })
}

function textOf({ format, pattern, minLength = 0, maxLength = 30 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') {
    const [min, max] = [new Date('2024-01-01'), new Date('2027-01-01')]
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  }
  if (format === 'email') return fc.uuid().map((id) => `${id}@example.vn`)
  if (pattern && !/\\p\{|\(\?/.test(pattern)) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ unit: 'grapheme-composite', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)) })
}

/** A valid value with one thing wrong in it: a field that is junk, missing, or unknown; or junk altogether. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, junk, fc.nat(), fc.constantFrom('change', 'remove', 'add', 'replace'))
    .map(([value, other, at, how]) => {
      if (how === 'replace' || typeof value !== 'object' || value === null || Array.isArray(value)) return other
      const keys = Object.keys(value)
      const key = keys[at % Math.max(1, keys.length)] ?? 'x'
      if (how === 'add') return { ...value, [`unknown${at % 3}`]: other }
      if (how === 'remove') return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
      return { ...value, [key]: other }
    })
}
