import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import type { Fault } from '../fault.ts'
import { decodeText } from './decode-text.ts'
import type { SourceFile } from './source-file.ts'
import type { YamlDocument } from './yaml-document.ts'

/** A YAML file as its reader gets it: the document, null if it cannot be read, and what is wrong with its form. */
export interface YamlReading {
  readonly document: YamlDocument | null
  readonly faults: Fault[]
}

/**
 * Reads a YAML file and what a reader makes of it. Most files are sound: they are first read by a fast parser that knows no
 * places. Only if the parser or the reader finds a fault, or anything is there that the two parsers might see differently,
 * is the file read again by the careful one (`readYaml`), which knows where everything stands; that reading then counts.
 *
 * @param read must not keep a place when it reports no fault
 */
export async function withYaml<R extends { readonly faults: readonly Fault[] }>(
  file: SourceFile,
  read: (reading: YamlReading) => R | Promise<R>,
): Promise<R> {
  const value = quickValue(file)
  if (value !== undefined) {
    const result = await read({ document: withoutPlaces(file, value), faults: [] })
    if (result.faults.length === 0) return result
  }
  const { readYaml } = await import('./read-yaml.ts')
  return read(readYaml(file))
}

/**
 * The careful parser refuses anchors, aliases and tags, and has its own mind on keys written with "?" and on blocks of text
 * (| and >).
 */
const doubtful = /(^|[\s,[{:-])([&*!]\S|\?(\s|$)|[|>][\d+-]*([ \t]|$))/m

/** The value of a file that is surely sound YAML; undefined where the careful parser has to look. */
export function quickValue(file: SourceFile): unknown {
  const { text, faults } = decodeText(file)
  if (text === null || faults.length > 0 || doubtful.test(text)) return undefined
  try {
    return load(text, { schema: FAILSAFE_SCHEMA })
  } catch {
    return undefined
  }
}

function withoutPlaces({ name }: SourceFile, value: unknown): YamlDocument {
  const place = { file: name, line: 0, column: 0 }
  return { value, placeOf: () => place, keyPlaceOf: () => place }
}
