import { type Document, parseDocument, visit } from 'yaml'
import { type Fault, isError, type Place } from '../fault.ts'
import { decodeText } from './decode-text.ts'
import { placeFinder } from './place-finder.ts'
import type { SourceFile } from './source-file.ts'
import { toYamlDocument, type YamlDocument } from './yaml-document.ts'
import { yamlFaultTexts } from './yaml-fault-texts.ts'

/**
 * Reads a YAML file: one document of maps, lists and strings. Errors of syntax, repeated keys, tags and aliases are
 * faults; aliases because a few of them can grow to any size, and because one line would stand in two places.
 *
 * Missing values: a key without a value holds ''. An empty file is a fault.
 *
 * @returns document null if there is any error.
 */
export function readYaml(file: SourceFile): { document: YamlDocument | null; faults: Fault[] } {
  const decoded = decodeText(file)
  if (decoded.text === null) return { document: null, faults: decoded.faults }
  const placeAt = placeFinder(file.name, decoded.text)
  const parsed = parseDocument(decoded.text, { schema: 'failsafe', stringKeys: true, prettyErrors: false })
  const faults = [...decoded.faults, ...syntaxFaults(parsed, placeAt)]
  if (parsed.contents === null && !faults.some(isError)) faults.push(emptyFile(file.name))
  return { document: faults.some(isError) ? null : toYamlDocument(parsed, placeAt), faults }
}

function emptyFile(file: string): Fault {
  return { code: 'empty-file', place: { file, line: 0, column: 0 }, details: { expected: 'YAML' } }
}

function syntaxFaults(parsed: Document.Parsed, placeAt: (offset: number) => Place): Fault[] {
  const found = [...parsed.errors, ...parsed.warnings].map(({ code, pos }) => ({ code, at: pos[0] }))
  const exhausted = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const reported = exhausted ? [exhausted] : [...found, ...aliasesIn(parsed)]
  const firstByPlace = new Map(reported.toReversed().map((fault) => [fault.at, fault]))
  return [...firstByPlace.values()]
    .toSorted((a, b) => a.at - b.at)
    .map(({ code, at }) => ({ code: 'yaml-syntax', place: placeAt(at), details: { found: yamlFaultTexts[code] } }))
}

function aliasesIn(parsed: Document.Parsed): { code: 'BAD_ALIAS'; at: number }[] {
  const aliases: { code: 'BAD_ALIAS'; at: number }[] = []
  visit(parsed, {
    Alias: (_, alias) => {
      aliases.push({ code: 'BAD_ALIAS', at: alias.range?.[0] ?? 0 })
    },
  })
  return aliases
}
