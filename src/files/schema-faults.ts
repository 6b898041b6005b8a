import type { SchemaIssue, UnionIssue } from '../contract/schema-issue.ts'
import type { Fault, Language, Place } from '../fault.ts'
import { nearestCode } from './nearest-code.ts'
import type { YamlDocument, YamlPath } from './yaml-document.ts'

/** What the schemas mean by the words that they put in place of a message. */
const forms: Record<string, Record<Language, string>> = {
  number: { vi: 'số như 1,5 hoặc 1.5', en: 'a number such as 1,5 or 1.5' },
  whole: { vi: 'số nguyên trong khoảng cho phép', en: 'a whole number in the allowed range' },
  text: { vi: 'chữ', en: 'text' },
  code: { vi: 'mã gồm chữ không dấu, số, gạch dưới', en: 'a code of ASCII letters, digits and underscores' },
  date: { vi: 'ngày như 28/3/2025', en: 'a date such as 28/3/2025' },
  total: { vi: 'số người lớn hơn 0, viết liền như 36525', en: 'a number of people above 0, such as 36525' },
  true: { vi: 'true hoặc bỏ khóa này', en: 'true, or leave the key out' },
}

const shapes: Record<string, Record<Language, string>> = {
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm khóa và giá trị', en: 'keys with values' },
  record: { vi: 'nhóm khóa và giá trị', en: 'keys with values' },
  string: { vi: 'chữ hoặc số', en: 'text or a number' },
}

/** Turns everything a schema has against a YAML file into faults with their places. */
export function schemaFaults(issues: readonly SchemaIssue[], document: YamlDocument): Fault[] {
  return issues.flatMap((issue) => issueFaults(issue, issue.path.map(toStep), document))
}

function toStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}

function issueFaults(issue: SchemaIssue, path: YamlPath, document: YamlDocument): Fault[] {
  const place = document.placeOf(path)
  const found = valueAt(document.value, path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, issue, document))
  if (found === undefined) return [{ code: 'missing-key', place, details: { expected: String(path.at(-1) ?? '') } }]
  if (issue.code === 'invalid_value') return [notInList(found, issue.values.map(String), place)]
  if (issue.code === 'invalid_union') return unionFaults(issue, path, found, document)
  if (issue.code === 'too_small')
    return [wrongForm(path, { vi: 'ít nhất một mục', en: 'at least one item' }, found, place)]
  const expected = forms[issue.message] ?? shapes[issue.code === 'invalid_type' ? issue.expected : '']
  return [wrongForm(path, expected ?? { vi: 'giá trị hợp lệ', en: 'a fitting value' }, found, place)]
}

/** A union told apart by a key says which words the key may have; another one shows what its nearest member lacks. */
function unionFaults(issue: UnionIssue, path: YamlPath, found: unknown, document: YamlDocument): Fault[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  if (options.length > 0) return [notInList(found, options, document.placeOf(path))]
  const members = issue.errors.map((errors) =>
    errors.flatMap((inner) => issueFaults(inner, [...path, ...inner.path.map(toStep)], document)),
  )
  return members.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function unknownKey(found: string, path: YamlPath, { message }: SchemaIssue, document: YamlDocument): Fault {
  const known = message.split(' ')
  const nearest = nearestCode(found, known) ?? known
  return { code: 'unknown-key', place: document.keyPlaceOf([...path, found]), details: { found, nearest } }
}

function notInList(found: unknown, expected: readonly string[], place: Place): Fault {
  return { code: 'not-in-list', place, details: { found: shown(found), expected } }
}

function wrongForm(path: YamlPath, expected: Record<Language, string>, found: unknown, place: Place): Fault {
  return { code: 'wrong-form', place, details: { where: path.join('.'), expected, found: shown(found) } }
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value)
}

function shown(found: unknown): string {
  if (typeof found === 'string') return found === '' ? '(trống)' : found
  return JSON.stringify(found)?.slice(0, 60) ?? ''
}
