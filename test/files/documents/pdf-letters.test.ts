import { expect, test } from 'vitest'
import { pdfPages } from '../../../src/files/documents/pdf/pdf-pages.ts'
import { onePage, pdfOf, stream } from '../../support/bare-pdf.ts'

const linesOf = async (file: Buffer) => (await pdfPages(file, 'a.pdf')).flatMap(({ lines }) => lines)
const drawn = (operators: string) => onePage(stream('', Buffer.from(operators)), '/Font << /F 5 0 R >>')

test.each([
  ['shown by one step', 'BT /F 10 Tf 50 700 Td (Dat 82,96) Tj ET', 'Dat 82,96'],
  ['moved apart within a step', 'BT /F 10 Tf 50 700 Td [(Dat) -300 (82,) 20 (96)] TJ ET', 'Dat 82,96'],
  ['on lines with a leading', "BT /F 10 Tf 14 TL 50 700 Td (Dat) Tj (82,96) ' ET", 'Dat|82,96'],
  ['with a leading from a move', 'BT /F 10 Tf 50 700 Td (Dat) Tj 0 -14 TD (82) Tj T* (96) Tj ET', 'Dat|82|96'],
  ['spaced, stretched and raised', 'BT /F 10 Tf 0.5 Tc 5 Tw 150 Tz 2 Ts 50 700 Td (Dat 8) Tj ET', 'Dat 8'],
  ['under a matrix that is kept and brought back', 'q 2 0 0 2 0 0 cm Q BT /F 10 Tf 50 700 Td (Dat) Tj ET', 'Dat'],
  ['outside the page', 'BT /F 10 Tf 50 900 Td (xa) Tj 0 -200 Td (Dat) Tj ET', 'Dat'],
  [
    'drawn into the room that was left for them',
    'BT /F 10 Tf 50 700 Td [(T) -222 (nh A) -300 (B)] TJ ET BT /F 10 Tf 56.11 700 Td (i) Tj ET',
    'Tinh A B',
  ],
  [
    'drawn into the room before a word',
    'BT /F 10 Tf 50 700 Td [(cua ) -222 (nh)] TJ ET BT /F 10 Tf 68.9 700 Td (i) Tj ET',
    'cua inh',
  ],
  ['turned', 'BT /F 10 Tf 0 1 -1 0 50 700 Tm (doc) Tj 1 0 0 1 90 600 Tm (Dat) Tj ET', 'Dat'],
])('letters %s are read where they stand', async (_, operators, text) => {
  const lines = await linesOf(drawn(operators))
  expect(lines.map((line) => line.text).join('|')).toBe(text)
})

test('letters have the places and widths that the matrices, the spacing and the stretch give them', async () => {
  const [line] = await linesOf(drawn('2 0 0 2 10 20 cm BT /F 10 Tf 0.5 Tc 150 Tz 1 0 0 1 50 300 Tm (aa) Tj ET'))
  // Helvetica: a is 556 units wide, so the second ends after two widths and one gap, all stretched and scaled.
  expect(line).toMatchObject({ left: 110, y: 620, size: 20 })
  expect(line?.right).toBeCloseTo(110 + 2 * 1.5 * (2 * 5.56 + 0.5), 4)
})

test('letters that are drawn as pictures are read too', async () => {
  const glyph = stream('', Buffer.from('800 0 0 0 400 400 d1 0 0 400 400 re f'))
  const file = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
    stream('', Buffer.from('BT /F 1 Tf 12 0 0 12 72 700 Tm (AAA) Tj ET')),
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 400 400] /FontMatrix [0.002 0 0 0.002 0 0] /CharProcs << /A 6 0 R >> /Encoding << /Type /Encoding /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [800] /Resources << >> >>',
    glyph,
  ])
  // Their height is that of the box of the font, not its size.
  expect(await linesOf(file)).toMatchObject([{ text: 'AAA', left: 72, size: 9.6 }])
})
