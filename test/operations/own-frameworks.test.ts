import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  alsoFindFrameworksIn,
  listFrameworks,
  openFramework,
  readFrameworkText,
} from '../../src/operations/open-framework.ts'
import { Problem } from '../../src/problem.ts'

let folder: string
const shipped = ['model-commune', 'model-department', 'par-province-2024', 'sipas-2024']
const text = readFileSync('frameworks/model-commune.yaml', 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chiso-frameworks-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )

test('a folder that is not there, a faulty framework and one that is there already are refused, and nothing of theirs is found', async () => {
  expect(await codeOf(alsoFindFrameworksIn(join(folder, 'none')))).toBe('unusable-path')
  writeFileSync(join(folder, 'xa-2026.yaml'), text.replace('maximum: 100', 'maximum: 101'))
  expect(await codeOf(alsoFindFrameworksIn(folder))).toBe('faulty-files')
  rmSync(join(folder, 'xa-2026.yaml'))
  copyFileSync('frameworks/model-commune.yaml', join(folder, 'model-commune.yaml'))
  expect(await codeOf(alsoFindFrameworksIn(folder))).toBe('already-there')
  expect(await listFrameworks()).toEqual(shipped)
})

test('a framework of one’s own is found beside the others, by its id', async () => {
  const own = text.replace('id: model-commune', 'id: xa-2026')
  writeFileSync(join(folder, 'xa-2026.yaml'), own)
  await alsoFindFrameworksIn(folder)
  await alsoFindFrameworksIn(folder)
  expect(await listFrameworks()).toEqual([...shipped, 'xa-2026'])
  expect((await openFramework('xa-2026')).framework.id).toBe('xa-2026')
  expect(await readFrameworkText('xa-2026')).toBe(own)
  expect(await codeOf(openFramework('xa-2027'))).toBe('not-found')
})
