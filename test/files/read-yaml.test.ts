import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { describeFault } from '../../src/fault.ts'
import { readYaml } from '../../src/files/read-yaml.ts'
import { latin1File, textFile } from '../support/source-file.ts'

const read = (text: string) => readYaml(textFile(text, 'khung.yaml'))
const faultLines = (text: string) => read(text).faults.map((fault) => describeFault(fault, 'vi'))

describe('the values of a YAML file', () => {
  test('are strings as they are written, so that a number loses nothing', () => {
    expect(
      read('a: 1.50\nb: 0.1234567890123456789012\nc: 1e3\nd: 2024-03-28\ne: 0x1F\nf: 1_000').document?.value,
    ).toEqual({
      a: '1.50',
      b: '0.1234567890123456789012',
      c: '1e3',
      d: '2024-03-28',
      e: '0x1F',
      f: '1_000',
    })
  })

  test('are strings also where other readers see a yes, a no or nothing', () => {
    expect(read('[true, no, null, ~, "", "2"]').document?.value).toEqual(['true', 'no', 'null', '~', '', '2'])
    expect(read('a:\nb:\n  - \n').document?.value).toEqual({ a: '', b: [''] })
  })

  test('keep letters and line breaks', () => {
    expect(read('tên: |\n  Điện Biên\n  Sơn La\n# hết').document?.value).toEqual({ tên: 'Điện Biên\nSơn La\n' })
  })

  test('cannot change what an object is', () => {
    const value = read('__proto__: {a: 1}').document?.value as object
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value)).toEqual(['__proto__'])
  })
})

describe('the places in a YAML file', () => {
  const text = '# đầu\ntiêu chí:\n  - mã: "1.1"\n    điểm: 𝒳0,5 \n    ghi chú:\n  - [a, b]\n'
  const { document } = read(text)

  test.each([
    [[], '2:1', '2:1'],
    [['tiêu chí'], '3:3', '2:1'],
    [['tiêu chí', 0], '3:5', '3:5'],
    [['tiêu chí', 0, 'mã'], '3:9', '3:5'],
    [['tiêu chí', 0, 'điểm'], '4:11', '4:5'],
    [['tiêu chí', 0, 'ghi chú'], '5:5', '5:5'],
    [['tiêu chí', 1, 1], '6:9', '6:9'],
    [['tiêu chí', 0, 'không có'], '3:5', '3:5'],
    [['tiêu chí', 9, 'mã'], '3:3', '2:1'],
    [['tiêu chí', 0, 'mã', 'sâu hơn'], '3:9', '3:5'],
  ])('of the path %j are known', (path, value, key) => {
    const places = [document?.placeOf(path), document?.keyPlaceOf(path)]
    expect(places.map((place) => `${place?.file}:${place?.line}:${place?.column}`)).toEqual([
      `khung.yaml:${value}`,
      `khung.yaml:${key}`,
    ])
  })
})

describe('a YAML file with defects', () => {
  test.each([
    ['a key that stands twice', 'a: 1\nđ:\n  b: 1\n  b: 2', '4:3: không đọc được YAML: khóa này đã có ở trên'],
    ['a tab', 'a:\n\tb: 1', '2:1: không đọc được YAML: thụt dòng bằng phím Tab'],
    ['a colon inside text', 'tên: Điều 1: phạm vi', '1:6: không đọc được YAML: hai dấu ": " trên một dòng'],
    ['an open bracket', 'a: [1, 2\nb: 3', '2:1: không đọc được YAML: thụt dòng không đều, hoặc thiếu dấu đóng ngoặc'],
    ['an open quote', 'a: "1', '1:6: không đọc được YAML: thiếu dấu đóng ngoặc, dấu đóng nháy'],
    ['a tag', 'a: !!int 3', '1:4: không đọc được YAML: không dùng nhãn kiểu (!)'],
    ['a tag of its own', 'a: !js/function "x"', '1:4: không đọc được YAML: không dùng nhãn kiểu (!)'],
    ['an alias', 'a: &x [1]\nb: *x', '2:4: không đọc được YAML: không dùng neo (&) và tham chiếu (*)'],
    ['an alias inside its own anchor', 'a: &x [*x]', '1:8: không đọc được YAML: không dùng neo (&)'],
    ['a key that is a list', '? [a]\n: 1', '1:3: không đọc được YAML: khóa phải là chữ trên một dòng'],
    ['two documents', 'a: 1\n---\nb: 2', '2:1: không đọc được YAML: tệp có nhiều tài liệu'],
  ])('says where %s stands', (_, text, line) => {
    expect(faultLines(text)[0]).toContain(`khung.yaml:${line}`)
    expect(read(text).document).toBeNull()
  })

  test('names all repeated keys at once', () => {
    expect(faultLines('a: 1\na: 2\nb: 1\nb: 2')).toHaveLength(2)
  })

  test.each(['', '\n', '# chỉ có ghi chú'])('with nothing in it is empty (%j)', (text) => {
    expect(faultLines(text)).toEqual(['khung.yaml: tệp trống; cần YAML'])
  })

  test.each(['[', '{a: ', '- ', '? '])('that nests "%s" without end is refused in one line', (opening) => {
    expect(faultLines(opening.repeat(50_000))).toEqual([expect.stringContaining('lồng nhau quá nhiều cấp')])
  })

  test('in VNI is refused as a whole', () => {
    const { document, faults } = readYaml(latin1File('teân: Ñieän Bieân'))
    expect(document).toBeNull()
    expect(faults.map(({ code }) => code)).toEqual(['legacy-encoding'])
  })
})

/** Everything quoted: in other forms the library's own writer loses blanks before line breaks. */
const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE', blockQuote: false } as const

describe('any YAML', () => {
  test('of maps, lists and strings reads back the same', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Đ', '1', '.', ' ', ':', '#', '-', '"', "'", '\n', '&', '*', '!'),
    })
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('tree'), { minLength: 1 }), tie('map')),
      map: fc.dictionary(text, tie('tree'), { minKeys: 1, noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const written = stringify(value, { ...quoted, lineWidth: 0, aliasDuplicateObjects: false })
        expect(read(written).document?.value).toEqual(value)
      }),
    )
  })

  test('of any characters is read or refused, never thrown at', () => {
    const unit = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&',
      '*',
      '!',
      '|',
      '>',
      '?',
      ',',
      '%',
      '\t',
      '#',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { document, faults } = read(text)
        expect(document === null).toBe(faults.length > 0)
      }),
      { numRuns: 2000 },
    )
  })
})
