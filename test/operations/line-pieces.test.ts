import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePieces } from '../../src/operations/line-pieces.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function piecesOf(path: string, text: string, size: number): Promise<readonly (string | null)[]> {
  writeFileSync(path, text)
  const pieces: (string | null)[] = []
  for await (const bytes of linePieces(path, size)) pieces.push(bytes && new TextDecoder().decode(bytes))
  return pieces
}

test('pieces are whole lines, and all of the file', async () => {
  const path = join(temporaryFolder(), 'lines.txt')
  const texts = fc
    .array(fc.constantFrom('', 'a', 'Điện Biên', 'một hai'), { maxLength: 9 })
    .map((all) => all.join('\n'))
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 14, max: 60 }), async (text, size) => {
      const pieces = await piecesOf(path, text, size)
      expect(pieces.join('')).toBe(text)
      expect(pieces.slice(0, -1).every((piece) => piece?.endsWith('\n'))).toBe(true)
    }),
  )
})

test('a line longer than a piece is not read on', async () => {
  const path = join(temporaryFolder(), 'lines.txt')
  expect(await piecesOf(path, `ab\n${'x'.repeat(100)}\nc\n`, 10)).toEqual(['ab\n', null])
})

test('a file that is not there is told by its name', async () => {
  const path = join(temporaryFolder(), 'nothing')
  await expect(linePieces(path, 10).next()).rejects.toThrow(path)
})
