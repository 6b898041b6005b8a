import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { convertWithOffice, textOfPdf } from '../../support/office.ts'
import { figuresOf } from '../../support/report-figures.ts'
import { sampleReport } from '../../support/sample-report.ts'
import { partOf, textOfPart } from '../../support/word-file.ts'

let file: Uint8Array
let printed: string
beforeAll(async () => {
  file = await renderDocx(sampleReport())
  printed = await textOfPdf(await convertWithOffice({ bytes: file, ending: 'docx' }, 'pdf'))
})

/** Lines are broken anew by each program, so any white space counts as one space. */
function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

const sentences = [
  'ỦY BAN NHÂN DÂN TỈNH MẪU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Phân tích kết quả mẫu của tỉnh Mẫu năm 2024',
  'I. Kết quả chỉ số hài lòng',
  'Mức độ hài lòng của người dân đạt 82,96 % (một câu dài',
  'Mục thứ hai: –',
  'Các tiêu chí thành phần chưa đạt điểm tối đa',
  'Ghi chú cuối trang: 36.525',
  'Nơi nhận:',
  'PHÓ GIÁM ĐỐC',
]

describe('the Word document opened by another program', () => {
  test('prints with its words and all its figures', () => {
    const words = flat(printed)
    for (const sentence of sentences) expect(words).toContain(sentence)
    const missing = figuresOf(sampleReport()).filter(({ text }) => !words.includes(flat(text)))
    expect(missing).toEqual([])
  })

  test('prints no blank page and the page number on each page but the first', () => {
    const pages = printed.split('\f')
    expect(pages.pop()).toBe('')
    expect(pages[0]).not.toMatch(/^1\s/)
    pages.slice(1).forEach((page, index) => {
      expect(page).toMatch(new RegExp(`^${index + 2}\\s+\\S`))
    })
  })

  test('keeps words, footnotes and headings when saved again', async () => {
    const saved = await convertWithOffice({ bytes: file, ending: 'docx' }, 'docx')
    const words = flat(`${textOfPart(saved, 'word/document.xml')} ${textOfPart(saved, 'word/footnotes.xml')}`)
    for (const sentence of sentences) expect(words).toContain(sentence.replace(/^I\. /, ''))
    expect(partOf(saved, 'word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(partOf(saved, 'word/charts/chart1.xml')).toContain('Cải cách thể chế')
  })
})
