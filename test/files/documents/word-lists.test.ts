import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { p, r, tbl, tc, tr, type WordParts, wordFile } from '../../support/word-parts.ts'

const level = (at: number, form: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const list = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`

const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

const numbering = [
  list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'lowerLetter', '%3)')),
  list(1, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', 'o'), level(2, 'bullet', '\uf0b7')),
  list(2, level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'), level(1, 'decimal', 'Điều %1.%2', '<w:isLgl/>')),
  list(3, level(0, 'decimal', '%1')),
  num(1, 0) +
    num(2, 1) +
    num(3, 2) +
    num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  num(5, 3),
].join('')

const inList = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
const item = (words: string, id: number, at = 0) => p(words, inList(id, at))

const blocksOf = (body: string, parts: WordParts = { numbering }) => readDocx(wordFile(body, parts)).document.blocks
const textsOf = (body: string, parts?: WordParts) =>
  blocksOf(body, parts).map((block) => (block.kind === 'paragraph' ? block.text : block.kind))

test('items of a list have the marks that Word shows before them', () => {
  const body = [
    item('một', 1) + item('hai', 1) + item('hai một', 1, 1) + item('a', 1, 2) + item('b', 1, 2) + item('hai hai', 1, 1),
    p('giữa') + item('ba', 1) + item('ba một', 1, 1) + item('mới', 4) + item('mới nữa', 4),
  ].join('')
  expect(textsOf(body)).toEqual([
    ...['1. một', '2. hai', '2.1. hai một', 'a) a', 'b) b', '2.2. hai hai'],
    ...['giữa', '3. ba', '3.1. ba một', '1. mới', '2. mới nữa'],
  ])
})

test('signs of symbol fonts are signs of text, and those of deeper items are not those above them', () => {
  expect(textsOf(item('a', 2) + item('b', 2, 1) + item('c', 2, 2))).toEqual(['• a', '◦ b', '◦ c'])
})

test('a style may put its paragraphs into a list, and a paragraph may leave it', () => {
  const styles =
    '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
  const styled = (words: string, style: string, looks = '') => p(words, `<w:pStyle w:val="${style}"/>${looks}`)
  const body = [
    styled('Kết quả', 'Muc'),
    styled('Hạn chế', 'MucCon'),
    item('mức', 3, 1),
    styled('Phụ', 'Muc', inList(0)),
    styled('Hết', 'Muc'),
  ]
  expect(textsOf(body.join(''), { numbering, styles })).toEqual([
    ...['I. Kết quả', 'II. Hạn chế', 'Điều 2.1 mức', 'Phụ', 'III. Hết'],
  ])
})

test('what is deleted, or runs on, does not count', () => {
  const deleted = p(`<w:del><w:r><w:delText>x</w:delText></w:r></w:del>`, `${inList(1)}<w:rPr><w:del/></w:rPr>`)
  expect(textsOf(item('a', 1) + deleted + item('b', 1))).toEqual(['1. a', '2. b'])
})

test('cells and footnotes have them too; a number alone stays one, and gets a dot before words', () => {
  const body = tbl(tr(tc(item('', 5)), tc('Sở A')), tr(tc(item('', 5)), tc(item('Sở B', 5))))
  const [table] = blocksOf(body)
  expect(table?.kind === 'table' && table.grid.map((row) => row.map((cell) => cell?.text))).toEqual([
    ['1', 'Sở A'],
    ['2', '3. Sở B'],
  ])
  const footnotes = `<w:footnote w:id="2">${item('một', 2)}${item('hai', 2)}</w:footnote>`
  const noted = p(`${r('gồm')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
  expect(blocksOf(noted, { numbering, footnotes })[1]).toMatchObject({ text: '• một • hai' })
})

const findingsOf = (body: string) =>
  proofreadDocument(readDocx(wordFile(body, { numbering })).document).claims.map(({ printed, expected, verdict }) => [
    printed,
    expected,
    verdict,
  ])

test('items that Word numbers are counted as typed ones are', () => {
  const announced = p('Trong năm đã triển khai 04 nhiệm vụ, gồm:')
  const three = item('Thể chế;', 1) + item('Thủ tục;', 1) + item('Bộ máy.', 1)
  expect(findingsOf(announced + three + p('Hết.'))).toEqual([['04', '03', 'error']])
  expect(findingsOf(announced + three + item('Công vụ.', 1) + p('Hết.'))).toEqual([['04', '04', 'holds']])
  const dotted = item('Thể chế:', 2) + item('mức một;', 2, 2) + item('mức hai;', 2, 2) + item('Thủ tục.', 2)
  expect(findingsOf(announced + dotted).filter(([, , verdict]) => verdict === 'error')).toEqual([])
})

test('a numbered heading behind the items is none of them, and numbers out of order are not counted', () => {
  const announced = p('Trong năm đã triển khai 03 nhiệm vụ, gồm:')
  const items = item('Thể chế;', 4) + item('Thủ tục;', 4) + item('Bộ máy.', 4)
  expect(findingsOf(announced + items + p('2. Hạn chế') + p('Hết.'))).toEqual([['03', '03', 'holds']])
  expect(findingsOf(announced + p('1. Thể chế;') + p('2. Thủ tục;') + p('2. Bộ máy.'))).toEqual([])
})

test('parts that Word puts into a list are added up as typed ones are', () => {
  const parts = (last: string) =>
    item('Lĩnh vực đất đai: 800 hồ sơ;', 2) +
    item('Lĩnh vực hộ tịch: 350 hồ sơ;', 2) +
    item(`Lĩnh vực khác: ${last} hồ sơ.`, 2)
  const total = p('Tổng số hồ sơ là 1.260 hồ sơ, gồm:')
  expect(findingsOf(total + parts('110')).map(([, , verdict]) => verdict)).toEqual(['holds'])
  expect(findingsOf(total + parts('120'))).toEqual([['1.260', '1.270', 'error']])
})
