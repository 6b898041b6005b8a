import type { Schema } from '../../server/reference/api-document.ts'
import type { ApiOperation, PackageApi } from './package-api.ts'
import { resolved } from './package-api.ts'

/** One thing that an operation is told, and the option that tells it. */
export interface Field {
  /** Without its dashes. */
  readonly flag: string
  readonly place: 'path' | 'query' | 'header' | 'body'
  /** Where it stands in its place; longer than one within objects of a body. */
  readonly path: readonly string[]
  /** Of one value; a repeated option has several. */
  readonly schema: Schema
  readonly isRepeated: boolean
  readonly isRequired: boolean
}

/** Headers that are no option of their own: the command line fills them in, some from options such as --seen, --key, --file. */
const filledHeaders = ['if-match', 'Idempotency-Key', 'tus-resumable', 'upload-length', 'upload-metadata']

/** Secrets would be seen in the list of processes and stay in the history of the shell: they come from a file only. */
const secretFields = ['password', 'present', 'next', 'token', 'code']

/** Options that every command of the program has already. */
const takenFlags: Readonly<Record<string, string>> = { version: 'of-version' }

/** The fields of an operation: those of its path first, then query, headers, body. */
export function fieldsOf(operation: ApiOperation, schemas: PackageApi['schemas']): readonly Field[] {
  const { parameters = [] } = operation.described
  const told = parameters
    .filter(({ name }) => !filledHeaders.includes(name))
    .map(({ name, in: place, required = false, schema }) =>
      fieldAt({ place, path: [name], isRequired: required }, resolved(schema, schemas)),
    )
  return [...told, ...bodyFields(operation, schemas).filter(({ path }) => !isSecret(operation, path))]
}

/** The names of the secrets that the body of an operation has. */
export function secretsOf(operation: ApiOperation, schemas: PackageApi['schemas']): readonly string[] {
  return bodyFields(operation, schemas).flatMap(({ path }) => (isSecret(operation, path) ? path : []))
}

/** The schema of a body in JSON; undefined for an operation that has none. */
export function bodySchema({ described }: ApiOperation, schemas: PackageApi['schemas']): Schema | undefined {
  const schema = described.requestBody?.content['application/json']?.schema
  return schema && resolved(schema, schemas)
}

function bodyFields(operation: ApiOperation, schemas: PackageApi['schemas']): readonly Field[] {
  const schema = bodySchema(operation, schemas)
  return schema ? within(schema, [], true, schemas) : []
}

function within(
  schema: Schema,
  path: readonly string[],
  isRequired: boolean,
  schemas: PackageApi['schemas'],
): readonly Field[] {
  if (schema.type === 'object' && schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, each]) =>
      within(resolved(each, schemas), [...path, name], isRequired && (schema.required ?? []).includes(name), schemas),
    )
  }
  return [fieldAt({ place: 'body', path, isRequired }, schema)]
}

function fieldAt(at: Pick<Field, 'place' | 'path' | 'isRequired'>, schema: Schema): Field {
  const name = at.path.map(kebab).join('-')
  const isRepeated = schema.type === 'array'
  return {
    ...at,
    flag: takenFlags[name] ?? name,
    schema: isRepeated ? (schema.items ?? {}) : schema,
    isRepeated,
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function isSecret({ tag }: ApiOperation, [name = '']: readonly string[]): boolean {
  return (tag === 'auth' || tag === 'me') && secretFields.includes(name)
}
