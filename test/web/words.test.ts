import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import campaignsEn from '../../src/web/words/campaigns/en.json'
import campaignsVi from '../../src/web/words/campaigns/vi.json'
import courseEn from '../../src/web/words/course/en.json'
import courseVi from '../../src/web/words/course/vi.json'
import mainEn from '../../src/web/words/en.json'
import proofreadingEn from '../../src/web/words/proofreading/en.json'
import proofreadingVi from '../../src/web/words/proofreading/vi.json'
import mainVi from '../../src/web/words/vi.json'

/** The texts that come first, and those that come with a part of the application. */
const vi = { ...mainVi, ...campaignsVi, ...courseVi, ...proofreadingVi }
const en = { ...mainEn, ...campaignsEn, ...courseEn, ...proofreadingEn }

type Tree = string | { readonly [key: string]: Tree }

function textsOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`))
}

const texts = { vi: new Map(textsOf(vi)), en: new Map(textsOf(en)) }
const stemOf = (key: string) => key.replace(/_(one|other)$/, '')

const code = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join('src/web', path), 'utf8'))
  .join('\n')

/** Keys as they are written in the code; those with a part that is filled in stand as a pattern. */
const written = [...code.matchAll(/'([a-zA-Z]+\.[a-zA-Z.-]+)'/g)].map(([, key]) => key!)
const patterns = [...code.matchAll(/`([a-zA-Z]+\.[^`\s/]*\$\{[^`]*)`/g)].map(
  ([, key]) => new RegExp(`^${key!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}+/g, '[a-zA-Z-]+')}$`),
)

test('both languages have the same texts, each filled in with the same names', () => {
  expect([...texts.en.keys()].toSorted()).toEqual([...texts.vi.keys()].toSorted())
  const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
  const differing = [...texts.vi].filter(
    ([key, text]) => namesIn(text).join() !== namesIn(texts.en.get(key) ?? '').join(),
  )
  expect(differing).toEqual([])
})

test('no text is empty, and no English text stayed Vietnamese', () => {
  expect([...texts.vi, ...texts.en].filter(([, text]) => text.trim() === '')).toEqual([])
  const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
  expect([...texts.en].filter(([key, text]) => key !== 'language.vi' && vietnamese.test(text))).toEqual([])
})

test('every key that the code writes has a text', () => {
  const stems = new Set([...texts.vi.keys()].map(stemOf))
  const sections = Object.keys(vi)
  expect(written.filter((key) => sections.includes(key.split('.')[0]!) && !stems.has(key))).toEqual([])
  expect(written.length).toBeGreaterThan(50)
})

test('no text of the pages for people is unused', () => {
  const mine = /^(signIn|forgot|link|profile|people|nav|language|theme|campaigns|phase|cutReason|council|appealsBy)\./
  const isUsed = (key: string) => written.includes(key) || patterns.some((pattern) => pattern.test(key))
  expect([...texts.vi.keys()].map(stemOf).filter((key) => mine.test(key) && !isUsed(key))).toEqual([])
})
