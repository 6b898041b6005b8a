import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { p, r, wordFile } from '../support/word-parts.ts'

function document(text: string, name = 'bao-cao.txt'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const bytes = (text: string, encoding: BufferEncoding) => {
  const path = document('', 'van-ban.txt')
  writeFileSync(path, Buffer.from(text, encoding))
  return path
}

/** The first bytes of a compound file, and the name of a stream in it. */
function oldOffice(stream: string): string {
  const path = document('', 'bao-cao.docx')
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  writeFileSync(
    path,
    Buffer.concat([head, Buffer.alloc(1016), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]),
  )
  return path
}

const right = 'Năm 2024, tỉnh đạt 13,33/15 điểm = 88,87%.\n'
const wrong = 'Năm 2024, tỉnh đạt 13,33/15 điểm = 88,17%.\n'

test('an error is told with its place, its words, what it should be, why and what to do; the exit code is 1', async () => {
  const { code, stdout, stderr } = await chiso(['proofread', document(wrong)])
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout.split('\n')).toEqual([
    'LỖI (1)',
    '',
    ' 1. đoạn 1 (dòng 1 của tệp)',
    '    “Năm 2024, tỉnh đạt 13,33/15 điểm = «88,17%».”',
    '    ghi 88,17% → 88,87%',
    '    13,33 / 15 = 88,87%',
    '    Ghi 88,17% nhưng tính lại được 88,87%.',
    '    → Sửa tỷ lệ 88,17%, hoặc sửa 13,33: 88,17% của 15 là 13,2255.',
    '',
    '3 số đã đọc, 1 phép tính đã kiểm, 1 lỗi, 0 cần kiểm tra, 0 lưu ý',
    '',
  ])
})

test('a document whose figures hold has exit code 0, and tells on demand what was checked', async () => {
  const path = document(right)
  const [quiet, complete] = [
    await runHere(['proofread', path], { language: 'en' }),
    await runHere(['proofread', path, '--all']),
  ]
  expect(quiet).toEqual({
    code: 0,
    stdout: '3 figures read, 1 claim checked, 0 errors, 0 to check, 0 notes\n',
    stderr: '',
  })
  expect([complete.code, complete.stdout]).toEqual([0, expect.stringMatching(/^ĐÚNG \(1\)\n\n 1\. đoạn 1/)])
})

test('JSON says too what was not read', async () => {
  const path = join(temporaryFolder(), 'bao-cao.docx')
  writeFileSync(path, wordFile(p(r('ẩn', '<w:vanish/>')) + p('Đạt 3/4.')))
  const { doubts } = JSON.parse((await runHere(['proofread', path, '--json'])).stdout)
  expect(doubts).toEqual([{ vi: expect.stringContaining('phần ẩn'), en: expect.stringContaining('hidden') }])
})

test('what is right has no arrow, and what is wrong is mended in the form in which it is printed', async () => {
  const changes =
    'Năm 2023 đạt 8,75 điểm, năm 2024 đạt 9,42 điểm, (+ 0,58).\n\nNăm 2023 đạt 8,25 điểm, năm 2024 đạt 8,75 điểm (+0,50).'
  const { stdout } = await runHere(['proofread', document(changes), '--all'])
  expect(stdout).toContain('→ + 0,67')
  expect(stdout.slice(stdout.indexOf('ĐÚNG'))).not.toContain('→')
  const list =
    'Kết quả gồm năm nội dung:\n1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n\nCó 04 nhiệm vụ sau:\n- Một;\n- Hai;\n- Ba.\n'
  const lists = (await runHere(['proofread', document(list)])).stdout
  expect(lists).toContain('Sửa “năm” thành “bốn”')
  expect(lists).toContain('Sửa “04” thành “03”')
})

test('JSON has the findings in the order of reading, with all claims on demand', async () => {
  const path = document(wrong + right.replace('Năm', '\nNăm'))
  const [found, all] = [
    await runHere(['proofread', path, '--json']),
    await runHere(['proofread', path, '--json', '--all']),
  ]
  expect([found.code, all.code]).toEqual([1, 1])
  expect(JSON.parse(found.stdout)).toEqual({
    figures: 6,
    claims: 2,
    findings: [
      {
        verdict: 'error',
        kind: 'ratio',
        place: expect.objectContaining({ paragraph: 1 }),
        quote: wrong.trim(),
        printed: '88,17%',
        expected: '88,87%',
        arithmetic: '13,33 / 15 = 88,87%',
        why: { vi: expect.stringContaining('88,87%'), en: expect.stringContaining('recomputed') },
        suggestion: { vi: expect.stringMatching(/^Sửa/), en: expect.stringMatching(/^Change/) },
      },
    ],
    doubts: [],
  })
  expect(JSON.parse(all.stdout).findings.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['error', 'holds'])
})

const refusals: readonly (readonly [string, () => readonly string[], RegExp])[] = [
  ['a file that is not there', () => ['/nowhere/bao-cao.docx'], /không có tệp/],
  ['an empty file', () => [document('')], /tệp trống/],
  ['a folder', () => [temporaryFolder()], /là thư mục; mỗi lần soát một tệp/],
  ['a file of blanks', () => [document(' \n\t\n')], /không có chữ nào để soát/],
  [
    'text in another encoding',
    () => [bytes('Đạt 3/4 việc', 'utf16le')],
    /^lỗi: "[^"]+" là [^;]*UTF-16.*Notepad[^\n]*\n$/,
  ],
  ['bytes of no kind', () => [bytes('\u0001\u0000\u0000\u0007'.repeat(9), 'latin1')], /nhị phân không rõ loại.*\.docx/],
  ['an old Word file', () => [oldOffice('WordDocument')], /\(\.doc\), không soát được; [^;\n]*\.docx\n$/],
  ['an old Excel file', () => [oldOffice('Workbook')], /\(\.xls\), không soát được; [^;\n]*\.xlsx\n$/],
  ['a picture', () => [document('GIF89a\x01\x00\x01\x00', 'bao-cao.docx')], /không soát được/],
  ['a file without end', () => ['/dev/zero'], /vượt mức 50 MB/],
  ['a missing file name', () => [], /thiếu tham số/],
  ['an unknown option', () => [document(right), '--al'], /không có tùy chọn/],
]

test.each(refusals)(
  '%s is refused with exit code 2, so that code 1 means errors in the document',
  async (_, words, said) => {
    const { code, stdout, stderr } = await runHere(['proofread', ...words()])
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)])
  },
)

test('text of a document cannot steer the terminal', async () => {
  const { stdout } = await runHere(['proofread', document(wrong.replace('tỉnh', 't\u001b[31m\u009b\u202eỉnh'))])
  expect(stdout).toContain('t[31mỉnh')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})

test('the page is written beside the document, and never over it', async () => {
  const path = document(wrong)
  const out = join(temporaryFolder(), 'soat.html')
  const { code, stderr } = await runHere(['proofread', path, '--html', out])
  expect([code, stderr]).toEqual([1, `đã ghi ${out}\n`])
  expect(readFileSync(out, 'utf8')).toContain('<title>Soát số liệu: bao-cao.txt</title>')
  const refused = await runHere(['proofread', path, '--html', path])
  expect([refused.code, refused.stdout, refused.stderr]).toEqual([2, '', expect.stringContaining('một tệp khác')])
  expect(readFileSync(path, 'utf8')).toBe(wrong)
})

test('comments go into a copy of a Word file; of another file they are refused, and nothing is written', async () => {
  const [path, out] = [join(temporaryFolder(), 'bao-cao.docx'), join(temporaryFolder(), 'soat.docx')]
  writeFileSync(path, wordFile(p(wrong.trim())))
  const { code, stderr } = await runHere(['proofread', path, '--comments', out], { language: 'en' })
  expect([code, stderr]).toEqual([1, `written ${out}\n`])
  const again = await runHere(['proofread', out, '--json'])
  expect(JSON.parse(again.stdout).findings).toHaveLength(1)
  const [text, page] = [document(wrong), join(temporaryFolder(), 'soat.html')]
  const refused = await runHere(['proofread', text, '--comments', out, '--html', page])
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('không phải tệp Word')])
  expect(existsSync(page)).toBe(false)
})
