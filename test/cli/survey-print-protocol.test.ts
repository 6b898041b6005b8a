import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type DrawnSurvey, drawnSurvey, readProtocolFile } from '../support/drawn-survey.ts'
import { pdfPages } from '../support/pdf.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { textOfPart } from '../support/word-file.ts'

let drawn: DrawnSurvey
let folder = ''

beforeEach(async () => {
  folder = temporaryFolder()
  drawn = await drawnSurvey(temporaryFolder())
})

const at = (name: string) => join(folder, name)

function print(protocol: string, out: string, more: readonly string[] = []) {
  return runHere(['survey', 'print-protocol', protocol, '--office', 'Sở Nội vụ', '--out', at(out), ...more])
}

const scene = [
  ...['--superior', 'UBND tỉnh mô phỏng', '--place', 'Hội trường', '--date', '2/12/2026', '--number', '12/BB-SNV'],
  ...['--drawn-by', 'Người thứ nhất', '--witness', 'Người thứ hai'],
]

test('a protocol is printed as an official paper: head, who drew when and where, and pages with numbers', async () => {
  const { code, stderr } = await print(drawn.protocols[0]!, 'bien-ban.pdf', scene)
  expect([code, stderr]).toEqual([0, ''])
  const pages = pdfPages(readFileSync(at('bien-ban.pdf')))
  for (const told of [
    ...['UBND TỈNH MÔ PHỎNG', 'SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ...['Số: 12/BB-SNV', 'BIÊN BẢN Rút mẫu điều tra xã hội học: xã, thôn', 'Thời gian: ngày 02 tháng 12 năm 2026.'],
    ...['Địa điểm: Hội trường.', 'Người rút mẫu: Người thứ nhất.', 'Người chứng kiến: Người thứ hai.'],
    ...['Số gieo công khai: Xổ số miền Bắc 2/12/2026: 12345.', 'KHÔNG CÓ BẢN CAM KẾT'],
  ])
    expect(pages[0]).toContain(told)
  expect(pages.slice(1).map((page) => page.split(' ')[0])).toEqual(pages.slice(1).map((_, index) => String(index + 2)))
  expect(pages.at(-1)).toMatch(/NGƯỜI RÚT MẪU NGƯỜI CHỨNG KIẾN Người thứ nhất Người thứ hai/)
})

test('the paper has how large each stratum and parent was, and of each unit size, chances and weight', async () => {
  await print(drawn.protocols[0]!, 'bien-ban.pdf')
  const text = pdfPages(readFileSync(at('bien-ban.pdf'))).join(' ')
  expect(text).toContain('miền núi 6 3.120 3 đồng bằng 6 3.280 4 Cộng 12 6.400 7')
  expect(text).toContain('miền núi 2 X01 Xã mô phỏng 1 310 62/167 0,371257 2,694')
  expect(text).toMatch(/X05 Xã mô phỏng 5 1\.450 chắc.chắn 1,000000 1,000/)
  expect(text).toContain('X04, Xã mô phỏng 4 4 2')
  expect(text).toContain('Xã dự bị, dùng theo thứ tự Tầng TT Mã Tên miền núi 1 X06 Xã mô phỏng 6')
})

test('a Word document of households says whose place a village has, and leaves room for what is not said', async () => {
  await print(drawn.protocols[1]!, 'ho.docx')
  const text = textOfPart(readFileSync(at('ho.docx')), 'word/document.xml')
  for (const told of ['X04-T4, thay cho X04-T2', 'Địa điểm: ……………………', 'ngày …… tháng …… năm ………', '/BB'])
    expect(text).toContain(told)
  const { previous } = readProtocolFile(drawn.protocols[1]!)
  expect(text.replaceAll(' ', '')).toContain(`Biênbảnbướctrước:${previous}`)
})

test('a protocol that was edited is not printed, nothing is written over, and other kinds of files are refused', async () => {
  const edited = at('sua.json')
  writeFileSync(edited, readFileSync(drawn.protocols[0]!, 'utf8').replace('"X01-T4"', '"X01-T2"'))
  expect((await print(edited, 'a.pdf')).stderr).toContain('đã bị sửa')
  await print(drawn.protocols[0]!, 'b.docx')
  expect((await print(drawn.protocols[0]!, 'b.docx')).stderr).toContain('đã có và không được ghi đè')
  expect((await print(drawn.protocols[0]!, 'b.txt')).stderr).toContain('--out cần tệp .docx hoặc .pdf')
})
