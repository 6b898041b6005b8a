import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso, exampleFolder } from '../support/command-line.ts'
import { changedExample, put } from '../support/example-copy.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const see = { vi: 'xem hướng dẫn: thêm --help', en: 'for help add --help' }

test.each([
  [['scroe', 'x'], 'không có lệnh scroe; có phải là score?', 'there is no command scroe; did you mean score?'],
  [['xyz'], 'không có lệnh xyz', 'there is no command xyz'],
  [
    ['framework', 'chek', 'x'],
    'không có lệnh chek; có phải là check?',
    'there is no command chek; did you mean check?',
  ],
  [
    ['score', 'x', '--jsn'],
    'không có tùy chọn --jsn; có phải là --json?',
    'there is no option --jsn; did you mean --json?',
  ],
  [['score'], 'thiếu tham số thư-mục', 'argument folder is missing'],
  [['explain', 'x'], 'thiếu tham số mã', 'argument code is missing'],
  [['framework', 'check'], 'thiếu tham số tệp', 'argument file is missing'],
  [['score', 'x', 'y'], 'thừa tham số', 'too many arguments'],
  [['report', 'x'], 'thiếu tùy chọn --out <thư-mục>', 'option --out <folder> is missing'],
  [['report', 'x', '--out'], 'thiếu giá trị cho --out <thư-mục>', '--out <folder> needs a value'],
  [['new', 'x'], 'thiếu tùy chọn --framework <mã>', 'option --framework <code> is missing'],
  [
    ['report', 'x', '--out', 'y', '--format', 'docx,doc'],
    '--format cần một hay nhiều trong docx,pdf,xlsx, cách nhau dấu phẩy, đang là "docx,doc"',
    '--format must be one or more of docx,pdf,xlsx, separated by commas, got "docx,doc"',
  ],
  [
    ['report', 'x', '--out', 'y', '--format', ''],
    '--format cần một hay nhiều trong docx,pdf,xlsx, cách nhau dấu phẩy, đang là ""',
    '--format must be one or more of docx,pdf,xlsx, separated by commas, got ""',
  ],
  [
    ['report', 'x', '--out', 'y', '--date', '30/2/2025'],
    '--date cần ngày có thật như 31/3/2025, đang là "30/2/2025"',
    '--date must be a real date such as 31/3/2025, got "30/2/2025"',
  ],
])('chiso %j is not understood, and says why in both languages', async (args, vi, en) => {
  const [inVietnamese, inEnglish] = [await chiso(args), await runHere(args, { language: 'en' })]
  expect(inVietnamese).toEqual({ code: 2, stdout: '', stderr: `lỗi: ${vi}; ${see.vi}\n` })
  expect(inEnglish).toEqual({ code: 2, stdout: '', stderr: `error: ${en}; ${see.en}\n` })
})

test('a language that there is not is refused', async () => {
  const { code, stderr } = await chiso(['score', exampleFolder, '--lang', 'fr'])
  expect([code, stderr]).toEqual([2, `lỗi: --lang cần vi hoặc en, đang là "fr"; ${see.vi}\n`])
})

test.each([[[]], [['framework']]])('chiso %j shows its commands on stderr and ends as not understood', async (args) => {
  const { code, stdout, stderr } = await chiso(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Cách dùng: [\s\S]*Lệnh:[\s\S]*lỗi: thiếu lệnh; chọn một lệnh ở trên/)
})

test.each([
  [['score', 'x'], 'không có thư mục kỳ đánh giá (có tệp round.yaml) "x"; kiểm tra lại đường dẫn'],
  [
    ['score', 'package.json'],
    'không có thư mục kỳ đánh giá (có tệp round.yaml) "package.json"; kiểm tra lại đường dẫn',
  ],
  [['framework', 'check', 'x.yaml'], 'không có tệp bộ tiêu chí "x.yaml"; kiểm tra lại đường dẫn'],
  [['framework', 'show', 'src'], 'không có tệp bộ tiêu chí "src"; kiểm tra lại đường dẫn'],
  [
    ['new', 'x', '--framework', 'par-2030'],
    'không có bộ tiêu chí "par-2030"; đang có: model-commune, model-department, par-province-2024, sipas-2024',
  ],
  [
    ['new', 'x', '--framework', 'sipas-2024'],
    '--framework cần bộ tiêu chí PAR INDEX, ví dụ par-province-2024, đang là "sipas-2024"',
  ],
  [['new', 'src', '--framework', 'par-province-2024'], 'thư mục "src" đã có và không trống; chọn tên khác'],
  [
    ['new', 'package.json', '--framework', 'par-province-2024'],
    'không ghi được "package.json": một phần của đường dẫn là tệp, không phải thư mục; chọn đường dẫn khác',
  ],
  [['score', 'a'.repeat(300)], `không đọc được "${'a'.repeat(300)}/round.yaml": đường dẫn quá dài; đặt tên ngắn hơn`],
])('chiso %j names what is not there and writes nothing', async (args, message) => {
  expect(await runHere(args)).toEqual({ code: 1, stdout: '', stderr: `lỗi: ${message}\n` })
  expect(existsSync('x')).toBe(false)
})

test.each([
  ['a file', 'package.json'],
  ['below a file', 'package.json/ra'],
])('a report is not written where the folder is %s', async (_, out) => {
  const { code, stdout, stderr } = await chiso(['report', exampleFolder, '--out', out, '--format', 'xlsx'])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `đang lập xlsx …\nlỗi: không ghi được "${out}": một phần của đường dẫn là tệp, không phải thư mục; chọn đường dẫn khác\n`,
  )
})

test('a sign that no font of the PDF has is named, and no other format is written either', async () => {
  const folder = changedExample({ 'scores.csv': put('Còn 2 vấn đề', '😀 Còn 2 vấn đề') })
  const out = join(folder, 'ra')
  const results = [
    await runHere(['report', folder, '--out', out]),
    await runHere(['report', folder, '--out', out], { language: 'en' }),
  ]
  expect(results.map(({ code }) => code)).toEqual([1, 1])
  expect(results[0]?.stderr).toContain('lỗi: chữ trong báo cáo cần ký tự có trong phông chữ của PDF')
  expect(results[0]?.stderr).toMatch(/, đang là "😀"\n$/)
  expect(results[1]?.stderr).toMatch(/error: the text of the report must be signs .* got "😀"\n$/)
  expect(existsSync(out)).toBe(false)
})

test('an unknown code is answered with the codes there are', async () => {
  const { code, stdout, stderr } = await chiso(['explain', exampleFolder, '9.9'])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^lỗi: không có tiêu chí "9\.9"; đang có: 1\.3\.2, 1\.7, .*7\.3\.6, .*8\.sipas\n$/)
})

test('a folder whose files may not be read says so', async (context) => {
  if (process.getuid?.() === 0) context.skip('the superuser may read everything')
  const folder = temporaryFolder()
  const { chmodSync, cpSync } = await import('node:fs')
  cpSync(exampleFolder, folder, { recursive: true })
  chmodSync(join(folder, 'scores.csv'), 0)
  const { code, stderr } = await chiso(['score', folder])
  expect([code, stderr]).toEqual([1, expect.stringContaining('scores.csv": không có quyền')])
})
