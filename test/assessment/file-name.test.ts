import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFileName, extensionOf } from '../../src/assessment/file-name.ts'

const nfd = 'Báo cáo Điện Biên.pdf'.normalize('NFD')

describe('a file name', () => {
  test.each([
    [nfd, 'Báo cáo Điện Biên.pdf'.normalize('NFC')],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\a.pdf', 'a.pdf'],
    ['/a/b\\c.pdf', 'c.pdf'],
    ['a\u0000.pdf', 'a.pdf'],
    ['a\r\nset-cookie: x.pdf', 'aset-cookie: x.pdf'],
    ['báo cáo\u202Efdp.exe', 'báo cáofdp.exe'],
    ['a  b\u00a0c.pdf', 'a b c.pdf'],
    ['a.pdf. . ', 'a.pdf'],
    ['.pdf', '.pdf'],
    ['\ud800a.pdf', 'a.pdf'],
    [`${'ữ'.normalize('NFD').repeat(196)}.pdf`, `${'ữ'.normalize('NFC').repeat(196)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept)
  })

  test.each(['', '.', '..', '/', 'a/', 'a/..', ' . ', '\u0000', '\u202e', `${'a'.repeat(197)}.pdf`])(
    '%j is refused',
    (given) => {
      expect(() => cleanFileName(given)).toThrow(/1 to 200 characters/)
    },
  )

  test('whatever is given is refused, or kept without paths, control characters and marks, and stays so', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ' ', '\0', '\n', '\u202e', 'a', 'ệ', 'đ', '\ud800', '😀'),
    })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (given) => {
        let kept: string
        try {
          kept = cleanFileName(given)
        } catch {
          return
        }
        expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(['', '.', '..']).not.toContain(kept)
        expect(kept).toBe(kept.normalize('NFC'))
        expect([...kept].length).toBeLessThanOrEqual(200)
        expect(cleanFileName(kept)).toBe(kept)
        expect(() => encodeURIComponent(kept)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['a.PDF', 'pdf'],
  ['a.b.docx', 'docx'],
  ['a', ''],
  ['.pdf', ''],
  ['a.', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension)
})
