import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chiso, exampleFolder } from '../support/command-line.ts'
import { put } from '../support/example-copy.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const par = 'frameworks/par-province-2024.yaml'

test('explain shows rule, figures with sources, arithmetic, rounding and the scores beside them', async () => {
  const [vi, en] = [
    await chiso(['explain', exampleFolder, '7.3.6']),
    await runHere(['explain', exampleFolder, '7.3.6'], { language: 'en' }),
  ]
  expect([vi.code, vi.stderr]).toEqual([0, ''])
  expect(vi.stdout).toContain('\nTính điểm: 44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm\n')
  expect(vi.stdout).toContain('= 50.328\u00a0hồ sơ (Báo cáo phân tích năm 2024 của tỉnh)\n')
  expect(vi.stdout).toContain('\nTối đa: 1,5\nTự chấm: 1,323\nThẩm định: 1,323\nCòn thiếu: 0,177\n')
  expect(en.stdout).toContain('\nMax: 1,5\nSelf: 1,323\nAppraised: 1,323\nLost: 0,177\nLead agency: Sở ')
})

test('framework check says in both languages that a file is sound', async () => {
  const [vi, en] = [
    await chiso(['framework', 'check', par]),
    await runHere(['framework', 'check', par], { language: 'en' }),
  ]
  expect(vi).toEqual({ code: 0, stdout: `${par}: đúng: không có lỗi\n`, stderr: '' })
  expect(en).toEqual({ code: 0, stdout: `${par}: sound: no faults\n`, stderr: '' })
})

test('framework check lists every fault of a file, never only the first, with what was expected', async () => {
  const file = join(temporaryFolder(), 'sửa.yaml')
  const broken = [
    put('maxima: { documents: 8, governmentOffice: 1.5 }', 'maxima: { documents: 8, governmentOffice: 2 }'),
    put('score: 0.96', 'score: 0.97'),
    put('          whole: issues_found', '          hole: issues_found'),
    put("- code: '5.4'", "- code: '1.7'"),
    put('source: leaderSurvey', 'source: leader'),
    put("leadAgency: 'Sở Tư pháp'", "leadAgenci: 'Sở Tư pháp'"),
  ]
  writeFileSync(
    file,
    broken.slice(2).reduce((text, change) => String(change(text)), readFileSync(par, 'utf8')),
  )
  const form = await runHere(['framework', 'check', file])
  expect([form.code, form.stdout]).toEqual([1, ''])
  expect(form.stderr.replaceAll(`${file}:`, '')).toMatchInlineSnapshot(`
    "38:11: thiếu khóa "whole"; hãy thêm vào
    40:11: khóa "hole" không có trong quy định; có phải là "whole"?
    105:9: khóa "leadAgenci" không có trong quy định; có phải là "leadAgency"?
    128:17: "leader" không hợp lệ; chọn một trong: documents, governmentOffice, leaderSurvey, sipas, council
    185:15: mã "1.7" đã có ở dòng 53; hãy giữ một
    lỗi: 5 lỗi trong các tệp
    "
  `)

  writeFileSync(
    file,
    broken.slice(0, 2).reduce((text, change) => String(change(text)), readFileSync(par, 'utf8')),
  )
  const sums = await runHere(['framework', 'check', file], { language: 'en' })
  expect(sums.stderr.replaceAll(`${file}:`, '')).toMatchInlineSnapshot(`
    "20:10: the maxima of the domains adds up to 100,5, expected 100
    30:47: the maxima of domain 1, source governmentOffice, adds up to 1,5, expected 2
    51:20: the case of 1.3.2 gives 0,96 points, stated are 0,97
    error: 3 faults in the files
    "
  `)
})

test('framework show prints a line for every criterion, with words of one language', async () => {
  const [vi, en, sipas] = [
    await chiso(['framework', 'show', par]),
    await runHere(['framework', 'show', par], { language: 'en' }),
    await runHere(['framework', 'show', 'frameworks/sipas-2024.yaml']),
  ]
  expect(vi.stdout).toContain(
    '1. Công tác chỉ đạo, điều hành cải cách hành chính: tài liệu 8 + Văn phòng Chính phủ 1,5\n',
  )
  expect(vi.stdout).toContain('├─ 7.3.6 Tỷ lệ hồ sơ trực tuyến toàn trình: tối đa 1,5 điểm\n')
  expect(vi.stdout).toMatch(/\nTổng cộng: tối đa 100 điểm\n$/)
  expect(vi.stdout).not.toMatch(/documents|governmentOffice|leaderSurvey|derived|assumed|points/)
  expect(en.stdout).toContain(': documents 8 + Government Office 1,5\n')
  expect(en.stdout).toContain('├─ 1.3.2 Xử lý các vấn đề phát hiện qua kiểm tra: at most 1 point [derived]\n')
  expect(sipas.stdout.match(/^│ {4}\d+\. /gm)).toHaveLength(39)
})

test('framework schema prints the schema that editors use', async () => {
  const { code, stdout } = await chiso(['framework', 'schema'])
  expect([code, stdout]).toEqual([0, readFileSync('frameworks/schema/framework.schema.json', 'utf8')])
})

test('new makes a round whose next command works', async () => {
  const folder = join(temporaryFolder(), 'kỳ đánh giá 2024')
  const made = await chiso(['new', folder, '--framework', 'par-province-2024'])
  const files = readdirSync(folder)
  expect(made.code).toBe(0)
  expect(files).toHaveLength(11)
  expect(files.filter((file) => !made.stdout.includes(`đã ghi ${join(folder, file)}\n`))).toEqual([])
  expect(made.stdout.trimEnd().split('\n').at(-1)).toBe(
    `đã tạo; điền số liệu rồi chạy: npm run -s chiso -- score "${folder}"`,
  )
  const scored = await runHere(['score', folder], { width: 80 })
  expect([scored.code, scored.stderr]).toEqual([0, ''])
  expect(scored.stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
  expect(scored.stdout).toContain('Chưa đủ số liệu, chưa có điểm: 1.3.2, 1.7,')
})

test('report writes the formats asked for, progress on stderr and paths on stdout', async () => {
  const out = join(temporaryFolder(), 'báo cáo', '2024')
  const { code, stdout, stderr } = await chiso([
    ...['report', exampleFolder, '--out', out],
    ...['--format', 'xlsx, docx', '--date', '1/4/2025', '--lang', 'en'],
  ])
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `written ${out}/bao-cao.docx\nwritten ${out}/bao-cao.xlsx\n`,
    stderr: 'making docx …\nmaking xlsx …\n',
  })
  expect(readdirSync(out)).toEqual(['bao-cao.docx', 'bao-cao.xlsx'])
})

test('the outputs shown in the readme are those of the commands', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const outputs = [
    await runHere(['explain', exampleFolder, '7.3.6']),
    await runHere(['score', exampleFolder]),
    await runHere(['framework', 'show', par]),
    await runHere(['framework', 'check', par]),
  ]
  const printed = new Set(outputs.flatMap(({ stdout }) => stdout.replaceAll('\u00a0', ' ').split('\n')))
  const shown = [...readme.matchAll(/:\n\n```\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.trimEnd().split('\n'),
  )
  const other = /^(đang lập|đã ghi|ky-danh-gia\/|error: 1 fault)/
  expect(shown.length).toBeGreaterThan(30)
  expect(shown.filter((line) => !other.test(line) && !printed.has(line))).toEqual([])
})
