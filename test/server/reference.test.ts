import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { type ApiDocument, operationsOf } from '../../src/server/reference/api-document.ts'
import { describeApi } from '../../src/server/reference/describe-api.ts'
import { createDescribedApp } from '../../src/server/reference/described-app.ts'
import { operationNames } from '../../src/server/reference/operation-names.data.ts'
import { operationTexts, tagTexts } from '../../src/server/reference/operation-texts.data.ts'

/** The first words of names: what is done, in the words of the pages and operations. A new one is added with thought. */
const verbs =
  `accept add answer appraise ask assign begin build cancel change check comment commit compare compute confirm continue correct count decide disable
  download draw enable end enter explain extend find give grant import invite list make mark merge move open preview proofread publish read
  remind rename rescore reset revoke set sign start take trace try turn vote watch withdraw write`.split(/\s+/)

const app = createDescribedApp()
const document = (await (await app.request('/api/openapi.json')).json()) as ApiDocument
const operations = operationsOf(document)
const names = operations.map(({ method, path }) => `${method} ${path}`)

describe('the document', () => {
  test('is valid by the schema of OpenAPI 3.1', async () => {
    expect(await new Validator().validate({ ...structuredClone(document) })).toEqual({ valid: true })
  })

  test('names every route of the application, and no other', () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(names.toSorted()).toEqual([...new Set(routes)].toSorted())
    expect(names.length).toBeGreaterThan(55)
  })

  test('is what the application describes, the same at each reading', async () => {
    expect(JSON.parse(JSON.stringify(describeApi(app)))).toEqual(document)
    expect(document.openapi).toBe('3.1.0')
  })

  test('says in both languages what each operation and each part does', () => {
    const silent = operations.filter(({ operation }) => !operation.summary || !operation.description)
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect(Object.keys(operationTexts).filter((name) => !names.includes(name))).toEqual([])
    const nouns = new Set(operations.flatMap(({ path }) => path.split('/')[2] ?? ''))
    const status = ['health', 'ready', 'metrics', 'openapi.json', 'reference', 'reference.css']
    expect([...nouns].filter((noun) => !status.includes(noun) && !(noun in tagTexts))).toEqual([])
  })

  test('gives each operation a name of its own, and every parameter of its path', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const wrong = operations.filter(({ path, operation: { parameters = [] } }) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const told = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
      return `${inPath.toSorted()}` !== `${told.toSorted()}`
    })
    expect(wrong).toEqual([])
  })

  test('leads each reference to a schema that is there', () => {
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([])
  })

  test('tells a success and every refusal of each operation, each refusal as a problem', () => {
    for (const { method, path, operation } of operations) {
      const statuses = Object.keys(operation.responses)
      expect([method, path, statuses.some((status) => /^[23]/.test(status)), statuses]).toContain(true)
      expect(statuses).not.toContain('default')
      for (const status of statuses.filter((each) => /^[45]/.test(each))) {
        const { content = {} } = operation.responses[status]!
        expect([path, status, Object.keys(content)]).toEqual([path, status, ['application/problem+json']])
      }
    }
  })

  test('says who may call: anybody, a session, or a token with a scope', () => {
    const securityOf = (name: string) => operations[names.indexOf(name)]?.operation.security
    expect(securityOf('POST /api/auth/sign-in')).toEqual([])
    expect(securityOf('POST /api/me/tokens')).toEqual([{ session: [] }])
    expect(securityOf('GET /api/rounds')).toEqual([{ session: [] }, { token: ['read'] }])
    expect(securityOf('POST /api/organisations')).toEqual([{ session: [] }, { token: ['write'] }])
    expect(securityOf('POST /api/people/{id}/disable')).toEqual([{ session: [] }])
    const schemes = new Set(operations.flatMap(({ operation }) => operation.security.flatMap(Object.keys)))
    expect([...schemes].filter((name) => !(name in document.components.securitySchemes))).toEqual([])
  })

  test('gives the key header to writes, but not where answers hold secrets', () => {
    const taking = operations
      .filter(({ operation }) => operation.parameters?.some(({ name }) => name === 'Idempotency-Key'))
      .map(({ method, path }) => `${method} ${path}`)
    expect(taking).toContain('PUT /api/rounds/{id}/figures/{code}/{figure}')
    expect(taking.filter((name) => /^GET|\/api\/(me|auth|invitations)|PATCH/.test(name))).toEqual([])
  })
})

test('calls each operation by a name that is a verb and what it is done to', () => {
  expect(names.filter((name) => !(name in operationNames))).toEqual([])
  expect(Object.keys(operationNames).filter((name) => !names.includes(name))).toEqual([])
  const odd = Object.values(operationNames).filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))
  expect(odd).toEqual([])
  const strange = Object.values(operationNames).filter((name) => !verbs.includes(name.split('-')[0]!))
  expect(strange).toEqual([])
})

describe('the reference page', () => {
  const pageIn = async (language: string) =>
    (await app.request('/api/reference', { headers: { 'accept-language': language } })).text()

  test('runs no script, carries no style and loads nothing from elsewhere', async () => {
    const page = await pageIn('vi')
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:|<img|<iframe|@import/i)
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target]) => target!)
    expect(loaded.filter((target) => !/^(#|\/api\/)/.test(target))).toEqual([])
    const style = await app.request('/api/reference.css')
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(await style.text()).not.toMatch(/url\(|@import/)
  })

  test('shows every operation and schema, and its links lead to something', async () => {
    const page = await pageIn('en')
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    for (const { operation } of operations) expect(ids).toContain(operation.operationId)
    for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`schema-${name}`)
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(anchors.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('speaks Vietnamese first, English if the browser or the reader asks for it', async () => {
    expect(await pageIn('fr')).toMatch(/<html lang="vi">.*Nhập một số liệu/s)
    expect(await pageIn('en-GB')).toMatch(/<html lang="en">.*Enter a figure/s)
    expect(await (await app.request('/api/reference?language=en')).text()).toContain('<html lang="en">')
    expect((await app.request('/api/reference?language=xx')).status).toBe(400)
  })

  test('can be read without seeing: headings in order, tables with captions and heads, a way past the contents', async () => {
    const page = await pageIn('vi')
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    const count = (text: RegExp) => [...page.matchAll(text)].length
    expect([count(/<table>/g), count(/<caption>/g)]).toEqual([count(/<\/table>/g), count(/<table>/g)])
    expect(page).toContain('<a class="skip" href="#content">')
  })
})
