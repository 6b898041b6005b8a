import type { Config } from '../read-config.ts'
import type { Field } from './operation-fields.ts'
import type { Traits } from './operation-traits.ts'
import type { ApiOperation, PackageApi } from './package-api.ts'

/** Options by their names, as they were typed. */
export type CallOptions = Readonly<Record<string, unknown>>

/** An operation as somebody calls it. */
export interface Call {
  readonly operation: ApiOperation
  readonly api: PackageApi
  readonly fields: readonly Field[]
  readonly traits: Traits
  readonly options: CallOptions
  readonly config: Config
}

/** What was given for the places of a request. */
export interface Given {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where the operation takes no JSON. */
  readonly body: unknown
}

/** What an option was given; undefined for one that was left out. */
export function optionOf({ options }: Pick<Call, 'options'>, { flag }: Pick<Field, 'flag'>): unknown {
  return options[flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
