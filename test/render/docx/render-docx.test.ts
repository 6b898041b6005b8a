import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { figuresOf } from '../../support/report-figures.ts'
import { sampleReport } from '../../support/sample-report.ts'
import { partOf, textOfPart } from '../../support/word-file.ts'

let file: Uint8Array
let body: string
beforeAll(async () => {
  file = await renderDocx(sampleReport())
  body = partOf(file, 'word/document.xml')
})

describe('the Word document of a report', () => {
  test('has headings that can be navigated, a title and captions as styles', () => {
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'BodyText', 'ListDash', 'Caption']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    }
    const styles = partOf(file, 'word/styles.xml')
    for (const level of [0, 1, 2]) expect(styles).toContain(`<w:outlineLvl w:val="${level}"/>`)
  })

  test('is in Vietnamese and in Times New Roman only', () => {
    const styles = partOf(file, 'word/styles.xml')
    expect(styles).toContain('<w:lang w:val="vi-VN"')
    const fonts = new Set(
      [...styles.matchAll(/<w:rFonts [^>]*>/g)].flatMap(([tag]) => tag.match(/(?<=")[^" ][^"]*(?=")/g)),
    )
    expect([...fonts]).toEqual(['Times New Roman'])
    expect(partOf(file, 'docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>')
  })

  test('repeats the header of a table on each page and never splits a row', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:cantSplit\/>/g)?.length)
  })

  test('keeps footnotes as footnotes', () => {
    expect(body).toContain('<w:footnoteReference w:id="1"/>')
    expect(textOfPart(file, 'word/footnotes.xml')).toContain('Ghi chú cuối trang: 36.525')
  })

  test('lays wide tables on their side and turns the page back', () => {
    const sizes = [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [width, height])
    expect(sizes).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ])
  })

  test('takes a heading along to the pages on their side that it heads, and makes one run of them', async () => {
    const [table] = sampleReport().blocks.filter(({ kind }) => kind === 'landscape')
    const heading = sampleReport().blocks.find(({ kind }) => kind === 'heading')!
    const blocks = [heading, table!, heading, table!]
    const changed = partOf(await renderDocx({ ...sampleReport(), blocks }), 'word/document.xml')
    const sections = changed.split('</w:sectPr>')
    expect(sections.map((xml) => xml.match(/"Heading1"/g)?.length ?? 0)).toEqual([0, 2, 0, 0])
  })

  test('numbers the pages in the top margin, but not the first one', () => {
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(1)
    expect(body).toMatch(/<w:headerReference w:type="default"[^>]*\/><w:headerReference w:type="first"/)
    expect(partOf(file, 'word/header1.xml')).toContain('PAGE')
    expect(partOf(file, 'word/header2.xml')).not.toContain('PAGE')
  })

  test('writes every figure as the report shows it', () => {
    const shown = `${textOfPart(file, 'word/document.xml')}\n${textOfPart(file, 'word/footnotes.xml')}`
    const report = sampleReport()
    const written = { ...report, blocks: report.blocks.filter(({ kind }) => kind !== 'chart') }
    const missing = figuresOf(written).filter(({ text }) => !shown.includes(text))
    expect(missing).toEqual([])
  })

  test('leaves room for the name until the report is signed', async () => {
    const unsigned = sampleReport()
    const signed = { ...unsigned, signature: { ...unsigned.signature, name: 'Nguyễn Thị Lan' } }
    expect(textOfPart(file, 'word/document.xml')).toContain('PHÓ GIÁM ĐỐC')
    expect(textOfPart(await renderDocx(signed), 'word/document.xml')).toContain('Nguyễn Thị Lan')
  })

  test('survives marks and control characters in names taken from data', async () => {
    const report = sampleReport()
    const name = { kind: 'reference', text: 'Sở "A" & <B>\u0007', source: 'x' } as const
    const changed = await renderDocx({ ...report, blocks: [{ kind: 'paragraph', content: [name] }] })
    expect(textOfPart(changed, 'word/document.xml')).toContain('Sở "A" & <B>\n')
  })
})

describe('the same report', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('gives the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime('2031-07-09T11:12:13Z')
    const later = await renderDocx(sampleReport())
    for (const path of Object.keys(unzipSync(file))) expect(partOf(later, path), path).toBe(partOf(file, path))
    expect(hash(later)).toBe(hash(file))
  })

  test('carries its own date, not that of the machine', () => {
    expect(partOf(file, 'docProps/core.xml').match(/2025-02-05T00:00:00Z/g)).toHaveLength(2)
  })
})
