import { drawFaults } from './draw-faults.data.ts'
import { message } from './fault-message.ts'
import { columnLetters } from './number/column-letters.ts'
import { sheetFaults } from './sheet-faults.ts'
import { surveyFaults } from './survey-faults.data.ts'
import { surveyWeightFaults } from './survey-weight-faults.data.ts'

/** Where something stands in a file. Lines and columns count from 1; 0 where the file or the sheet as a whole is meant. */
export interface Place {
  readonly file: string
  /** The sheet of a workbook; absent in a file of lines. */
  readonly sheet?: string
  readonly line: number
  readonly column: number
}

/** The two languages that people read. */
export type Language = 'vi' | 'en'

const list = (items: readonly string[]) => items.join(', ')

/** The word that was most likely meant; where none is near, all that may stand there. */
export type Nearest = string | readonly string[]

function suggestion(nearest: Nearest): Record<Language, string> {
  return typeof nearest === 'string'
    ? { vi: `có phải là "${nearest}"?`, en: `did you mean "${nearest}"?` }
    : { vi: `đang có: ${list(nearest)}`, en: `there are: ${list(nearest)}` }
}

/**
 * Everything that can be wrong in a file that a person wrote, by code. An entry says what was found, what was expected and
 * what to do, in Vietnamese and in English. A warning leaves the result as it is; an error gives no result.
 */
const faults = {
  ...sheetFaults,
  ...surveyFaults,
  ...drawFaults,
  ...surveyWeightFaults,
  'file-missing': message<{ expected: string }>({
    severity: 'error',
    vi: (d) => `không có tệp này; cần ${d.expected}`,
    en: (d) => `the file does not exist; expected ${d.expected}`,
  }),
  'unused-file': message<{ missing: string }>({
    severity: 'warning',
    vi: (d) => `tệp này không được dùng vì round.yaml không ghi ${d.missing}; hãy thêm khóa đó hoặc xóa tệp`,
    en: (d) => `the file is not used since round.yaml does not state ${d.missing}; add that key or remove the file`,
  }),
  'empty-file': message<{ expected: string }>({
    severity: 'error',
    vi: (d) => `tệp trống; cần ${d.expected}`,
    en: (d) => `the file is empty; expected ${d.expected}`,
  }),
  'not-a-text-file': message<{ found: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `đây là ${d.found.vi}, không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")`,
    en: (d) => `this is ${d.found.en}, not UTF-8 text; open it and save it anew (in Excel: choose "CSV UTF-8")`,
  }),
  'legacy-encoding': message<{ encoding: string; found: string; read?: string | undefined }>({
    severity: 'error',
    vi: (d) =>
      d.read === undefined
        ? `"${d.found}" không phải là Unicode UTF-8, bảng mã ${d.encoding}; hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)`
        : `văn bản theo bảng mã ${d.encoding} ("${d.found}", có lẽ là "${d.read}"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)`,
    en: (d) =>
      d.read === undefined
        ? `"${d.found}" is not Unicode UTF-8 nor any other encoding known here; convert the file to Unicode UTF-8`
        : `text in ${d.encoding} ("${d.found}", perhaps "${d.read}"); convert the file to Unicode UTF-8`,
  }),
  'byte-order-mark': message<Record<string, never>>({
    severity: 'warning',
    vi: () => 'tệp bắt đầu bằng dấu thứ tự byte (BOM); đã bỏ qua dấu này, nên lưu lại dạng UTF-8 không có BOM',
    en: () => 'the file begins with a byte-order mark; it was skipped, better save as UTF-8 without it',
  }),
  'decomposed-text': message<{ found: string; read: string; occurrences: number }>({
    severity: 'warning',
    vi: (d) =>
      `chữ có dấu tổ hợp (NFD) "${d.found}", ${d.occurrences} dòng như vậy; đã đọc là "${d.read}", nên lưu lại dạng dựng sẵn (NFC)`,
    en: (d) =>
      `decomposed characters (NFD) "${d.found}", on ${d.occurrences} lines; read as "${d.read}", better save in composed form (NFC)`,
  }),
  'unreadable-table': message<{ found: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `không đọc được bảng: ${d.found.vi}; kiểm tra dấu ngoặc kép và dấu phân cách`,
    en: (d) => `the table cannot be read: ${d.found.en}; check quotes and separators`,
  }),
  'missing-column': message<{ expected: string; found: readonly string[] }>({
    severity: 'error',
    vi: (d) => `thiếu cột "${d.expected}"; các cột đang có: ${list(d.found)}`,
    en: (d) => `column "${d.expected}" is missing; the columns are: ${list(d.found)}`,
  }),
  'unknown-column': message<{ found: string; expected: readonly string[] }>({
    severity: 'error',
    vi: (d) => `cột "${d.found}" không có trong quy định; các cột được dùng: ${list(d.expected)}`,
    en: (d) => `column "${d.found}" is not known; the columns are: ${list(d.expected)}`,
  }),
  'repeated-column': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `cột "${d.found}" xuất hiện hai lần; hãy giữ một`,
    en: (d) => `column "${d.found}" stands twice; keep one`,
  }),
  'wrong-cell-count': message<{ found: number; expected: number }>({
    severity: 'error',
    vi: (d) => `dòng có ${d.found} ô, cần ${d.expected} ô; ô có dấu phân cách phải đặt trong ngoặc kép`,
    en: (d) => `the row has ${d.found} cells, expected ${d.expected}; quote a cell that holds a separator`,
  }),
  'missing-value': message<{ expected: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `ô trống; cần ${d.expected.vi}`,
    en: (d) => `the cell is empty; expected ${d.expected.en}`,
  }),
  'not-a-number': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `"${d.found}" không phải là số; viết như 82,96 hoặc 36.525`,
    en: (d) => `"${d.found}" is not a number; write 82,96 or 36.525`,
  }),
  'ambiguous-number': message<{ found: string; readings: readonly string[] }>({
    severity: 'error',
    vi: (d) =>
      `"${d.found}" có thể hiểu là ${d.readings.join(' hoặc ')}; viết dấu phẩy cho phần thập phân, bỏ dấu chấm`,
    en: (d) => `"${d.found}" may mean ${d.readings.join(' or ')}; use a decimal comma and no dot`,
  }),
  'number-out-of-range': message<{ found: string; expected: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `giá trị ${d.found} không hợp lệ; cần ${d.expected.vi}`,
    en: (d) => `value ${d.found} does not fit; expected ${d.expected.en}`,
  }),
  'not-a-date': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `"${d.found}" không phải là ngày; viết như 28/3/2025`,
    en: (d) => `"${d.found}" is not a date; write 28/3/2025`,
  }),
  'not-in-list': message<{ found: string; expected: readonly string[] }>({
    severity: 'error',
    vi: (d) => `"${d.found}" không hợp lệ; chọn một trong: ${list(d.expected)}`,
    en: (d) => `"${d.found}" does not fit; choose one of: ${list(d.expected)}`,
  }),
  'unknown-code': message<{ found: string; what: Record<Language, string>; nearest: Nearest }>({
    severity: 'error',
    vi: (d) => `mã "${d.found}" không có trong ${d.what.vi}; ${suggestion(d.nearest).vi}`,
    en: (d) => `code "${d.found}" does not exist in ${d.what.en}; ${suggestion(d.nearest).en}`,
  }),
  'repeated-code': message<{ found: string; firstLine: number }>({
    severity: 'error',
    vi: (d) => `mã "${d.found}" đã có ở dòng ${d.firstLine}; hãy giữ một`,
    en: (d) => `code "${d.found}" stands on line ${d.firstLine} already; keep one`,
  }),
  'score-above-maximum': message<{ found: string; maximum: string }>({
    severity: 'error',
    vi: (d) => `điểm ${d.found} vượt điểm tối đa ${d.maximum}; kiểm tra lại điểm hoặc mã`,
    en: (d) => `score ${d.found} is above the maximum ${d.maximum}; check the score or the code`,
  }),
  'part-exceeds-total': message<{ part: string; partValue: string; total: string; totalValue: string }>({
    severity: 'error',
    vi: (d) =>
      `"${d.part}" (${d.partValue}) lớn hơn "${d.total}" (${d.totalValue}); phần không thể vượt tổng, kiểm tra lại`,
    en: (d) => `"${d.part}" (${d.partValue}) exceeds "${d.total}" (${d.totalValue}); a part cannot exceed its total`,
  }),
  'yaml-syntax': message<{ found: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `không đọc được YAML: ${d.found.vi}`,
    en: (d) => `YAML cannot be read: ${d.found.en}`,
  }),
  'unknown-key': message<{ found: string; nearest: Nearest }>({
    severity: 'error',
    vi: (d) => `khóa "${d.found}" không có trong quy định; ${suggestion(d.nearest).vi}`,
    en: (d) => `key "${d.found}" is not known; ${suggestion(d.nearest).en}`,
  }),
  'missing-key': message<{ expected: string }>({
    severity: 'error',
    vi: (d) => `thiếu khóa "${d.expected}"; hãy thêm vào`,
    en: (d) => `key "${d.expected}" is missing; add it`,
  }),
  'wrong-form': message<{ where: string; expected: Record<Language, string>; found: string }>({
    severity: 'error',
    vi: (d) => `"${d.where}" cần ${d.expected.vi}, đang là ${d.found}`,
    en: (d) => `"${d.where}" must be ${d.expected.en}, got ${d.found}`,
  }),
  'year-differs': message<{ round: number; framework: string; frameworkYear: number }>({
    severity: 'warning',
    vi: (d) =>
      `năm đánh giá là ${d.round} nhưng bộ tiêu chí ${d.framework} là của năm ${d.frameworkYear}; kiểm tra lại nếu không cố ý`,
    en: (d) =>
      `the index year is ${d.round} but framework ${d.framework} is of ${d.frameworkYear}; check it unless it is meant`,
  }),
  'sum-differs': message<{ what: Record<Language, string>; expected: string; found: string }>({
    severity: 'error',
    vi: (d) => `${d.what.vi} cộng được ${d.found}, cần ${d.expected}`,
    en: (d) => `${d.what.en} adds up to ${d.found}, expected ${d.expected}`,
  }),
  'unusable-rule': message<{ code: string; reason: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `quy tắc của ${d.code}: ${d.reason.vi}`,
    en: (d) => `rule of ${d.code}: ${d.reason.en}`,
  }),
  'unusable-setting': message<{ where: string; reason: Record<Language, string> }>({
    severity: 'error',
    vi: (d) => `"${d.where}": ${d.reason.vi}`,
    en: (d) => `"${d.where}": ${d.reason.en}`,
  }),
  'case-differs': message<{ code: string; expected: string; found: string }>({
    severity: 'error',
    vi: (d) => `ví dụ của ${d.code} cho ${d.found} điểm, ghi là ${d.expected} điểm`,
    en: (d) => `the case of ${d.code} gives ${d.found} points, stated are ${d.expected}`,
  }),
}

export type FaultCode = keyof typeof faults
export type FaultDetails<C extends FaultCode> = Parameters<(typeof faults)[C]['vi']>[0]

/** One thing wrong in one place of a file. */
export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly place: Place; readonly details: FaultDetails<C> }
}[FaultCode]

export function isError(fault: Fault): boolean {
  return faults[fault.code].severity === 'error'
}

/** How many faults there are, also those that are only counted. */
export function faultCount(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.code === 'more-alike' ? fault.details.more : 1), 0)
}

/** Names a place for people: in a workbook as spreadsheets name cells, a.xlsx: Sheet1!E12. */
function describePlace(place: Place): string {
  const { file, sheet, line, column } = place
  if (sheet !== undefined) return line === 0 ? `${file}: ${sheet}` : `${file}: ${cellOf(place)}`
  return line === 0 ? file : `${file}:${line}:${column}`
}

/** Names a place for people who know which file is meant: a cell, or the line. */
export function cellOf({ sheet, line, column }: Place): string {
  return sheet === undefined ? `${line}:${column}` : `${sheet}!${columnLetters(column)}${line}`
}

/**
 * Writes a fault as one line: place, what was found, what to do.
 *
 * @example describeFault({ code: 'not-a-date', place: { file: 'a.csv', line: 2, column: 1 }, details: { found: 'x' } }, 'en') // => 'a.csv:2:1: "x" is not a date; write 28/3/2025'
 */
export function describeFault(fault: Fault, language: Language): string {
  return `${describePlace(fault.place)}: ${faultText(fault, language)}`
}

/** What was found and what to do, without the place. */
export function faultText({ code, details }: Fault, language: Language): string {
  return (faults[code][language] as (d: unknown) => string)(details)
}
