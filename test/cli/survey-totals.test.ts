import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const header = 'tinh,xa,so_xa,w,ma,q'
const design =
  'stages:\n  - { unit: xa, stratum: tinh, population: so_xa }\nweight: w\nrespondent: ma\nmeans: [q]\nlonelyUnits: fail\n'
const first = ['A,a1,9,1,P1,3', 'A,a1,9,1,P2,4', 'A,a2,9,1,P3,5']
const second = ['B,b1,7,2,P4,1', 'B,b2,7,2,P5,2']
let folder = ''

const at = (name: string) => join(folder, name)
const csv = (name: string, rows: readonly string[], head = header) => {
  writeFileSync(at(name), [head, ...rows, ''].join('\n'))
  return at(name)
}

beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(at('design.yaml'), design)
  csv('1.csv', first)
  csv('2.csv', second)
})

/** Runs a command under the design; places are told without the folder. */
async function survey(args: readonly string[], language: 'vi' | 'en' = 'vi') {
  const { code, stdout, stderr } = await runHere(['survey', ...args, '--design', at('design.yaml')], { language })
  return { code, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') }
}

const make = (...more: readonly string[]) => survey(['totals', at('1.csv'), '--out', at('t.json'), ...more])
const add = (...files: readonly string[]) => survey(['totals', ...files.map(at), '--into', at('t.json')])

test('answers are added up as they arrive, and estimates from the totals are printed as from the answers', async () => {
  expect(await make('--by', 'tinh')).toEqual({
    code: 0,
    stdout: 'Đã cộng 1 tệp, 3 phiếu vào t.json; tệp tổng nay gồm 1 tệp, 3 phiếu\n',
    stderr: '',
  })
  const more = await survey(['totals', at('2.csv'), '--into', at('t.json')], 'en')
  expect(more.stdout).toBe('Files added to t.json: 1, answers: 2; in all it has files: 2, answers: 5\n')
  const [fromTotals, fromAnswers] = [
    await survey(['estimate', at('t.json')]),
    await survey(['estimate', at('1.csv'), at('2.csv'), '--by', 'tinh']),
  ]
  expect(fromTotals).toEqual(fromAnswers)
  expect(fromTotals.stdout).toContain('\nB\n')
  expect(readdirSync(folder).filter((name) => name.startsWith('t.'))).toEqual(['t.json'])
})

test('ranks of units are made of totals too', async () => {
  await make('--by', 'tinh')
  await add('2.csv')
  const args = ['--by', 'tinh', '--figure', 'q']
  const ranks = await survey(['ranks', at('t.json'), ...args])
  expect(ranks).toEqual(await survey(['ranks', at('1.csv'), at('2.csv'), ...args]))
  expect(ranks.code).toBe(0)
})

/** What each kind of wrong answers is told as; the totals stay as they were to the byte. */
const faulty: readonly (readonly [what: string, rows: readonly string[], line: string])[] = [
  ['a respondent who was added before', ['C,c1,5,1,P2,3'], '3.csv:2:10: phiếu "P2" đã có ở 1.csv; hãy giữ một'],
  [
    'a population that differs from the one that was kept',
    ['A,a3,8,1,P9,3'],
    '3.csv:2:6: số đơn vị của tổng thể là 8, nhưng tệp tổng đã giữ 9 cho cùng tầng; sửa cho thống nhất',
  ],
  [
    'a unit that was kept in another stratum',
    ['C,a1,9,1,P9,3'],
    '3.csv:2:3: đơn vị "a1" ở tầng "C", nhưng tệp tổng đã giữ tầng "A"; sửa lại, hoặc ghi nestedIds: true nếu mã đơn vị chỉ riêng trong tầng',
  ],
  [
    'more units than there are',
    Array.from({ length: 8 }, (_, row) => `A,x${row},9,1,X${row},3`),
    't.json: bước 1 trong tầng "A": tổng thể có 9 đơn vị nhưng mẫu có 10; kiểm tra lại',
  ],
  [
    'an answer that cannot be read',
    ['C,c1,5,1,P9,x'],
    '3.csv:2:13: "x" không phải là số viết liền như 36525.5; dùng dấu chấm thập phân, không tách nhóm',
  ],
]

test.each(faulty)('%s is refused, and nothing is added', async (_, rows, line) => {
  await make()
  const before = readFileSync(at('t.json'))
  csv('3.csv', rows)
  const { code, stderr } = await add('2.csv', '3.csv')
  expect([code, stderr.split('\n')[0]]).toEqual([1, line])
  expect(readFileSync(at('t.json')).equals(before)).toBe(true)
  expect(existsSync(at('t.json.part'))).toBe(false)
})

test('the same file is not added twice, whatever it is called', async () => {
  await make()
  csv('khac-ten.csv', first)
  const { code, stderr } = await add('khac-ten.csv')
  expect([code, stderr.split('\n')[0]]).toEqual([
    1,
    'khac-ten.csv: các phiếu của tệp này (3 phiếu) đã được cộng từ "1.csv": cùng mã băm; bỏ tệp này ra',
  ])
})

test('a unit alone in its stratum is refused when figures are made, not while answers still arrive', async () => {
  await make()
  csv('3.csv', ['C,c1,5,1,P9,3'])
  expect((await add('2.csv', '3.csv')).code).toBe(0)
  const { code, stderr } = await survey(['estimate', at('t.json')])
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^t\.json: .*tầng "C".*"c1"/)])
  csv('4.csv', ['C,c2,5,1,P10,3'])
  expect((await add('4.csv')).code).toBe(0)
  expect((await survey(['estimate', at('t.json')])).code).toBe(0)
})

const said = {
  altered:
    'lỗi: tệp tổng "t.json" có nội dung không khớp với mã băm ở dòng đầu: tệp bị cắt, hỏng hoặc bị sửa; lấy lại bản sao, hoặc cộng lại từ các tệp trả lời\n',
  foreign:
    'lỗi: tệp tổng "t.json" không phải tệp tổng do chiso survey totals lập, hoặc bị cắt ở đầu; kiểm tra đường dẫn\n',
  version: 'lỗi: tệp tổng "t.json" do một bản Chiso mới hơn ghi; dùng bản đó, hoặc cộng lại từ các tệp trả lời\n',
}

test.each<[what: string, damage: (text: string) => string, line: string]>([
  ['a digit that was changed', (text) => text.replace(/"sums":\[\d/, '"sums":[9'), said.altered],
  ['its end cut off', (text) => text.slice(0, -3), said.altered],
  ['half of it', (text) => text.slice(0, text.length / 2), said.altered],
  ['only its mark', (text) => text.slice(0, 40), said.altered],
  ['something behind it', (text) => `${text}{}`, said.altered],
  ['a later version', (text) => text.replace('"formatVersion":2', '"formatVersion":3'), said.version],
  ['another beginning', (text) => text.slice(1), said.foreign],
])('totals with %s are refused', async (_, damage, line) => {
  await make()
  writeFileSync(at('t.json'), damage(readFileSync(at('t.json'), 'utf8')))
  const before = readFileSync(at('t.json'))
  const { code, stderr } = await add('2.csv')
  expect([code, stderr]).toEqual([1, line])
  expect(readFileSync(at('t.json')).equals(before)).toBe(true)
  if (line !== said.foreign) expect((await survey(['estimate', at('t.json')])).stderr).toBe(line)
})

test('no byte of the totals can change unseen', async () => {
  await make('--by', 'tinh')
  const whole = readFileSync(at('t.json'))
  for (let byte = 0; byte < whole.length; byte += 7) {
    const damaged = Buffer.from(whole)
    damaged[byte] = damaged[byte]! ^ 1
    writeFileSync(at('t.json'), damaged)
    expect([byte, (await add('2.csv')).code]).toEqual([byte, 1])
  }
})

const others: readonly (readonly [what: string, run: () => Promise<{ stderr: string }>, said: string])[] = [
  ['a design that asks for more', () => redesigned('means: [q]', 'totals: [q]'), 'được cộng theo một thiết kế khác;'],
  ['a design with another rule', () => redesigned('Units: fail', 'Units: adjust'), 'được cộng theo một thiết kế khác;'],
  ['another column', () => survey(['estimate', at('t.json'), '--by', 'xa']), 'không giữ các tổng theo cột ghi ở --by;'],
  ['answers beside them', () => survey(['estimate', at('t.json'), at('2.csv')]), 'không đọc chung với tệp khác;'],
  ['totals in the place of answers', () => add('t.json'), 'không đọc chung với tệp khác;'],
  ['a new file of that name', () => make(), 'đã có và không được ghi đè; dùng --into'],
  [
    'less than they keep',
    () => survey(['totals', at('2.csv'), '--into', at('t.json'), '--no-deff']),
    'đã giữ những gì hiệu ứng thiết kế cần; bỏ --no-deff',
  ],
]

async function redesigned(from: string, to: string) {
  writeFileSync(at('design.yaml'), design.replace(from, to))
  return survey(['estimate', at('t.json')])
}

test.each(others)('totals are refused with %s', async (_, run, said) => {
  await make('--by', 'tinh')
  const { stderr } = await run()
  expect(stderr).toContain('lỗi: tệp tổng "t.json" ')
  expect(stderr).toContain(said)
})

test('a comment in the design changes nothing', async () => {
  await make()
  await add('2.csv')
  writeFileSync(at('design.yaml'), `# khảo sát\n${design}`)
  expect((await survey(['estimate', at('t.json')])).code).toBe(0)
})

test('two commands do not add to the same totals at a time', async () => {
  await make()
  writeFileSync(at('t.json.part'), '')
  const { code, stderr } = await add('2.csv')
  expect([code, stderr]).toEqual([1, expect.stringContaining('đang được một lệnh khác cộng thêm')])
  expect(existsSync(at('t.json.part'))).toBe(true)
})

test('a sum beyond all numbers is not written', async () => {
  csv('1.csv', ['A,a1,9,1e308,P1,3', 'A,a1,9,1e308,P2,4'])
  const { code, stderr } = await make()
  expect([code, stderr]).toEqual([1, expect.stringContaining('có tổng lớn quá mọi số')])
  expect(existsSync(at('t.json'))).toBe(false)
})

test('neither or both of --out and --into are refused', async () => {
  const neither = await survey(['totals', at('1.csv')])
  const both = await survey(['totals', at('1.csv'), '--out', at('a'), '--into', at('b')], 'en')
  expect([neither.code, neither.stderr]).toEqual([
    1,
    'lỗi: --out, --into cần đúng một trong hai: --out hoặc --into, đang là ""\n',
  ])
  expect(both.stderr).toContain('exactly one of --out and --into')
})

test('totals cannot be told apart by records of replacements any more', async () => {
  await make()
  const { code, stderr } = await survey(['estimate', at('t.json'), '--replacements', at('thay-the.json')])
  expect([code, stderr]).toEqual([
    1,
    'lỗi: --replacements cần đi với các tệp trả lời, không với tệp tổng, đang là "t.json"\n',
  ])
})
