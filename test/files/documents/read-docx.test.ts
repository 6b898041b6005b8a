import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import type { Block, Table } from '../../../src/proofread/text/finished-document.ts'
import { p, r, tbl, tc, tr, type WordParts, wordFile } from '../../support/word-parts.ts'

const blocksOf = (body: string, parts?: WordParts) => readDocx(wordFile(body, parts)).document.blocks
const textsOf = (body: string, parts?: WordParts) => blocksOf(body, parts).map((block) => textOf(block))

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'footnote':
      return `[${block.mark}] ${block.text}`
    case 'table':
      return gridOf(block).join(' / ')
    case 'chart':
      return `${block.title}: ${block.categories}`
  }
}

/** Rows as `cell|cell`, a covered position as ^. */
const gridOf = ({ grid }: Table) =>
  grid.map((row) => row.map((cell) => (cell === null ? '^' : cell.text.replaceAll('\n', '¶'))).join('|'))

test('paragraphs are counted as a reader does: empty ones are not', () => {
  expect(blocksOf(p('Kết quả') + p('') + p('Đạt 82,96%'))).toEqual([
    { kind: 'paragraph', text: 'Kết quả', place: { paragraph: 1 } },
    { kind: 'paragraph', text: 'Đạt 82,96%', place: { paragraph: 2 } },
  ])
})

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

test.each([
  ['runs are joined as they stand', r('88,') + r('23') + r('/100'), '88,23/100'],
  ['letters and marks are composed', r('đie\u0302\u0309m'), 'điểm'],
  ['a tab and a line break are a blank', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>', 'a b c'],
  [
    'a soft hyphen is nothing, a hard one a hyphen',
    '<w:r><w:t>báo</w:t><w:softHyphen/><w:t> cáo 2021</w:t><w:noBreakHyphen/><w:t>2030</w:t></w:r>',
    'báo cáo 2021-2030',
  ],
  ['no-break blanks are blanks', r('82,96\u00a0%'), '82,96 %'],
  [
    'but for those that part thousands',
    r('1\u202f250\u00a0hồ sơ; 12\u00a0345\u00a0678'),
    '1\u00a0250 hồ sơ; 12\u00a0345\u00a0678',
  ],
  ['and those behind a year part numbers', r('năm 2024\u00a0250 hồ sơ'), 'năm 2024 250 hồ sơ'],
  [
    'deleted text is left out, inserted text kept',
    `${r('giảm ')}<w:del><w:r><w:delText>14</w:delText></w:r></w:del><w:ins>${r('15')}</w:ins>${r(' bậc')}`,
    'giảm 15 bậc',
  ],
  [
    'moved text stands where it went',
    `<w:moveFrom>${r('a')}</w:moveFrom>${r('b')}<w:moveTo>${r('a')}</w:moveTo>`,
    'ba',
  ],
  ['hidden text is left out', `${r('đạt ')}${r('100', '<w:vanish/>')}${r('95', '<w:vanish w:val="0"/>')}`, 'đạt 95'],
  ['a field shows its result', `${r('Tổng: ')}${field('=SUM(ABOVE) \\# "0,00"', r('13,57'))}`, 'Tổng: 13,57'],
  ['a simple field shows its result', `<w:fldSimple w:instr="DATE">${r('28/3/2025')}</w:fldSimple>`, '28/3/2025'],
  ['a field in the code of another shows nothing', field(`IF ${field('PAGE', r('7'))} = 1`, r('kết quả')), 'kết quả'],
  ['a link shows its words', `<w:hyperlink>${r('tại đây')}</w:hyperlink>`, 'tại đây'],
  [
    'words in a control are text',
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('năm 2024')}</w:sdtContent></w:sdt>`,
    'năm 2024',
  ],
  [
    'one of two alternatives is read',
    `<mc:AlternateContent><mc:Choice>${r('mới')}</mc:Choice><mc:Fallback>${r('cũ')}</mc:Fallback></mc:AlternateContent>`,
    'mới',
  ],
  ['an equation is text', '<m:oMath><m:r><m:t>44.399/50.328</m:t></m:r></m:oMath>', '44.399/50.328'],
  [
    'an arrow of a symbol font is an arrow',
    `${r('a ')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${r(' b')}`,
    'a → b',
  ],
])('%s', (_, content, expected) => {
  expect(textsOf(p(content))).toEqual([expected])
})

test('a paragraph whose mark is deleted runs on into the next', () => {
  expect(textsOf(p(r('Tổng số '), '<w:rPr><w:del/></w:rPr>') + p('226 nhiệm vụ'))).toEqual(['Tổng số 226 nhiệm vụ'])
})

test('a table of contents is no text', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
  const contents = p(`${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('I. Kết quả 3')}`)
  expect(
    textsOf(`${contents}${p('II. Hạn chế 9')}${p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}${p('I. Kết quả')}`),
  ).toEqual(['I. Kết quả'])
})

test('text that a style hides is left out', () => {
  const styles = '<w:style w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
  const body = p(`${r('đạt ')}${r('9', '<w:rStyle w:val="An"/>')}${r('8')}`) + p('ghi chú', '<w:pStyle w:val="An"/>')
  expect(textsOf(body, { styles })).toEqual(['đạt 8'])
})

test('footnotes follow their paragraph and endnotes everything; marks run, or are their own, and are no text', () => {
  const note = (id: string, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`
  const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const starred = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
  const end = '<w:r><w:endnoteReference w:id="9"/></w:r>'
  const body = p(`${r('đến nay')}${reference('3')}${r('.')}${starred}`) + p(`${r('năm 2023')}${reference('2')}${end}`)
  const parts = {
    footnotes: note('2', 'Tăng 0,58') + note('3', 'Năm 2023: 88,02') + note('4', 'Ước tính'),
    endnotes: `<w:endnote w:id="9">${p('Nguồn')}</w:endnote>`,
  }
  const expected = ['đến nay.', '[1] Năm 2023: 88,02', '[*] Ước tính', 'năm 2023', '[2] Tăng 0,58', '[i] Nguồn']
  expect(textsOf(body + p('Hết'), parts)).toEqual([...expected.slice(0, 5), 'Hết', '[i] Nguồn'])
})

test('footnotes can be lettered', () => {
  const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
  const footnotes = `<w:footnote w:id="2">${p('x')}</w:footnote>`
  expect(textsOf(p(`${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`), { settings, footnotes })).toEqual([
    'a',
    '[a] x',
  ])
})

test('merged cells are laid on a rectangular grid', () => {
  const start = '<w:vMerge w:val="restart"/>'
  const more = '<w:vMerge/>'
  const wide = '<w:gridSpan w:val="2"/>'
  const table = tbl(
    tr(tc('TT', start), tc('Điểm', wide), tc('Ghi chú')),
    tr(tc('', more), tc('Tự chấm'), tc('Thẩm định'), tc('')),
    tr(tc('1'), tc('0,5'), tc('0,25'), tc(p('a') + p('b'))),
  )
  const [block] = blocksOf(table) as [Table]
  expect(gridOf(block)).toEqual(['TT|Điểm|^|Ghi chú', '^|Tự chấm|Thẩm định|', '1|0,5|0,25|a¶b'])
  expect(block.grid[0]?.[0]).toEqual({ text: 'TT', place: { table: 1, row: 1, column: 1 }, columns: 1, rows: 2 })
  expect(block.grid[0]?.[1]).toMatchObject({ columns: 2, rows: 1 })
})

test('rows that begin later or end sooner are filled up with empty cells, deleted rows left out', () => {
  const later = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
  const table = tbl(
    tr(tc('a'), tc('b')),
    `${later}${tc('c')}</w:tr>`,
    '<w:tr><w:trPr><w:del/></w:trPr></w:tr>',
    tr(tc('d')),
  )
  expect(blocksOf(table).map((block) => gridOf(block as Table))).toEqual([['a|b', '|c', 'd|']])
})

test('a table in a cell is a table of its own, after the one around it', () => {
  expect(textsOf(tbl(tr(tc(p('ngoài') + tbl(tr(tc('trong'))) + p('')))) + p('sau'))).toEqual(['ngoài', 'trong', 'sau'])
})

test('a table has the title of the paragraph above that names it', () => {
  const titles = [
    p('Bảng 1. Điểm theo lĩnh vực'),
    p('cụ thể như sau:'),
    p('BẢNG THỐNG KÊ 18 TIÊU CHÍ'),
    '',
    p('Theo năm', '<w:pStyle w:val="Chuthich"/>'),
  ]
  const styles = '<w:style w:styleId="Chuthich"><w:name w:val="caption"/></w:style>'
  const found = titles.map((title) => (blocksOf(title + tbl(tr(tc('1'))), { styles }).at(-1) as Table).title)
  expect(found).toEqual(['Bảng 1. Điểm theo lĩnh vực', null, 'BẢNG THỐNG KÊ 18 TIÊU CHÍ', null, 'Theo năm'])
})

test('a text box is read after the paragraph it hangs on, once', () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`
  const drawing = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('khung')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('khung')}</w:pict></mc:Fallback></mc:AlternateContent>`
  expect(textsOf(p(`${r('trước')}<w:r>${drawing}</w:r>`) + p('sau'))).toEqual(['trước', 'khung', 'sau'])
})

test('pages are those at which the text was last broken', () => {
  const next = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const body = p('một') + p(`${next}${r('hai')}`) + p(`${r('giữa')}${next}${r('trang')}`) + p('ba')
  expect(blocksOf(body).map(({ place }) => place.page)).toEqual([1, 2, 2, 3])
})

test('a row that runs over two pages is broken once, however many of its cells are', () => {
  const next = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const broken = p(`${r('a')}${next}${r('b')}`)
  const body = tbl(tr(tc(broken), tc(broken)), tr(tc('c'))) + p('sau')
  const [table, after] = blocksOf(body) as [Table, Block]
  expect(table.grid.flat().map((cell) => cell?.place.page)).toEqual([1, 1, 2, undefined])
  expect(after.place.page).toBe(2)
})

const cache = (values: readonly string[], kind: 'str' | 'num', format = '') =>
  `<c:${kind}Ref><c:${kind}Cache>${format && `<c:formatCode>${format}</c:formatCode>`}${values.map((value, index) => (value === '' ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('')}</c:${kind}Cache></c:${kind}Ref>`

const series = (name: string, values: readonly string[], format?: string) =>
  `<c:ser><c:tx>${cache([name], 'str')}</c:tx><c:cat>${cache(['Thể chế', 'Thủ tục'], 'str')}</c:cat><c:val>${cache(values, 'num', format)}</c:val></c:ser>`

test('a chart is read as it shows its values', () => {
  const title =
    '<c:title><c:tx><c:rich><a:p><a:r><a:t>Điểm </a:t></a:r><a:r><a:t>2024</a:t></a:r></a:p></c:rich></c:tx></c:title>'
  const chart = `<c:chartSpace><c:chart>${title}<c:plotArea><c:barChart>${series('2023', ['9.73', ''])}${series('2024', ['9.4', '13'], '0.00')}</c:barChart></c:plotArea></c:chart></c:chartSpace>`
  const drawing = '<w:r><w:drawing><a:graphic><c:chart r:id="rIdChart"/></a:graphic></w:drawing></w:r>'
  expect(blocksOf(p(drawing) + p('Biểu đồ 1'), { chart })[0]).toEqual({
    kind: 'chart',
    title: 'Điểm 2024',
    categories: ['Thể chế', 'Thủ tục'],
    series: [
      { name: '2023', values: ['9,73', null] },
      { name: '2024', values: ['9,40', '13,00'] },
    ],
    place: { chart: 1 },
  })
  expect(blocksOf(p(drawing) + p('Biểu đồ 1'), { chart: chart.replace(title, '') })[0]).toMatchObject({
    title: 'Biểu đồ 1',
  })
})

test('every text names the paragraphs of the file that it stands in', () => {
  const { anchors } = readDocx(wordFile(p('') + p('một') + tbl(tr(tc('hai'), tc(p('ba') + p('bốn')))) + p('năm')))
  expect(anchors.map(({ paragraphs }) => paragraphs)).toEqual([[1], [2], [3, 4], [5]])
})

test('what was not read is said', () => {
  const change = `<w:ins>${r('a')}</w:ins>`
  const doubts = (body: string, parts?: WordParts) => readDocx(wordFile(body, parts)).doubts
  expect(doubts(p('a'))).toEqual([])
  expect(doubts(p(change))).toEqual(['changes'])
  expect(doubts(p(r('a', '<w:vanish/>')))).toEqual(['hidden'])
  const header = (content: string) => ({
    links: '<Relationship Id="rIdH" Type="x/header" Target="header1.xml"/>',
    others: { 'word/header1.xml': `<w:hdr>${p(content)}</w:hdr>` },
  })
  expect(doubts(p('a'), header('Đạt 3/4 = 80%'))).toEqual(['margins'])
  expect(doubts(p('a'), header('Báo cáo'))).toEqual([])
  expect(
    doubts(
      p('a'),
      header(`${r('Trang ')}${field('PAGE', r('7'))}<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>`),
    ),
  ).toEqual([])
  expect(doubts(p('a'), { others: { 'word/vbaProject.bin': 'x' } })).toEqual(['macros'])
  expect(doubts(`${p('a')}<w:altChunk r:id="x"/>`)).toEqual(['embedded'])
})
