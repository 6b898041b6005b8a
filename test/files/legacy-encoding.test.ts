import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/files/decode-text.ts'
import { legacyEncodings } from '../../src/files/legacy-encoding.ts'
import { decodeTcvn3 } from '../../src/files/tcvn3.ts'
import { isVietnameseSyllable } from '../../src/files/vietnamese-syllable.ts'
import { decodeVni } from '../../src/files/vni.ts'
import { latin1File, textFile } from '../support/source-file.ts'
import {
  officialWords,
  plainCapitals,
  smallLetters,
  toTcvn3,
  toVni,
  toWindows1258,
  vietnameseText,
} from '../support/vietnamese.ts'

describe('the tables of TCVN3 and VNI', () => {
  test('TCVN3 gives back every small letter and the capitals it has', () => {
    expect(decodeTcvn3(toTcvn3(smallLetters + plainCapitals))).toBe((smallLetters + plainCapitals).normalize('NFC'))
  })

  test('VNI gives back every letter, small and capital', () => {
    const letters = (smallLetters + smallLetters.toUpperCase()).normalize('NFC')
    const read = [...letters].map((letter) => decodeVni(toVni(letter))).join('')
    expect(read).toBe(letters)
  })

  test.each([
    ['§iÖn Biªn', decodeTcvn3, 'Điện Biên'],
    ['Së Néi vô tØnh Thõa Thiªn - HuÕ', decodeTcvn3, 'Sở Nội vụ tỉnh Thừa Thiên - Huế'],
    ['Ñieän Bieân', decodeVni, 'Điện Biên'],
    ['Sôû Noäi vuï tænh Thöøa Thieân - Hueá', decodeVni, 'Sở Nội vụ tỉnh Thừa Thiên - Huế'],
    ['UÛY BAN NHAÂN DAÂN', decodeVni, 'ỦY BAN NHÂN DÂN'],
  ])('%s reads as it was meant', (written, decode, meant) => {
    expect(decode(written)).toBe(meant.normalize('NFC'))
  })
})

describe('what a Vietnamese syllable is', () => {
  test.each(officialWords)('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true)
  })

  test.each(['Biªn', 'Néi', 'Noël', 'tôt', 'cêt', 'ngien', 'nghan', 'zip', 'các1', 'bấ̀n', ''])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false)
  })
})

const latin1Faults = (latin1: string) => decodeText(latin1File(latin1)).faults
const textFaults = (text: string) => decodeText(textFile(text)).faults

describe('files in an encoding from before Unicode', () => {
  test.each([
    {
      written: 'ma;ten\n1;Së Néi vô',
      encoding: 'TCVN3 (ABC)',
      line: 2,
      column: 4,
      found: 'Së Néi vô',
      read: 'Sở Nội vụ',
    },
    { written: 'Sôû Noäi vuï;1', encoding: 'VNI', line: 1, column: 2, found: 'Sôû Noäi vuï', read: 'Sở Nội vụ' },
    {
      written: 'ma\r\n\r\ntiÒnh Ðiêòn Biên',
      encoding: 'Windows-1258',
      line: 3,
      column: 3,
      found: 'tiÒnh Ðiêòn Biên',
      read: 'tỉnh Điện Biên',
    },
  ])('bytes of $encoding are refused with their place and likely reading', (row) => {
    const { encoding, line, column, found, read } = row
    expect(decodeText(latin1File(row.written))).toEqual({
      text: null,
      faults: [
        {
          code: 'legacy-encoding',
          place: { file: 'bảng.csv', line, column },
          details: { encoding, found, read: read.normalize('NFC') },
        },
      ],
    })
  })

  test('one line in TCVN3 inside a good file is found, at its place', () => {
    const bytes = [...textFile('tên\nĐiện Biên\n').bytes, ...latin1File('L©m §ång').bytes]
    const [fault] = decodeText({ name: 'a.csv', bytes: Uint8Array.from(bytes) }).faults
    expect(fault).toMatchObject({
      code: 'legacy-encoding',
      place: { line: 3, column: 2 },
      details: { encoding: 'TCVN3 (ABC)', read: 'Lâm Đồng' },
    })
  })

  test('bytes that read as Vietnamese in no encoding are refused without a guess', () => {
    expect(latin1Faults('xin\xff\xfe\xfd\xffzzz')).toMatchObject([
      { code: 'legacy-encoding', place: { line: 1, column: 4 }, details: { encoding: 'không rõ', read: undefined } },
    ])
  })

  test('bytes of another language are not guessed to be Vietnamese', () => {
    expect(latin1Faults('Là-bas, la forêt, hôtel, élève, Zürich')).toMatchObject([
      { details: { encoding: 'không rõ' } },
    ])
  })

  test('a byte-order mark before such bytes is not counted as a column', () => {
    expect(latin1Faults('\xef\xbb\xbfL©m §ång')).toMatchObject([{ place: { line: 1, column: 2 } }])
  })

  test('any Vietnamese text in TCVN3 or VNI is recognised, as bytes and pasted into Unicode', () => {
    fc.assert(
      fc.property(
        vietnameseText,
        fc.constantFrom('tcvn3' as const, 'vni' as const),
        fc.boolean(),
        (text, set: 'tcvn3' | 'vni', pasted) => {
          const written = set === 'tcvn3' ? toTcvn3(text) : toVni(text)
          fc.pre(written !== text && /[\u00a1-\u00ff].* .*[\u00a1-\u00ff]/.test(written))
          const [fault] = pasted ? textFaults(written) : latin1Faults(written)
          expect(fault).toMatchObject({
            code: 'legacy-encoding',
            details: { encoding: legacyEncodings[set].name },
          })
          expect(legacyEncodings[set].decode(written).toLowerCase()).toBe(text.toLowerCase())
        },
      ),
    )
  })
})

test('any Vietnamese text in Windows-1258 is recognised', () => {
  fc.assert(
    fc.property(vietnameseText, (text) => {
      const written = toWindows1258(text)
      const [fault] = latin1Faults(written)
      expect(fault).toMatchObject({ code: 'legacy-encoding', details: { encoding: 'Windows-1258' } })
      expect(legacyEncodings.windows1258.decode(written)).toBe(text)
    }),
  )
})

describe('TCVN3 and VNI text pasted into Unicode', () => {
  test.each([
    { written: 'ma;ten\n1;§iÖn Biªn', encoding: 'TCVN3 (ABC)', line: 2, column: 3, read: 'Điện Biên' },
    { written: 'Së Néi vô', encoding: 'TCVN3 (ABC)', line: 1, column: 2, read: 'Sở Nội vụ' },
    { written: 'tên\nĐiện Biên\nS¬n La', encoding: 'TCVN3 (ABC)', line: 3, column: 2, read: 'Sơn La' },
    { written: 'tên,điểm\n"Ñieän Bieân",82,96', encoding: 'VNI', line: 2, column: 2, read: 'Điện Biên' },
    { written: 'Sôû Noäi vuï', encoding: 'VNI', line: 1, column: 2, read: 'Sở Nội vụ' },
    {
      written: 'Müller,Noël,Zürich,Göteborg,Besançon\nSôû Noäi vuï Ñieän',
      encoding: 'VNI',
      line: 2,
      column: 2,
      read: 'Sở Nội vụ Điện',
    },
  ])('"$written" is refused', ({ written, encoding, line, column, read }) => {
    expect(textFaults(written)).toMatchObject([
      { code: 'legacy-encoding', place: { line, column }, details: { encoding, read: read.normalize('NFC') } },
    ])
  })

  test.each([
    'theo § 5 và §a, Nestlé®, Microsoft®, 30 km², 50°C, 12 N·m, ½ ngày, 1ª, ±3',
    'mô-men 12 N·m',
    'où vit l’aï ?',
    'theo khoản §a, §e và §i',
    'São Tomé, Müller, Noël, Zürich, naïve café, Göteborg, Citroën, Besançon, Ñuñoa, Curaçao, Malmö, Ærø',
    'L’été à la forêt, où même le goût du thé est tôt un rêve de Noël',
    '«tên» và «là», là cà phê, cô Vân, chó, vô số, đã hòa, mà có',
    'Straße über Österreich, für schöne Mädchen; El Niño, año, señor',
  ])('good Unicode is not refused: %s', (text) => {
    expect(decodeText(textFile(text))).toEqual({ text, faults: [] })
  })

  test('Vietnamese in Unicode is never refused', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(decodeText(textFile(text))).toEqual({ text, faults: [] })
      }),
    )
  })
})
