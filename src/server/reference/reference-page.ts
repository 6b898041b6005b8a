import type { Language } from '../../fault.ts'
import { type ApiDocument, type Content, type Operation, operationsOf, type Schema } from './api-document.ts'
import { tagTexts } from './operation-texts.data.ts'
import { introduction, words } from './reference-texts.data.ts'
import { escaped, propertyRows, tableOf, typeText } from './schema-html.ts'

type Word = keyof typeof words

/** Writes the reference as one page of HTML without scripts: readable by keyboard, by screen reader and on paper. */
export function referencePage(document: ApiDocument, language: Language): string {
  const word = (name: Word) => escaped(words[name][language])
  const other = language === 'vi' ? 'en' : 'vi'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('title')}</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#content">${word('skip')}</a>
<header>
<h1>${word('title')}</h1>
<p><a href="/api/reference?language=${other}" lang="${other}" hreflang="${other}">${word('other')}</a> · <a href="/api/openapi.json">${word('raw')}</a></p>
</header>
<nav aria-label="${word('operations')}">${contents(document, language)}</nav>
<main id="content">
${introduction.map(({ title, text }) => `<section><h2>${escaped(title[language])}</h2><p>${escaped(text[language])}</p></section>`).join('\n')}
${document.tags.map(({ name }) => tagSection(document, name, language)).join('\n')}
<section><h2 id="schemas">${word('schemas')}</h2>${Object.entries(document.components.schemas)
    .map(([name, schema]) => schemaSection(name, schema, language))
    .join('\n')}</section>
</main>
</body>
</html>
`
}

const textOf = ({ summary, description }: Operation, language: Language) =>
  escaped(language === 'vi' ? summary : description)

function contents(document: ApiDocument, language: Language): string {
  const parts = document.tags.map(({ name }) => {
    const items = operationsOf(document)
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation }) => `<li><a href="#${operation.operationId}">${textOf(operation, language)}</a></li>`)
    return `<li><a href="#tag-${name}">${escaped(tagTexts[name]?.[language] ?? name)}</a><ul>${items.join('')}</ul></li>`
  })
  return `<ul>${parts.join('')}<li><a href="#schemas">${escaped(words.schemas[language])}</a></li></ul>`
}

function tagSection(document: ApiDocument, name: string, language: Language): string {
  const operations = operationsOf(document).filter(({ operation }) => operation.tags.includes(name))
  const title = `<h2 id="tag-${name}">${escaped(tagTexts[name]?.[language] ?? name)}</h2>`
  const parts = operations.map((each) => operationSection(each, language))
  return `<section>${title}${parts.join('\n')}</section>`
}

function operationSection(
  { method, path, operation }: { method: string; path: string; operation: Operation },
  language: Language,
): string {
  const word = (name: Word) => words[name][language]
  const parameters = (operation.parameters ?? []).map(({ name, in: place, required, description, schema }) => [
    `<code>${escaped(name)}</code>`,
    escaped(place),
    `${typeText(schema)}${required ? ` (${escaped(word('required'))})` : ''}`,
    escaped(description ?? schema.description ?? ''),
  ])
  const answers = Object.entries(operation.responses).map(([status, { description, content }]) => [
    `<code>${escaped(status)}</code>`,
    escaped(description),
    contentText(content),
  ])
  return `<article><h3 id="${operation.operationId}">${textOf(operation, language)}</h3>
<p><code class="path">${method} ${escaped(path)}</code></p>
<p>${escaped(word('access'))}: ${accessText(operation, language)}</p>
${parameters.length === 0 ? '' : tableOf(word('parameters'), [word('name'), word('place'), word('type'), word('meaning')], parameters)}
${operation.requestBody ? `<p>${escaped(word('body'))}: ${contentText(operation.requestBody.content)}</p>` : ''}
${tableOf(word('answers'), [word('status'), word('meaning'), word('content')], answers)}</article>`
}

function accessText({ security }: Operation, language: Language): string {
  if (security.length === 0) return escaped(words.anybody[language])
  const ways = security.map((way) => {
    if (way.metrics) return '<code>CHISO_METRICS_TOKEN</code>'
    if (way.token) return `${escaped(words.token[language])} <code>${escaped(way.token.join(' '))}</code>`
    return way.session ? escaped(words.session[language]) : '<code>127.0.0.1</code>'
  })
  return ways.join(' · ')
}

function contentText(content: Content | undefined): string {
  return Object.entries(content ?? {})
    .map(([type, { schema }]) => `<code>${escaped(type)}</code> ${schema ? typeText(schema) : ''}`)
    .join(', ')
}

function schemaSection(name: string, schema: Schema, language: Language): string {
  const word = (each: Word) => words[each][language]
  const head = `<h3 id="schema-${escaped(name)}">${escaped(name)}</h3>`
  const told = schema.description ? `<p>${escaped(schema.description)}</p>` : ''
  const rows = propertyRows(schema, word('required'))
  if (rows.length === 0) return `<article>${head}${told}<p>${typeText(schema)}</p></article>`
  return `<article>${head}${told}${tableOf(name, [word('name'), word('type'), word('meaning')], rows)}</article>`
}
