import { message } from './fault-message.ts'

/** A text in the two languages that people read. */
interface Words {
  readonly vi: string
  readonly en: string
}

const or = (items: readonly string[]) => ({ vi: items.join(' hoặc '), en: items.join(' or ') })

/** What can be wrong with a workbook as a file. */
const workbookFaults = {
  'not-a-sheet': message<{ found: Words }>({
    severity: 'error',
    vi: (d) => `đây là ${d.found.vi}; cần bảng tính .xlsx hoặc .csv: mở bằng Excel hoặc LibreOffice rồi lưu dạng .xlsx`,
    en: (d) =>
      `this is ${d.found.en}; expected a spreadsheet, .xlsx or .csv: open it in Excel or LibreOffice and save it as .xlsx`,
  }),
  'locked-workbook': message<Record<string, never>>({
    severity: 'error',
    vi: () => 'tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại',
    en: () =>
      'the file has a password; open it in Excel, remove the password (File > Info > Protect Workbook) and save it',
  }),
  'workbook-with-macros': message<Record<string, never>>({
    severity: 'error',
    vi: () => 'tệp có macro, không được nhận; lưu lại dạng .xlsx (không có macro)',
    en: () => 'the file has macros and is not accepted; save it as .xlsx, without macros',
  }),
  'workbook-with-links': message<Record<string, never>>({
    severity: 'warning',
    vi: () => 'tệp có liên kết tới tệp khác; không mở các tệp đó, chỉ lấy kết quả đã lưu trong ô',
    en: () => 'the workbook links to other files; they were not opened, results kept in the cells were taken',
  }),
  'damaged-workbook': message<{ part: string }>({
    severity: 'error',
    vi: (d) => `tệp bị hỏng hoặc thiếu (${d.part}); mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx`,
    en: (d) => `the file is damaged or cut off (${d.part}); open it in Excel or LibreOffice and save it as .xlsx`,
  }),
  'workbook-too-large': message<{ what: Words; limit: string }>({
    severity: 'error',
    vi: (d) => `${d.what.vi} vượt mức ${d.limit}; xóa phần thừa hoặc chia thành nhiều tệp`,
    en: (d) => `${d.what.en} exceeds ${d.limit}; remove what is not needed, or split the file`,
  }),
  'other-form': message<{ found: Words; expected: Words }>({
    severity: 'error',
    vi: (d) => `đây là ${d.found.vi}, cần ${d.expected.vi}; chọn đúng tệp hoặc tải lại mẫu`,
    en: (d) => `this is ${d.found.en}, expected ${d.expected.en}; choose the right file, or get the template again`,
  }),
  'other-round': message<{ found: string; expected: string }>({
    severity: 'error',
    vi: (d) => `mẫu này thuộc kỳ đánh giá khác (${d.found}), đang nhập vào kỳ ${d.expected}; tải lại mẫu của kỳ này`,
    en: (d) => `the template is of another round (${d.found}), this is ${d.expected}; get the template of this round`,
  }),
  'old-form': message<{ found: string; expected: string }>({
    severity: 'error',
    vi: (d) => `mẫu phiên bản ${d.found}, đang dùng phiên bản ${d.expected}; tải lại mẫu rồi chép số liệu sang`,
    en: (d) => `the template has version ${d.found}, in use is ${d.expected}; get it again and copy the figures over`,
  }),
}

/** What can be wrong with the rows and columns of a sheet. */
const tableFaults = {
  'ignored-column': message<{ found: string; nearest: string | undefined }>({
    severity: 'warning',
    vi: (d) => `cột "${d.found}" không được đọc${d.nearest === undefined ? '' : `; có phải là "${d.nearest}"?`}`,
    en: (d) => `column "${d.found}" is not read${d.nearest === undefined ? '' : `; did you mean "${d.nearest}"?`}`,
  }),
  'ignored-sheet': message<{ read: string }>({
    severity: 'warning',
    vi: (d) => `trang tính này cũng có bảng nhưng không được đọc; chỉ đọc trang "${d.read}"`,
    en: (d) => `this sheet has a table too but is not read; only sheet "${d.read}" is`,
  }),
  'hidden-rows': message<{ rows: number }>({
    severity: 'warning',
    vi: (d) => `có ${d.rows} dòng đang ẩn (hoặc bị lọc); các dòng này vẫn được đọc`,
    en: (d) => `${d.rows} rows are hidden or filtered out; they were read as well`,
  }),
  'merged-cell': message<{ area: string }>({
    severity: 'error',
    vi: (d) => `các ô ${d.area} bị gộp, không rõ giá trị của từng dòng; bỏ gộp rồi điền từng ô`,
    en: (d) => `cells ${d.area} are merged, which row the value is of is not clear; unmerge and fill in each cell`,
  }),
  'repeated-row': message<{ found: string; first: string }>({
    severity: 'warning',
    vi: (d) => `${d.found} đã có ở ${d.first} với cùng nội dung; dòng này được bỏ qua`,
    en: (d) => `${d.found} stands at ${d.first} already with the same content; this row was left out`,
  }),
  'contradicting-row': message<{ found: string; first: string }>({
    severity: 'error',
    vi: (d) => `${d.found} đã có ở ${d.first} với nội dung khác; giữ một dòng đúng, xóa dòng kia`,
    en: (d) => `${d.found} stands at ${d.first} already with other content; keep the right row, delete the other`,
  }),
}

/** What can be wrong with one cell of a sheet. */
const cellFaults = {
  'date-in-cell': message<{ found: string; expected: Words }>({
    severity: 'error',
    vi: (d) => `ô là ngày ${d.found}, cần ${d.expected.vi}; đổi định dạng ô sang General (Chung) rồi gõ lại`,
    en: (d) =>
      `the cell is the date ${d.found}, expected ${d.expected.en}; set its format to General and type it again`,
  }),
  'error-in-cell': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `công thức trong ô bị lỗi ${d.found}; sửa công thức hoặc gõ thẳng giá trị`,
    en: (d) => `the formula in the cell fails with ${d.found}; mend it, or type the value`,
  }),
  'formula-without-result': message<Record<string, never>>({
    severity: 'error',
    vi: () => 'ô có công thức nhưng tệp không lưu kết quả; mở bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị',
    en: () => 'the file keeps no result of the formula in the cell; open and save it in Excel, or type the value',
  }),
  'formula-in-cell': message<{ found: string }>({
    severity: 'warning',
    vi: (d) => `ô có công thức; đã lấy kết quả đang lưu trong tệp là ${d.found}`,
    en: (d) => `the cell has a formula; its result as kept in the file was taken: ${d.found}`,
  }),
  'percent-in-cell': message<{ found: string; expected: Words }>({
    severity: 'error',
    vi: (d) => `ô là tỷ lệ ${d.found} %, cần ${d.expected.vi}; bỏ dấu % và định dạng phần trăm`,
    en: (d) =>
      `the cell is ${d.found} per cent, expected ${d.expected.en}; remove the % sign and the percentage format`,
  }),
  'small-percent': message<{ found: string; hundredfold: string }>({
    severity: 'warning',
    vi: (d) => `được hiểu là ${d.found} %; nếu muốn nói ${d.hundredfold} % thì gõ ${d.hundredfold}`,
    en: (d) => `read as ${d.found} %; if ${d.hundredfold} % is meant, type ${d.hundredfold}`,
  }),
  'dash-in-cell': message<{ found: string; clear: string }>({
    severity: 'error',
    vi: (d) =>
      `"${d.found}" không rõ là số 0 hay chưa có số liệu; gõ 0, hoặc để trống để giữ nguyên, hoặc gõ "${d.clear}" để bỏ số liệu đang có`,
    en: (d) =>
      `"${d.found}" may mean 0 or nothing; type 0, or leave the cell empty to keep what is there, or type "${d.clear}" to clear it`,
  }),
  'text-too-long': message<{ found: number; limit: number }>({
    severity: 'error',
    vi: (d) =>
      `nội dung có ${d.found} ký tự, nhiều nhất là ${d.limit}; rút gọn, phần chi tiết để vào tài liệu kiểm chứng`,
    en: (d) =>
      `the text has ${d.found} characters, at most ${d.limit}; shorten it and put the details into the evidence`,
  }),
  'code-became-number': message<{ found: string; meant: readonly string[] }>({
    severity: 'error',
    vi: (d) => `mã đã bị đổi thành số ${d.found} (có lẽ là ${or(d.meant).vi}); định dạng ô là Văn bản rồi gõ lại mã`,
    en: (d) =>
      `the code became the number ${d.found} (perhaps ${or(d.meant).en}); format the cell as Text and type it again`,
  }),
  'code-became-date': message<{ found: string; meant: readonly string[] }>({
    severity: 'error',
    vi: (d) =>
      `mã đã bị đổi thành ngày ${d.found}${d.meant.length === 0 ? '' : ` (có lẽ là ${or(d.meant).vi})`}; định dạng ô là Văn bản rồi gõ lại mã`,
    en: (d) =>
      `the code became the date ${d.found}${d.meant.length === 0 ? '' : ` (perhaps ${or(d.meant).en})`}; format the cell as Text and type it again`,
  }),
}

/** What can be wrong between a row and the round. */
const rowFaults = {
  'not-led': message<{ code: string }>({
    severity: 'error',
    vi: (d) =>
      `tiêu chí thành phần ${d.code} không do đơn vị này chủ trì; xóa giá trị ở dòng này hoặc hỏi cơ quan thường trực`,
    en: (d) => `sub-criterion ${d.code} is not led by this agency; clear the row, or ask the coordinating agency`,
  }),
  'figure-not-named': message<{ code: string; figures: readonly string[] }>({
    severity: 'error',
    vi: (d) =>
      `tiêu chí thành phần ${d.code} có nhiều số liệu, chưa rõ là số liệu nào; ghi một trong: ${d.figures.join('; ')}`,
    en: (d) =>
      `sub-criterion ${d.code} has several figures, which one is not told; write one of: ${d.figures.join('; ')}`,
  }),
  'unknown-unit': message<{ found: string; nearest: string | undefined }>({
    severity: 'error',
    vi: (d) =>
      `không có đơn vị "${d.found}"; ${d.nearest === undefined ? 'ghi tên hoặc mã như trong danh mục đơn vị' : `có phải là "${d.nearest}"?`}`,
    en: (d) =>
      `there is no unit "${d.found}"; ${d.nearest === undefined ? 'write its name or code as in the list of units' : `did you mean "${d.nearest}"?`}`,
  }),
  'ambiguous-unit': message<{ found: string; matches: readonly string[] }>({
    severity: 'error',
    vi: (d) => `"${d.found}" có thể là ${or(d.matches).vi}; ghi đủ tên hoặc ghi mã đơn vị`,
    en: (d) => `"${d.found}" may be ${or(d.matches).en}; write the full name or the code of the unit`,
  }),
  'lead-also-cooperates': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `"${d.found}" vừa chủ trì vừa phối hợp; bỏ khỏi cột đơn vị phối hợp`,
    en: (d) => `"${d.found}" both leads and co-operates; take it out of the co-operating agencies`,
  }),
}

/** The faults of workbooks and of the rows people fill in there: an entry of the catalogue of faults each. */
export const sheetFaults = { ...workbookFaults, ...tableFaults, ...cellFaults, ...rowFaults }
