import { z } from 'zod'
import { frameworkSchema } from './framework-schema.ts'

/**
 * Makes the JSON Schema (draft 2020-12) by which an editor checks and completes a framework file. Chiso reads every value
 * as text, an editor reads 1.5 as a number and true as a boolean: both stand for each other here.
 */
export function frameworkJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, $defs, ...form } = z.toJSONSchema(frameworkSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => toEditorForm(zodSchema, jsonSchema as Node),
  })
  return {
    $schema,
    title: 'Bộ tiêu chí của Chiso',
    description: 'Bộ tiêu chí PAR INDEX (kind: par) hoặc SIPAS (kind: sipas), một tệp .yaml cho một năm đánh giá',
    ...form,
    $defs: { ...$defs, decimal: decimalUpTo(usualLimit) },
  }
}

const usualLimit = 100

/** 1.5 or '1,5', as `parseVietnameseNumber` reads them up to a limit. */
function decimalUpTo(maximum: number): Node {
  return {
    anyOf: [
      { type: 'number', maximum },
      { type: 'string', pattern: '^\\s*[-−+]?\\d+([.,]\\d+)?\\s?%?\\s*$' },
    ],
  }
}

function decimalNode(atMost: number): Node {
  return atMost === usualLimit ? { $ref: '#/$defs/decimal' } : decimalUpTo(atMost)
}

type Node = Record<string, unknown>

/** Changes one node of the schema; zod calls it for the inner ones first. */
function toEditorForm(field: z.core.$ZodTypes, node: Node): void {
  const { description, decimal, whole } = z.globalRegistry.get(field) ?? {}
  if (isLimited(decimal)) become(node, { description, ...decimalNode(decimal.atMost) })
  else if (isRange(whole)) become(node, { description, ...wholeNumber(whole) })
  else if (node.const === 'true') become(node, { enum: [true, 'true'] })
  else if (field._zod.def.type === 'string') become(node, { ...node, type: ['string', 'number', 'boolean'] })
  else if (field._zod.def.type === 'nullable') become(node, withoutNull(node))
  else if (node.default === null) delete node.default
}

function become(node: Node, content: Node): void {
  for (const key of Object.keys(node)) delete node[key]
  Object.assign(node, content)
}

function isLimited(decimal: unknown): decimal is { readonly atMost: number } {
  return typeof decimal === 'object' && decimal !== null && 'atMost' in decimal
}

interface Range {
  readonly atLeast: number
  readonly atMost: number
}

function isRange(whole: unknown): whole is Range {
  return typeof whole === 'object' && whole !== null && 'atLeast' in whole && 'atMost' in whole
}

function wholeNumber({ atLeast, atMost }: Range): Node {
  return {
    anyOf: [
      { type: 'integer', minimum: atLeast, maximum: atMost },
      { type: 'string', pattern: '^\\d+$' },
    ],
  }
}

/** A key without a value is an empty text to Chiso, so what may be missing is left out and never null. */
function withoutNull({ anyOf, ...rest }: Node): Node {
  const members = Array.isArray(anyOf) ? (anyOf as Node[]) : []
  return { ...rest, ...members.find(({ type }) => type !== 'null') }
}
