import { expect, test } from 'vitest'
import { readBlocks } from '../../support/read-blocks.ts'
import { typesetPdf } from '../../support/typeset-pdf.ts'

const body = 'Các cơ quan, đơn vị tiếp tục rà soát, đơn giản hóa thủ tục hành chính, công khai kết quả theo quy định'
const paragraph = (number: number) => `Đoạn ${number}. ${`${body}, báo cáo ${number * 7} hồ sơ. `.repeat(2)}`.trim()
const paragraphs = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => paragraph(from + at))
const inColumns = (texts: readonly string[], count = 2) => `#columns(${count}, gutter: 8mm)[${texts.join('\n\n')}]`
const whole = `${body}. `.repeat(4).trim()

/** The words in the order of reading, whatever paragraphs they are in. */
const read = async (markup: string) => (await readBlocks(typesetPdf(markup))).flat().join(' ')

test.each([2, 3])('%i columns are read one after the other, over pages too', async (count) => {
  const texts = paragraphs(0, 34)
  expect(await read(`#set page(columns: ${count})\n${texts.join('\n\n')}`)).toBe(texts.join(' '))
})

test('columns that are not level are read one after the other', async () => {
  const [left, right] = [paragraphs(0, 3), paragraphs(3, 6)]
  const columns = `#grid(columns: 2, column-gutter: 8mm, [${left.join('\n\n')}], [#v(7pt)${right.join('\n\n')}])`
  expect(await read(columns)).toBe([...left, ...right].join(' '))
})

test('columns are read between what runs across them', async () => {
  const [above, below] = [paragraphs(0, 4), paragraphs(4, 8)]
  const boxes = [above, below].map((texts) => `#box(height: 9.5cm)[${inColumns(texts)}]`)
  const markup = `#align(center)[BÁO CÁO]\n\n${boxes[0]}\n\n${whole}\n\n${boxes[1]}\n\n#v(5mm)\nTrên đây là báo cáo.`
  expect(await read(markup)).toBe(['BÁO CÁO', ...above, whole, ...below, 'Trên đây là báo cáo.'].join(' '))
})

const rows = ['Đơn vị | Số việc', 'Sở Y tế | 20', 'Sở Nội vụ | 30', 'Tổng | 55']
const cells = rows.flatMap((row) => row.split(' | ').map((cell) => `[${cell}]`)).join(', ')

test.each(['stroke: 0.5pt', 'stroke: none, column-gutter: 5mm'])(
  'a table with %s stands in its column',
  async (looks) => {
    const [first, last] = [paragraphs(0, 6), paragraphs(6, 15)]
    const table = `#block(breakable: false, table(columns: 2, ${looks}, ${cells}))`
    const found = await readBlocks(typesetPdf(`#set page(columns: 2)\n${[...first, table, ...last].join('\n\n')}`))
    const at = found.findIndex((block) => typeof block !== 'string')
    expect(found[at]).toEqual(rows)
    expect([found.slice(0, at).join(' '), found.slice(at + 1).join(' ')]).toEqual([first.join(' '), last.join(' ')])
  },
)

test('a table runs on from one column to the next', async () => {
  const found = await readBlocks(
    typesetPdf(
      `#set page(columns: 2)\n${paragraphs(0, 5).join('\n\n')}\n\n#v(2cm)\n#table(columns: 2, ${cells})\n\n${whole}`,
    ),
  )
  expect(found).toContainEqual(rows)
})

test('notes at the foot of columns are parted from both', async () => {
  const texts = paragraphs(0, 34)
  const note = (at: number) => `Số liệu của đoạn ${at} đến tháng 9.`
  const noted = texts.map((text, at) => (at === 2 || at === 9 ? `${text}#footnote[${note(at)}]` : text))
  const found = await readBlocks(typesetPdf(`#set page(columns: 2)\n${noted.join('\n\n')}`))
  const notes = [note(2), note(9)]
  expect(found.filter((block) => !notes.includes(block as string)).join(' ')).toBe(texts.join(' '))
  expect(notes.every((each) => found.includes(each))).toBe(true)
})

const halves = (left: string, right: string) =>
  `#grid(columns: (1fr, 1fr), column-gutter: 1cm, align: center, [${left}], [${right}])`

test.each([
  [
    'a letterhead',
    halves('ỦY BAN NHÂN DÂN \\ TỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc'),
  ],
  [
    'a signature',
    halves(
      `Nơi nhận: \\ ${'- Các sở, ban, ngành của tỉnh; \\ '.repeat(7)}`,
      'KT. CHỦ TỊCH \\ PHÓ CHỦ TỊCH \\ \\ \\ Nguyễn Văn A',
    ),
  ],
  [
    'a table of words',
    `#table(columns: 2, stroke: none, column-gutter: 2cm, ${'[Rà soát thủ tục hành chính], [Hoàn thành trong quý III],'.repeat(8)})`,
  ],
  [
    'a table of figures',
    `#table(columns: 2, stroke: none, column-gutter: 4cm, ${'[Sở Nội vụ và các đơn vị], [1.250],'.repeat(8)})`,
  ],
])('%s beside a gap is not read as columns', async (_, part) => {
  const { lines } = await linesRead(`${part}\n\n${whole}`)
  expect(lines).toBeGreaterThan(0)
})

/** How many lines with a gap are read across it. */
async function linesRead(markup: string): Promise<{ readonly lines: number }> {
  const found = await readBlocks(typesetPdf(markup))
  const across = /NHÂN DÂN CỘNG HÒA|Nơi nhận: KT|hành chính Hoàn thành|đơn vị \| 1\.250/
  return { lines: found.flat().filter((text) => across.test(text)).length }
}
