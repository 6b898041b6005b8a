import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleOf } from '../../src/cli/calling/example-of.ts'
import { fieldText } from '../../src/cli/calling/field-meaning.ts'
import { fieldsOf, secretsOf } from '../../src/cli/calling/operation-fields.ts'
import { packageApi } from '../../src/cli/calling/package-api.ts'
import { operationsOf } from '../../src/server/reference/api-document.ts'
import { describeApi } from '../../src/server/reference/describe-api.ts'
import { createDescribedApp } from '../../src/server/reference/described-app.ts'
import { fieldTexts } from '../../src/server/reference/field-texts.data.ts'
import { startRecording } from '../support/recording-server.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const api = packageApi()
const names = api.operations.map(({ name }) => name)

/** The words of a line as a shell takes them. */
function shellWords(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

test('every operation of the API is called by its example: the same operations, none left out and none made up', async () => {
  const { url, recorded } = await startRecording()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'tep'), 'x')
  writeFileSync(join(folder, 'ky-danh-gia.zip'), 'x')
  for (const operation of api.operations) {
    const secrets = secretsOf(operation, api.schemas).map((name) => [
      name,
      fieldText(operation, { path: [name], place: 'body' })?.example,
    ])
    writeFileSync(join(folder, 'bi-mat.json'), JSON.stringify(Object.fromEntries(secrets)))
    const [, ...words] = shellWords(exampleOf(operation, api))
    const placed = words.map((word) =>
      /^(tep|ky-danh-gia\.zip|bi-mat\.json|phien\.json)$/.test(word) ? join(folder, word) : word,
    )
    const environment = { CHISO_URL: url, CHISO_TOKEN: 'chiso_x' }
    const { code, stderr } = await runHere([...placed, ...(placed.includes('--out') ? ['--force'] : [])], {
      environment,
    })
    expect([operation.name, code, stderr]).toEqual([operation.name, 0, ''])
  }
  const document = describeApi(createDescribedApp())
  const wanted = operationsOf(document).map(({ method, path }) => `${method} ${path}`)
  const patterns = wanted.map((name) => ({ name, form: new RegExp(`^${name.replace(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`) }))
  const called = recorded.map(({ method, path }) => {
    const found = patterns.filter(({ form }) => form.test(`${method} ${path}`)).map(({ name }) => name)
    // A word in a path may also be an id: the more exact one is meant.
    return found.toSorted((one, other) => one.split('{').length - other.split('{').length)[0]
  })
  expect(called.toSorted()).toEqual(wanted.toSorted())
})

test('the list without an operation names each of them, in both languages, under a heading', async () => {
  for (const language of ['vi', 'en'] as const) {
    const { code, stdout, stderr } = await runHere(['do'], { language })
    expect([code, stderr]).toEqual([0, ''])
    const listed = [...stdout.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) {2,}\S/gm)].map(([, name]) => name)
    expect(listed.toSorted()).toEqual(names.toSorted())
    const said = names.reduce((text, name) => text.replace(`  ${name} `, ' '), stdout)
    const stranger = language === 'vi' ? englishWord : vietnameseLetter
    expect(stranger.exec(words(said.replace(/\bchiso do\b/g, '')))?.[0]).toBeUndefined()
    expect(stdout).toMatch(language === 'vi' ? /^Đợt đánh giá:$/m : /^Campaigns:$/m)
  }
})

test('every option says in both languages what it means, no two are alike, and no text is left over', () => {
  const used = new Set<string>()
  for (const operation of api.operations) {
    const fields = fieldsOf(operation, api.schemas)
    const flags = [...fields.map(({ flag }) => flag), ...common]
    expect([operation.name, flags.filter((flag, at) => flags.indexOf(flag) !== at)]).toEqual([operation.name, []])
    const silent = fields.filter((field) => !fieldText(operation, field))
    expect([operation.name, silent.map(({ flag }) => flag)]).toEqual([operation.name, []])
    for (const field of fields) used.add(JSON.stringify(fieldText(operation, field)))
    const inner = [...secretsOf(operation, api.schemas), 'coOperating']
    for (const name of inner) used.add(JSON.stringify(fieldText(operation, { path: [name], place: 'body' })))
  }
  const left = Object.entries(fieldTexts).filter(([, text]) => !used.has(JSON.stringify(text)))
  expect(left.map(([name]) => name)).toEqual([])
})

const common = [
  ...[
    'json',
    'file',
    'out',
    'force',
    'seen',
    'key',
    'wait',
    'output',
    'token-file',
    'session',
    'lang',
    'version',
    'help',
  ],
]

const vietnameseLetter = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
const englishWord =
  /(?<!\p{L})(the|of|and|or|by|with|usage|options?|commands?|default|show|file|list|date|output|number|required|write|needs)(?!\p{L})/iu

/** What a person reads: without names, values that stand for themselves, and the line of the example. */
function words(help: string): string {
  return help
    .replace(/^ {2}chiso do .*$/m, '')
    .replace(/\b(scope|phạm vi) (read|write)\b/g, '$1')
    .replace(/(one of|một trong): [^;\n]*|\{[^}]*\}|<[^>]*>|--[\w-]+|chiso do [\w-]+|sign-in|\(version\)/g, '')
}

test.each(names)('help of %s is Vietnamese by default and English when asked for', async (name) => {
  const [vi, en] = [
    await runHere(['do', name, '--help'], { width: 1000 }),
    await runHere(['do', name, '--help'], { language: 'en', width: 1000 }),
  ]
  expect([vi.code, en.code, vi.stderr, en.stderr]).toEqual([0, 0, '', ''])
  expect(vi.stdout).toMatch(/^Cách dùng: chiso do /)
  expect(en.stdout).toMatch(/^Usage: chiso do /)
  expect(englishWord.exec(words(vi.stdout))?.[0]).toBeUndefined()
  expect(vietnameseLetter.exec(words(en.stdout))?.[0]).toBeUndefined()
  expect(vi.stdout.split('\n').length).toBe(en.stdout.split('\n').length)
})
