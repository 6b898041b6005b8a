import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeFault } from '../../src/fault.ts'
import { readTable } from '../../src/files/read-table.ts'
import { latin1File, textFile } from '../support/source-file.ts'

const columns = { ma: 'required', ten: 'required', ghi_chu: 'optional' } as const

const read = (text: string) => readTable(textFile(text, 'a.csv'), columns)
const texts = (text: string) => read(text).rows.map(({ cells }) => [cells.ma.text, cells.ten.text, cells.ghi_chu.text])
const faultLines = (text: string) => read(text).faults.map((fault) => describeFault(fault, 'vi'))

describe('the form of a table', () => {
  test.each([
    ['commas', 'ma,ten\n1,Điện Biên'],
    ['semicolons, as Excel writes in Vietnam', 'ma;ten\r\n1;Điện Biên\r\n'],
    ['tabs', 'ma\tten\n1\tĐiện Biên'],
    ['other columns first', 'ten,ma\nĐiện Biên,1'],
    ['quoted names', '"ma";"ten"\n"1";"Điện Biên"'],
    ['blanks around cells', ' ma , ten \n 1 , "Điện Biên" '],
    ['a byte-order mark', '\ufeffma,ten\n1,Điện Biên'],
    ['decomposed names', `ma,ten\n1,${'Điện Biên'.normalize('NFD')}`],
    [
      'comments and blank lines',
      '# nguồn, "Bộ Nội vụ\n\nma,ten\n   \n,\n  # bỏ\n"# bỏ, cả dòng này",\n1,Điện Biên\n# hết',
    ],
    ['a comment before it that holds other separators', '# a,b,c,d,e\nma;ten\n1;Điện Biên'],
    ['no-break spaces inside and around cells', '\u00a0ma,\u00a0ten\n1,\u00a0Điện\u00a0Biên\u00a0'],
    ['empty cells beyond the last column', 'ma;ten;;\n1;Điện Biên;;;;'],
  ])('with %s is read', (_, text) => {
    expect(texts(text)).toEqual([['1', 'Điện Biên', '']])
    expect(read(text).faults.filter(({ code }) => code !== 'byte-order-mark' && code !== 'decomposed-text')).toEqual([])
  })

  test('the separator is the one that gives the known columns, also where another stands more often', () => {
    const { rows } = readTable(textFile('ma;tên, theo quyết định, mới\n1;x'), {
      ma: 'required',
      'tên, theo quyết định, mới': 'required',
    })
    expect(rows.map(({ cells }) => cells.ma.text)).toEqual(['1'])
  })

  test('a quoted cell may hold separators, quotes, line breaks and lines that begin with #', () => {
    expect(texts('ma,ten,ghi_chu\n"1,5","a ""b""","x\r\n# y\n\nz"')).toEqual([['1,5', 'a "b"', 'x\n# y\n\nz']])
  })

  test('a cell knows the line and the character where it begins', () => {
    const { rows } = read('# đầu\n\nma,ten,ghi_chu\n\n"Đ\nĐ", 𝒳ế ,"z"\n2,,"x"')
    expect(
      rows.map(({ place, cells }) => [place, cells.ma.place, cells.ten.place, cells.ghi_chu.place].map(at)),
    ).toEqual([
      ['5:1', '5:1', '6:5', '6:9'],
      ['7:1', '7:1', '7:3', '7:4'],
    ])
  })

  test('a cell of an absent optional column is empty and stands at its row', () => {
    const [row] = read('ma,ten\n1,x\n').rows
    expect(row?.cells.ghi_chu).toEqual({ text: '', place: { file: 'a.csv', line: 2, column: 1 } })
  })
})

const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`

describe('a table with defects', () => {
  test('names all of them at once', () => {
    expect(faultLines('# đầu\nma;ten_goi;ma\n1;2\n1;2;3;4\n')).toEqual([
      'a.csv:2:1: thiếu cột "ten"; các cột đang có: ma, ten_goi, ma',
      'a.csv:2:4: cột "ten_goi" không có trong quy định; các cột được dùng: ma, ten, ghi_chu',
      'a.csv:2:12: cột "ma" xuất hiện hai lần; hãy giữ một',
      'a.csv:3:1: dòng có 2 ô, cần 3 ô; ô có dấu phân cách phải đặt trong ngoặc kép',
      'a.csv:4:1: dòng có 4 ô, cần 3 ô; ô có dấu phân cách phải đặt trong ngoặc kép',
    ])
  })

  test.each([
    ['a required column is missing', 'ma\n1', 0],
    ['a column stands twice', 'ma,ten,ten\n1,2,3', 0],
    ['a column is not known', 'ma,ten,khac\n1,2,3', 1],
    ['one row has a wrong number of cells', 'ma,ten\n1,2\n3\n', 1],
  ])('gives only rows that can be trusted where %s', (_, text, rows) => {
    expect(read(text).rows).toHaveLength(rows)
    expect(read(text).faults).toHaveLength(1)
  })

  test.each([
    ['is opened and never closed', 'ma,ten\n# "\n\n1,"x\n2,y\n', 'a.csv:4:3', 'dấu ngoặc kép mở mà không đóng'],
    ['stands in the middle of a cell', '# "é"\nma,ten\nĐ,màn 21" cong', 'a.csv:3:9', 'dấu ngoặc kép ở giữa ô'],
    ['is followed by text', 'ma,ten\n1,"Đ"b', 'a.csv:2:5', 'sau dấu ngoặc kép đóng còn chữ'],
  ])('a quote that %s is reported where it stands', (_, text, place, said) => {
    expect(faultLines(text)).toEqual([expect.stringContaining(`${place}: không đọc được bảng: ${said}`)])
    expect(read(text).rows).toEqual([])
  })

  test.each(['', '\n\n', '# chỉ có ghi chú\n'])(
    'a file with nothing in it says which columns it needs (%j)',
    (text) => {
      expect(faultLines(text)).toEqual(['a.csv: tệp trống; cần ma, ten, ghi_chu'])
    },
  )

  test('a header without rows is an empty table, not a defect', () => {
    expect(read('ma,ten\n')).toEqual({ rows: [], faults: [] })
  })

  test('a file in TCVN3 is refused as a whole', () => {
    const { rows, faults } = readTable(latin1File('ma,ten\n1,L©m §ång'), columns)
    expect(rows).toEqual([])
    expect(faults.map(({ code }) => code)).toEqual(['legacy-encoding'])
  })
})

const cellText = fc
  .string({ unit: fc.constantFrom('a', 'Đ', 'ế', '𝒳', '1', ',', ';', '\t', '"', '\n', '#', ' '), maxLength: 8 })
  .map((text) => text.trim())

describe('any table', () => {
  test('that is written with quotes reads back the same, and every cell begins where its place says', () => {
    const rowsOfCells = fc.array(fc.tuple(cellText, cellText, cellText), { maxLength: 6 })
    fc.assert(
      fc.property(
        rowsOfCells,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, lineEnd) => {
          const written = [['ma', 'ten', 'ghi_chu'], ...rows]
            .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
            .join(lineEnd)
          const kept = rows.filter((cells) => !cells[0].startsWith('#') && cells.some((cell) => cell !== ''))
          expect(texts(written)).toEqual(kept)
          const lines = written.replaceAll('\r\n', '\n').split('\n')
          for (const { cells } of read(written).rows) {
            for (const { text, place } of Object.values(cells)) {
              const rest = [...(lines[place.line - 1] ?? '')].slice(place.column - 1).join('')
              const [firstLine = ''] = text.replaceAll('"', '""').split('\n')
              expect(rest.startsWith(`"${firstLine}`)).toBe(true)
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('that is written without quotes has every cell where its place says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'Đ', '𝒳', '1', ' ', '\u00a0', '\u3000'), maxLength: 5 })
    const gap = fc.constantFrom('', '\n', ' \n', '\u00a0\n', '# "x\n', '#\n \n')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gap, word, word), { maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const written =
            ['ma', 'ten'].join(delimiter) + rows.map(([gap, a, b]) => `\n${gap}${a}${delimiter}${b}`).join('')
          const lines = written.replace(/[\u00a0\u3000]/g, ' ').split('\n')
          const found = read(written).rows
          expect(found).toHaveLength(rows.filter(([, a, b]) => `${a}${b}`.trim() !== '').length)
          for (const { text, place } of found.flatMap(({ cells }) => [cells.ma, cells.ten])) {
            const rest = [...(lines[place.line - 1] ?? '')].slice(place.column - 1).join('')
            expect(rest.startsWith(text)).toBe(true)
            expect(/^\s*([,;\t]|$)/.test(rest.slice(text.length))).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('of any characters is read or refused, never thrown at', () => {
    const unit = fc.constantFrom('m', 'a', ',', ';', '"', '\n', '\r', '#', ' ', 't', 'e', 'n', '\ufeff', 'é')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { rows, faults } = read(text)
        expect(rows.length > 0 || faults.length > 0 || /ma[\s\S]*ten|ten[\s\S]*ma/.test(text)).toBe(true)
        for (const { place } of faults) expect(place.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
      }),
      { numRuns: 1000 },
    )
  })
})
