type Schema = Readonly<Record<string, unknown>>

/**
 * Lists what a JSON Schema has against a value, by path; only the keywords that our schemas use. A keyword that is not
 * known here throws, so that none is passed over.
 */
export function schemaErrors(root: Schema, value: unknown): string[] {
  return errorsOf(root, value, '', root)
}

type Check = (expected: unknown, value: unknown, path: string, root: Schema, schema: Schema) => readonly string[]

const remark: Check = () => []

const checks: Record<string, Check> = {
  $schema: remark,
  $defs: remark,
  title: remark,
  description: remark,
  default: remark,
  type: (types, value, path) => failIf(![types].flat().some((type) => isOfType(value, type)), path, `is no ${types}`),
  const: (expected, value, path) => failIf(value !== expected, path, `is not ${expected}`),
  enum: (values, value, path) => failIf(!asList(values).includes(value), path, `is none of ${values}`),
  pattern: (pattern, value, path) =>
    failIf(typeof value === 'string' && !new RegExp(String(pattern), 'u').test(value), path, `does not fit ${pattern}`),
  minLength: (least, value, path) =>
    failIf(typeof value === 'string' && value.length < Number(least), path, 'is too short'),
  minItems: (least, value, path) => failIf(Array.isArray(value) && value.length < Number(least), path, 'has too few'),
  minimum: (least, value, path) => failIf(typeof value === 'number' && value < Number(least), path, 'is too small'),
  maximum: (most, value, path) => failIf(typeof value === 'number' && value > Number(most), path, 'is too large'),
  required: (keys, value, path) =>
    isRecord(value) ? asList(keys).flatMap((key) => failIf(!(String(key) in value), path, `lacks ${key}`)) : [],
  properties: (properties, value, path, root) =>
    isRecord(value)
      ? Object.entries(properties as Record<string, Schema>).flatMap(([key, schema]) =>
          key in value ? errorsOf(schema, value[key], `${path}/${key}`, root) : [],
        )
      : [],
  additionalProperties: (schema, value, path, root, { properties = {} }) =>
    isRecord(value)
      ? Object.keys(value)
          .filter((key) => !Object.hasOwn(properties as object, key))
          .flatMap((key) =>
            schema === false ? [`${path} has ${key}`] : errorsOf(schema as Schema, value[key], `${path}/${key}`, root),
          )
      : [],
  propertyNames: (schema, value, path, root) =>
    isRecord(value) ? Object.keys(value).flatMap((key) => errorsOf(schema as Schema, key, `${path}/${key}`, root)) : [],
  items: (schema, value, path, root) =>
    asList(value).flatMap((item, index) => errorsOf(schema as Schema, item, `${path}/${index}`, root)),
  anyOf: (members, value, path, root) => fitting(members, value, path, root, (count) => count > 0),
  oneOf: (members, value, path, root) => fitting(members, value, path, root, (count) => count === 1),
  $ref: (reference, value, path, root) => errorsOf(definition(String(reference), root), value, path, root),
}

function errorsOf(schema: Schema, value: unknown, path: string, root: Schema): string[] {
  return Object.entries(schema).flatMap(([keyword, expected]) => {
    const check = checks[keyword]
    if (!check) throw new Error(`the keyword ${keyword} is not known here`)
    return check(expected, value, path, root, schema)
  })
}

function fitting(members: unknown, value: unknown, path: string, root: Schema, isEnough: (count: number) => boolean) {
  const all = asList(members).map((member) => errorsOf(member as Schema, value, path, root))
  const nearest = all.toSorted((a, b) => a.length - b.length)[0] ?? []
  return isEnough(all.filter((errors) => errors.length === 0).length) ? [] : [`${path} fits no member`, ...nearest]
}

function definition(reference: string, root: Schema): Schema {
  const found = (root.$defs as Record<string, Schema>)[reference.replace('#/$defs/', '')]
  if (!found) throw new Error(`there is no ${reference}`)
  return found
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'object' ? isRecord(value) : typeof value === type
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function failIf(isWrong: boolean, path: string, what: string): readonly string[] {
  return isWrong ? [`${path} ${what}`] : []
}
