import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { p, r, tbl, tc, tr, type WordParts, wordFile } from '../../support/word-parts.ts'

const up = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>')
const blocksOf = (body: string, parts?: WordParts) => readDocx(wordFile(body, parts)).document.blocks

/** The text of a paragraph with its marks in brackets where they stand. */
function shown(content: string): string {
  const [block] = blocksOf(p(content))
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  return (block.marks ?? [])
    .toReversed()
    .reduce((text, { mark, at }) => `${text.slice(0, at)}[${mark}]${text.slice(at)}`, block.text)
}

test.each([
  ['a mark behind a number', `${r('có 130')}${up('1')}${r(' xã')}`, 'có 130[1] xã'],
  ['a mark of two runs', `${r('có 130')}${up('1')}${up('2')}${r(' xã')}`, 'có 130[12] xã'],
  ['a mark in brackets', `${r('Sở Y tế ')}${up('(2)')}${r(' đạt')}`, 'Sở Y tế[(2)] đạt'],
  ['a letter behind a number', `${r('1.250')}${up('a')}${r(' hồ sơ')}`, '1.250[a] hồ sơ'],
  ['an area', `${r('rộng 120 m')}${up('2')}${r(' sàn')}`, 'rộng 120 m² sàn'],
  ['a volume of a larger unit', `${r('5 km')}${up('3')}`, '5 km³'],
  [
    'a mark behind a word that ends as a unit does',
    `${r('chương trình')}${up('2')}${r(' đạt')}`,
    'chương trình[2] đạt',
  ],
  ['a power of ten', `${r('5 x 10')}${up('3')}${r(' đồng')}`, '5 x 10³ đồng'],
  ['no power of ten', `${r('có 110')}${up('3')}${r(' xã')}`, 'có 110[3] xã'],
  ['an ordinal', `${r('the 4')}${up('th')}${r(' day')}`, 'the 4th day'],
  ['digits that are no mark', `${r('5')}${up('1/2')}`, '5 1/2'],
  ['a raised word', `${r('Ghi chú')}${up(' mới')}`, 'Ghi chú mới'],
])('%s is read as it is meant', (_, content, expected) => {
  expect(shown(content)).toBe(expected)
})

test('a style may raise its text', () => {
  const styles = '<w:style w:styleId="Mu"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  const body = p(`${r('130')}${r('1', '<w:rStyle w:val="Mu"/>')}${r(' xã')}`)
  expect(blocksOf(body, { styles })).toMatchObject([{ text: '130 xã', marks: [{ mark: '1', at: 3, isNote: false }] }])
})

test('a number with a raised mark is computed with, a power of ten is not', () => {
  const claims = (content: string) =>
    proofreadDocument({ blocks: blocksOf(p(content)) }).claims.map(({ verdict }) => verdict)
  expect(claims(`${r('Toàn tỉnh có 130')}${up('1')}${r(' đơn vị cấp xã, gồm 115 xã và 15 phường.')}`)).toEqual([
    'holds',
  ])
  expect(claims(`${r('Toàn tỉnh có 130')}${up('1')}${r(' đơn vị cấp xã, gồm 115 xã và 20 phường.')}`)).toEqual([
    'error',
  ])
  expect(claims(`${r('5 x 10')}${up('3')}${r(' = 5.000')}`)).not.toContain('error')
})

test('marks of footnotes stand where they do in the file, in cells too', () => {
  const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const footnotes = `<w:footnote w:id="2">${p('a')}</w:footnote><w:footnote w:id="3">${p('b')}</w:footnote>`
  const body =
    p(`${r('  Dịch vụ ')}${reference('2')}${r(' được  khắp')}${reference('3')}${r('.')}`) +
    tbl(tr(tc(p(`${r('1.250')}${reference('2')}`))))
  const blocks = blocksOf(body, { footnotes })
  expect(blocks[0]).toMatchObject({
    text: 'Dịch vụ được khắp.',
    notes: ['1', '2'],
    marks: [
      { mark: '1', at: 7, isNote: true },
      { mark: '2', at: 17, isNote: true },
    ],
  })
  const table = blocks.find((block) => block.kind === 'table')
  expect(table?.grid[0]?.[0]).toMatchObject({ text: '1.250', marks: [{ mark: '3', at: 5, isNote: true }] })
})

const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
const over = (above: string, below: string, looks = '') =>
  `<m:f>${looks}<m:num>${above}</m:num><m:den>${below}</m:den></m:f>`

test.each([
  ['a fraction', over(m('12'), m('20')) + m(' = 70%'), '12/20 = 70%'],
  ['a sum above the line', over(m('800 + 350'), m('1.250')), '(800 + 350)/1.250'],
  ['a negative number above the line', over(m('−3'), m('4')), '−3/4'],
  ['a whole before a fraction', m('1') + over(m('1'), m('2')) + m('5'), '1 1/2 5'],
  ['one above the other without a line', over(m('5'), m('2'), '<m:fPr><m:type m:val="noBar"/></m:fPr>'), '5 2'],
  ['a fraction in brackets', `<m:d><m:e>${over(m('1'), m('2'))}</m:e></m:d>${m(' x 4')}`, '(1/2) x 4'],
  ['a power', `<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`, 'x²'],
  ['a root', `<m:rad><m:deg/><m:e>${m('9')}</m:e></m:rad>`, '√(9)'],
])('%s of an equation is written in one line', (_, content, expected) => {
  expect(blocksOf(p(`<m:oMath>${content}</m:oMath>`))).toMatchObject([{ text: expected }])
})

test('a fraction of an equation is recomputed', () => {
  const body = p(
    `${r('Tỷ lệ xã đạt chuẩn là ')}<m:oMath>${over(m('12'), m('20'))}${m(' = 70%')}</m:oMath>${r(' theo kế hoạch.')}`,
  )
  expect(proofreadDocument({ blocks: blocksOf(body) }).claims).toMatchObject([{ verdict: 'error', expected: '60%' }])
})

test('a row or a cell that is deleted or inserted under tracking is said', () => {
  const row = (mark: string) => `<w:tr><w:trPr><w:${mark}/></w:trPr>${tc('b')}</w:tr>`
  const doubts = (body: string) => readDocx(wordFile(body)).doubts
  expect(doubts(tbl(tr(tc('a')), row('del')))).toEqual(['changes'])
  expect(doubts(tbl(tr(tc('a')), row('ins')))).toEqual(['changes'])
  expect(doubts(tbl(tr(tc('a', '<w:cellDel/>'))))).toEqual(['changes'])
  expect(doubts(tbl(tr(tc('a')), row('cantSplit')))).toEqual([])
})
