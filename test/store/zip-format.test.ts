import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centralHeader, localHeader, readDirectory, type ZipEntry } from '../../src/store/backup/zip-format.ts'

const entries: readonly ZipEntry[] = [
  { name: 'manifest.json', method: 'deflate', crc32: 1, packedBytes: 300, bytes: 900, offset: 0 },
  { name: 'bảng/số liệu.copy', method: 'store', crc32: 0xffffffff, packedBytes: 70_000, bytes: 70_000, offset: 363 },
]
const directory = Buffer.concat(entries.map(centralHeader))

test('a directory is read as it was written', () => {
  expect(readDirectory(directory, entries.length)).toEqual(entries)
  expect(readDirectory(directory, 3)).toBe(undefined)
})

test('wherever one byte is changed, what is read can be looked for: numbers are exact and names are as they stand', () => {
  fc.assert(
    fc.property(fc.nat(directory.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const bytes = Buffer.from(directory)
      bytes[place] = (bytes[place] ?? 0) ^ change
      for (const entry of readDirectory(bytes, entries.length) ?? []) {
        expect([entry.bytes, entry.packedBytes, entry.offset].every(Number.isSafeInteger)).toBe(true)
        expect(() => localHeader(entry)).not.toThrow()
        expect(bytes.includes(Buffer.from(entry.name))).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
