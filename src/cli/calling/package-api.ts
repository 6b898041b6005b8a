import type { Language } from '../../fault.ts'
import { type Operation, operationsOf, type Schema } from '../../server/reference/api-document.ts'
import { describeApi } from '../../server/reference/describe-api.ts'
import { createDescribedApp } from '../../server/reference/described-app.ts'
import { operationTexts, tagTexts } from '../../server/reference/operation-texts.data.ts'

/** An operation of the API as this version of Chiso has it. */
export interface ApiOperation {
  readonly name: string
  /** In capitals. */
  readonly method: string
  readonly path: string
  /** The part of the API that it belongs to. */
  readonly tag: string
  readonly texts: Readonly<Record<Language, string>>
  readonly described: Operation
  readonly checks: Checks
}

/** What the server itself checks a request with, by place; undefined where nothing is taken. */
export type Checks = Readonly<Partial<Record<'params' | 'query' | 'headers' | 'body', Check>>>

interface Check {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } }
}

interface Issue {
  readonly path: readonly PropertyKey[]
}

export interface PackageApi {
  readonly operations: readonly ApiOperation[]
  readonly tags: readonly { readonly name: string; readonly texts: Readonly<Record<Language, string>> }[]
  readonly schemas: Readonly<Record<string, Schema>>
}

/** The API as the server of the same package has it: no network is asked, and no operation is left out. */
export function packageApi(): PackageApi {
  kept ??= described()
  return kept
}

let kept: PackageApi | undefined

function described(): PackageApi {
  const app = createDescribedApp()
  const document = describeApi(app)
  const checks = new Map(
    app.openAPIRegistry.definitions.flatMap((each) =>
      each.type === 'route'
        ? [[`${each.route.method.toUpperCase()} ${each.route.path}`, checksOf(each.route as Route)]]
        : [],
    ),
  )
  const operations = operationsOf(document).map(({ method, path, operation }) => {
    const id = `${method} ${path}`
    return {
      ...{ name: operation.operationId, method, path, tag: operation.tags[0] ?? '', described: operation },
      ...{ texts: operationTexts[id] ?? { vi: '', en: '' }, checks: checks.get(id) ?? {} },
    }
  })
  const tags = Object.entries(tagTexts).map(([name, texts]) => ({ name, texts }))
  return { operations, tags, schemas: document.components.schemas }
}

/** A route as it was registered, as far as it is read here. */
interface Route {
  readonly request?: {
    readonly params?: unknown
    readonly query?: unknown
    readonly headers?: unknown
    readonly body?: unknown
  }
}

function checksOf({ request = {} }: Route): Checks {
  const { params, query, headers, body } = request
  const { content } = (body ?? {}) as { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
  const parts = { params, query, headers, body: content?.['application/json']?.schema }
  return Object.fromEntries(Object.entries(parts).filter(([, each]) => isCheck(each)))
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'safeParse' in value
}

/** A schema itself, where it is told by reference. */
export function resolved(schema: Schema, schemas: PackageApi['schemas']): Schema {
  return schema.$ref ? resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas) : schema
}
