import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFiles } from '../../src/operations/write-files.ts'
import { describeProblem, Problem } from '../../src/problem.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = [
  { name: 'a.txt', bytes: 'mới' },
  { name: 'b.txt', bytes: Uint8Array.of(1, 2) },
  { name: 'c.txt', bytes: 'mới' },
]

/** The refusal of work, as a person reads it. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof Problem ? describeProblem(error, 'vi') : `no refusal but ${error}`
}

test('files are written into a folder that is made for them, and nothing else stays there', async () => {
  const folder = join(temporaryFolder(), 'a', 'b')
  expect(await writeFiles(folder, files)).toEqual(files.map(({ name }) => join(folder, name)))
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  expect([...readFileSync(join(folder, 'b.txt'))]).toEqual([1, 2])
})

test('files that are there are replaced, others stay', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), 'cũ, dài hơn')
  writeFileSync(join(folder, 'khác.txt'), 'khác')
  await writeFiles(folder, files)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('mới')
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt', 'khác.txt'])
})

describe('if the second file cannot take its place', () => {
  test('the old files are as they were and nothing new is there', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), 'cũ')
    mkdirSync(join(folder, 'b.txt'))
    writeFileSync(join(folder, 'b.txt', 'quan trọng.txt'), 'giữ')
    expect(await refusal(writeFiles(folder, files))).toBe(
      `không ghi được "${join(folder, 'b.txt')}": ở đó đã có thư mục cùng tên; đổi tên thư mục đó hoặc chọn chỗ khác`,
    )
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('cũ')
    expect(readFileSync(join(folder, 'b.txt', 'quan trọng.txt'), 'utf8')).toBe('giữ')
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt'])
  })

  test('a first file that was new is taken away again', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'b.txt'))
    await refusal(writeFiles(folder, files))
    expect(readdirSync(folder)).toEqual(['b.txt'])
  })
})

test('if a file cannot even be drafted, the folder that was made for it goes, up to where it began', async () => {
  const folder = temporaryFolder()
  const tooLong = { name: `${'d'.repeat(300)}.txt`, bytes: 'x' }
  expect(await refusal(writeFiles(join(folder, 'a', 'b'), [...files, tooLong]))).toContain('đường dẫn quá dài')
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a file', (path: string) => writeFileSync(path, ''), 'một phần của đường dẫn là tệp, không phải thư mục'],
  ['a link to itself', (path: string) => symlinkSync(path, path), 'liên kết dẫn vòng về chính nó'],
])('where the folder is %s, it says so', async (_, make, reason) => {
  const path = join(temporaryFolder(), 'ra')
  make(path)
  expect(await refusal(writeFiles(join(path, 'x'), files))).toContain(`không ghi được "${path}/x": ${reason}`)
  expect(existsSync(join(path, 'x'))).toBe(false)
})

test('a defect is no refusal', async () => {
  const work = writeFiles(temporaryFolder(), [{ name: 'a', bytes: 5 as unknown as string }])
  await expect(work).rejects.toThrow(TypeError)
})
