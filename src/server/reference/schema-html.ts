import type { Schema } from './api-document.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

/** A table with a caption; the cells of a row are HTML. */
export function tableOf(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<div class="table" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** The type of a value in a few words, as HTML: what it is, its limits, or the name of its schema. */
export function typeText(schema: Schema): string {
  if (schema.$ref) {
    const name = escaped(schema.$ref.split('/').at(-1) ?? '')
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`
  if (schema.enum) return schema.enum.map((each) => `<code>${escaped(JSON.stringify(each))}</code>`).join(' | ')
  const forms = schema.oneOf ?? schema.anyOf
  if (forms) return forms.map(typeText).join(' | ')
  if (schema.allOf) return schema.allOf.map(typeText).join(' &amp; ')
  if (schema.items) return `[ ${typeText(schema.items)} ]`
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(fieldText).join(', ')} }`
  return `${escaped([schema.type ?? 'any'].flat().join(' | '))}${limitsText(schema)}`
}

function fieldText([name, schema]: [string, Schema]): string {
  return `${escaped(name)}: ${typeText(schema)}`
}

function limitsText(schema: Schema): string {
  const limits = [
    schema.format,
    schema.minimum === undefined ? undefined : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? undefined : `≤ ${schema.maximum}`,
    schema.minLength === undefined ? undefined : `≥ ${schema.minLength}`,
    schema.maxLength === undefined ? undefined : `≤ ${schema.maxLength}`,
    schema.pattern,
    schema.default === undefined ? undefined : `= ${JSON.stringify(schema.default)}`,
  ].filter((each) => each !== undefined)
  return limits.length === 0 ? '' : ` <small>${escaped(limits.join(', '))}</small>`
}

/** A row for each property: its name, its type, what it means. */
export function propertyRows(schema: Schema, required: string): readonly (readonly string[])[] {
  const all = [schema, ...(schema.allOf ?? [])]
  return all.flatMap(({ properties = {}, required: needed = [] }) =>
    Object.entries(properties).map(([name, each]) => [
      `<code>${escaped(name)}</code>`,
      `${typeText(each)}${needed.includes(name) ? ` (${escaped(required)})` : ''}`,
      escaped(each.description ?? ''),
    ]),
  )
}
