import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toProofreadingView } from '../../../src/contract/proofreading-view.ts'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { commentDocument } from '../../../src/operations/proofread/comment-document.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { convertWithOffice } from '../../support/office.ts'
import { rebuiltDocx } from '../../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'
import { p, r, tbl, tc, tr, wordFile } from '../../support/word-parts.ts'

const now = new Date('2025-03-31T08:30:00.123Z')
const name = 'bao-cao.docx'

async function proofread(bytes: Uint8Array) {
  const { document } = await readDocument(bytes, name)
  return { file: { name, bytes }, document, proofreading: proofreadDocument(document), doubts: [] }
}

async function commented(bytes: Uint8Array): Promise<Record<string, string>> {
  const copy = commentDocument(await proofread(bytes), 'vi', now)
  return Object.fromEntries(
    Object.entries(unzipSync(copy)).map(([path, part]) => [path, new TextDecoder().decode(part)]),
  )
}

/** The text between the marks of a comment. */
function anchored(xml: string, id: number): string {
  const [, inside = ''] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(xml) ?? []
  return [...inside.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
}

const wrong = 'Năm 2024 đạt 13,33/15 điểm = 88,17%, tăng nhẹ.'

test('a figure inside a run is split off with its looks, and the comment stands around it alone', async () => {
  const parts = await commented(wordFile(p(r(wrong, '<w:b/>'))))
  const xml = parts['word/document.xml'] ?? ''
  expect(anchored(xml, 0)).toBe('88,17%')
  expect(xml).toContain(
    '= </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">88,17%</w:t></w:r><w:commentRangeEnd w:id="0"/>',
  )
  expect(parts['word/comments.xml']).toContain('w:author="Chiso" w:date="2025-03-31T08:30:00Z" w:initials="C"')
  expect(parts['word/comments.xml']).toContain('>Lỗi 1: 88,17% → 88,87%<')
})

const places: readonly (readonly [string, string])[] = [
  ['spread over several runs', p(r('Năm 2024 đạt 13,33/15 điểm = 8') + r('8,1', '<w:i/>') + r('7%, tăng'))],
  ['that is a run of its own', p(r('Năm 2024 đạt 13,33/15 điểm = ') + r('88,17%') + r(', tăng'))],
  [
    'behind entities and decomposed letters',
    p(r('Sở A &amp; B &lt;x&gt; &#225; đa\u0323t 13,33/15 điểm = 88,17%'.normalize('NFD'))),
  ],
  [
    'behind blanks, tabs and breaks',
    p(
      `<w:r><w:t xml:space="preserve">Năm   2024 </w:t><w:tab/><w:t>đạt 13,33/15</w:t><w:br/><w:t>điểm = 88,17%</w:t></w:r>`,
    ),
  ],
  ['in a link', p(`${r('Đạt 13,33/15 điểm ')}<w:hyperlink r:id="rId9">${r('= 88,17%')}</w:hyperlink>`)],
  [
    'behind moved text',
    p(`${r('Đạt 13,33/15 ')}<w:moveFrom w:id="1">${r('điểm = 99%')}</w:moveFrom>${r('điểm = 88,17%')}`),
  ],
  [
    'in a cell',
    tbl(tr(tc('Nội dung'), tc('Kết quả')), tr(tc('Công vụ'), tc(`${p('Ghi chú')}${p('đạt 13,33/15 điểm = 88,17%')}`))),
  ],
]

test.each(places)('a figure %s is marked in whole', async (_, body) => {
  const bytes = wordFile(body)
  const { 'word/document.xml': xml = '' } = await commented(bytes)
  expect(anchored(xml, 0)).toBe('88,17%')
})

test('a figure is marked where other letters of its paragraph were read from something else than letters', async () => {
  const sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
  const { 'word/document.xml': xml = '' } = await commented(
    wordFile(p(r('Đạt ') + sign + r('1; 13,33/15 điểm = 88,17%'))),
  )
  expect(anchored(xml, 0)).toBe('88,17%')
})

const lists =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
  '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

test('a figure of an item that Word numbers, behind a raised mark, is marked alone', async () => {
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const up = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>')
  const body = p('Mở đầu', item) + p(`${r('Đạt 13,33')}${up('2')}${r('/15 điểm = 88,17%')}`, item)
  const { 'word/document.xml': xml = '' } = await commented(wordFile(body, { numbering: lists }))
  expect(anchored(xml, 0)).toBe('88,17%')
})

test('what a footnote says is told at its reference, with the words of the footnote', async () => {
  const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
  const bytes = wordFile(p(r('Kết quả') + reference + r(' năm nay.')), {
    footnotes: `<w:footnote w:id="7">${p('Đạt 13,33/15 điểm = 88,17%.')}</w:footnote>`,
  })
  const parts = await commented(bytes)
  expect(parts['word/document.xml']).toContain(
    `<w:commentRangeStart w:id="0"/>${reference}<w:commentRangeEnd w:id="0"/>`,
  )
  expect(parts['word/comments.xml']).toMatch(/chú thích 1: “Đạt 13,33\/15 điểm = 88,17%\.”/)
  expect(parts['word/footnotes.xml']).toBe(new TextDecoder().decode(unzipSync(bytes)['word/footnotes.xml']))
})

test('comments that are there stay, and the new ones go on counting', async () => {
  const old = '<w:commentRangeStart w:id="4"/>'
  const end = '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
  const comments =
    '<w:comments xmlns:w="x"><w:comment w:id="4" w:author="Lan"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>'
  const bytes = wordFile(p(r('Năm 2024 ') + old + r('đạt 13,33/15 điểm = 88,17%') + end), {
    others: { 'word/comments.xml': comments },
    links:
      '<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>',
  })
  const parts = await commented(bytes)
  expect(parts['word/comments.xml']?.startsWith(comments.slice(0, -'</w:comments>'.length))).toBe(true)
  expect(anchored(parts['word/document.xml'] ?? '', 5)).toBe('88,17%')
  expect(anchored(parts['word/document.xml'] ?? '', 4)).toBe('đạt 13,33/15 điểm = 88,17%')
  expect(parts['word/_rels/document.xml.rels']?.match(/\/comments"/g)).toHaveLength(1)
})

test('a file that is no Word file has no copy with comments', async () => {
  const read = await proofread(new TextEncoder().encode(wrong))
  expect(() => commentDocument(read, 'vi', now)).toThrow(expect.objectContaining({ code: 'not-a-word-document' }))
})

test('of a whole report only the main part and the lists of parts change, and it says the same', async () => {
  const bytes = await rebuiltDocx(rebuiltReport())
  const read = await proofread(bytes)
  const copy = commentDocument(read, 'vi', now)
  const [before, after] = [unzipSync(bytes), unzipSync(copy)]
  const changed = Object.keys(after).filter(
    (path) => !before[path] || Buffer.compare(before[path], after[path] ?? Buffer.of()) !== 0,
  )
  const main = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml']
  expect(changed.sort()).toEqual(main)
  expect(Object.keys(before).filter((path) => !after[path])).toEqual([])

  const again = await proofread(copy)
  expect(again.document).toEqual(read.document)
  expect(toProofreadingView(again, true)).toEqual(toProofreadingView(read, true))

  const xml = new TextDecoder().decode(after['word/document.xml'])
  const found = read.proofreading.claims.filter(({ verdict }) => verdict !== 'holds')
  expect(found.length).toBeGreaterThan(10)
  const marked = found.map((_, id) => anchored(xml, id))
  const wanted = found.map(({ place, span, printed }) => (place.footnote === undefined && span ? printed : ''))
  for (const [at, text] of wanted.entries()) if (!text.endsWith('…')) expect(marked[at]).toBe(text)
})

test('LibreOffice opens the copy and keeps every comment where it stands', async () => {
  const read = await proofread(await rebuiltDocx(rebuiltReport()))
  const count = read.proofreading.claims.filter(({ verdict }) => verdict !== 'holds').length
  const copy = commentDocument(read, 'vi', now)
  const saved = unzipSync(await convertWithOffice({ bytes: copy, ending: 'docx' }, 'odt'))
  const xml = new TextDecoder().decode(saved['content.xml'])
  const [starts, ends] = [/<office:annotation [\s\S]*?<\/office:annotation>/g, /<office:annotation-end /g].map(
    (each) => xml.match(each) ?? [],
  )
  expect([starts?.length, ends?.length]).toEqual([count, count])
  expect(starts?.every((each) => each.includes('<dc:creator>Chiso</dc:creator><dc:date>2025-03-31T'))).toBe(true)
  expect(xml).toMatch(/88,17%[^<]*(?:<\/text:span>)?<office:annotation-end/)
}, 60_000)
