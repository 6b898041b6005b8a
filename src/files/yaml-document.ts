import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { Place } from '../fault.ts'

/** Where something stands in a document: keys and positions (from 0) from the top down. */
export type YamlPath = readonly (string | number)[]

/** A YAML file as plain objects, arrays and strings, that still knows where everything stands. */
export interface YamlDocument {
  /**
   * Every scalar is a string, also `1.50`, `true` and `null`: numbers lose nothing on their way, and what a key holds is
   * for its schema to say. A key without a value holds ''.
   */
  readonly value: unknown
  /** The place of a value; of the nearest thing around it that exists if it does not. */
  placeOf(path: YamlPath): Place
  /** The place of the key of a value; the same as `placeOf` for an item of a list. */
  keyPlaceOf(path: YamlPath): Place
}

/** Ties a parsed document without errors to the places in its text. */
export function toYamlDocument(parsed: Document.Parsed, placeAt: (offset: number) => Place): YamlDocument {
  const root: Steps = { value: parsed.contents, key: parsed.contents }
  const placeOfNode = (node: unknown) => placeAt(startOf(node))
  return {
    value: parsed.toJS({ reviver: (_, value: unknown) => (value === null ? '' : value) }),
    placeOf: (path) => placeOfNode(stepsAlong(root, path).value),
    keyPlaceOf: (path) => placeOfNode(stepsAlong(root, path).key),
  }
}

interface Steps {
  readonly value: unknown
  /** The key that leads to the value; the value itself in a list and at the top. */
  readonly key: unknown
}

/** Goes down the path as far as the document does. */
function stepsAlong(root: Steps, path: YamlPath): Steps {
  let reached = root
  for (const step of path) {
    const next = childOf(reached.value, step)
    if (next === undefined) return reached
    reached = next
  }
  return reached
}

function childOf(node: unknown, step: string | number): Steps | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { value: item, key: item }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
  return pair && { value: isEmpty(pair.value) ? pair.key : pair.value, key: pair.key }
}

/** A key without a value: its value has no place of its own. */
function isEmpty(value: unknown): boolean {
  return !isNode(value) || (isScalar(value) && value.source === '' && value.type === 'PLAIN')
}

function startOf(node: unknown): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0
}
