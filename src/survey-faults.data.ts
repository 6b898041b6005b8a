import { message } from './fault-message.ts'

const inStratum = (stratum: string) =>
  stratum === '' ? { vi: '', en: '' } : { vi: ` trong tầng "${stratum}"`, en: ` in stratum "${stratum}"` }

const grouped = (count: number, mark: string) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, mark)

const codeUses = {
  rating: { vi: 'chấm điểm', en: 'ratings' },
  number: { vi: 'của means, totals, ratios', en: 'means, totals and ratios' },
  option: { vi: 'của questions', en: 'questions' },
}

/** Where something was met before; line 0 is a file of totals, which keeps no lines. */
const lineBefore = (line: number) =>
  line > 0 ? { vi: `dòng ${line} ghi`, en: `line ${line}` } : { vi: 'tệp tổng đã giữ', en: 'the file of totals' }

/** What can be wrong with the design and the answers of a survey: an entry of the catalogue of faults each. */
export const surveyFaults = {
  'not-plain-number': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `"${d.found}" không phải là số viết liền như 36525.5; dùng dấu chấm thập phân, không tách nhóm`,
    en: (d) => `"${d.found}" is not a plain number such as 36525.5; use a decimal point and no groups of digits`,
  }),
  'no-rows': message<Record<string, never>>({
    severity: 'error',
    vi: () => 'tệp chỉ có dòng tên cột, không có phiếu nào; kiểm tra lại phần đã xuất',
    en: () => 'the file has its column names only, and no row; check what was exported',
  }),
  'too-large-text': message<{ limit: number }>({
    severity: 'error',
    vi: (d) => `tệp CSV lớn hơn ${d.limit} MB; hãy chia nhỏ, hoặc chuyển sang Parquet`,
    en: (d) => `the CSV file is larger than ${d.limit} MB; split it, or turn it into Parquet`,
  }),
  'unreadable-answers': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `không đọc được tệp: ${d.found}; kiểm tra tệp có bị cắt hay hỏng không, rồi xuất lại`,
    en: (d) => `the file cannot be read: ${d.found}; check whether it is cut or damaged, and export it anew`,
  }),
  'unreadable-table-of-answers': message<{ found: string }>({
    severity: 'error',
    vi: (d) => `không đọc được bảng trong cơ sở dữ liệu: ${d.found}; kiểm tra DATABASE_URL và quyền đọc bảng`,
    en: (d) =>
      `the table in the database cannot be read: ${d.found}; check DATABASE_URL and the right to read the table`,
  }),
  'repeated-respondent': message<{ found: string; first: string }>({
    severity: 'error',
    vi: (d) => `phiếu "${d.found}" đã có ở ${d.first}; hãy giữ một`,
    en: (d) => `respondent "${d.found}" stands at ${d.first} already; keep one`,
  }),
  'answers-added-before': message<{ first: string; rows: number }>({
    severity: 'error',
    vi: (d) => `các phiếu của tệp này (${d.rows} phiếu) đã được cộng từ "${d.first}": cùng mã băm; bỏ tệp này ra`,
    en: (d) =>
      `the answers of this file (${d.rows}) were added from "${d.first}" before: the hash is the same; leave it out`,
  }),
  /** In the place of many faults of one kind in one column, the first of them not told. */
  'more-alike': message<{ column: string | null; more: number; total: number }>({
    severity: 'error',
    vi: (d) =>
      d.column === null
        ? `và ${grouped(d.more, '.')} dòng nữa như vậy, tất cả ${grouped(d.total, '.')}`
        : `và ${grouped(d.more, '.')} ô nữa như vậy ở cột "${d.column}", tất cả ${grouped(d.total, '.')}`,
    en: (d) =>
      d.column === null
        ? `and ${grouped(d.more, ',')} more such rows, ${grouped(d.total, ',')} in all`
        : `and ${grouped(d.more, ',')} more such cells in column "${d.column}", ${grouped(d.total, ',')} in all`,
  }),
  'marks-missing': message<{ columns: readonly string[] }>({
    severity: 'error',
    vi: (d) =>
      `các cột ${d.columns.join(', ')} có ô trống bên cạnh ô đã ghi; ghi 0 cho phương án không chọn, hoặc để trống tất cả nếu không trả lời`,
    en: (d) =>
      `of the columns ${d.columns.join(', ')} some are empty beside others; write 0 for what was not chosen, or leave all empty for no answer`,
  }),
  'option-twice': message<{ found: string; option: string }>({
    severity: 'error',
    vi: (d) => `"${d.found}" ghi phương án "${d.option}" hai lần; hãy giữ một`,
    en: (d) => `"${d.found}" has the option "${d.option}" twice; keep one`,
  }),
  'no-answer-code': message<{ code: string; use: keyof typeof codeUses | 'kept'; cells: number }>({
    severity: 'warning',
    vi: (d) =>
      d.use === 'kept'
        ? `mã "${d.code}" của noAnswer có ở ${d.cells} ô của means, totals, ratios và được tính là số; nếu đó là không trả lời, ghi cột ấy vào noAnswerOf`
        : `mã "${d.code}": ${d.cells} ô ${codeUses[d.use].vi} được coi là không trả lời`,
    en: (d) =>
      d.use === 'kept'
        ? `code "${d.code}" of noAnswer stands in ${d.cells} cells of means, totals and ratios, and counts as a number; if it is no answer there, name the column in noAnswerOf`
        : `code "${d.code}": ${d.cells} cells of ${codeUses[d.use].en} are taken for no answer`,
  }),
  'answers-given-twice': message<{ first: string }>({
    severity: 'error',
    vi: (d) => `tệp này giống hệt "${d.first}" từng byte nên mỗi phiếu sẽ được tính hai lần; bỏ một tệp ra`,
    en: (d) => `the file is the same as "${d.first}" byte by byte, so that everybody would count twice; leave one out`,
  }),
  'unit-in-two-strata': message<{ found: string; stratum: string; other: string; firstLine: number }>({
    severity: 'error',
    vi: (d) =>
      `đơn vị "${d.found}" ở tầng "${d.stratum}", nhưng ${lineBefore(d.firstLine).vi} tầng "${d.other}"; sửa lại, hoặc ghi nestedIds: true nếu mã đơn vị chỉ riêng trong tầng`,
    en: (d) =>
      `unit "${d.found}" is in stratum "${d.stratum}" but ${lineBefore(d.firstLine).en} has it in "${d.other}"; mend it, or state nestedIds: true if ids are told apart inside strata only`,
  }),
  'population-differs': message<{ found: string; expected: string; firstLine: number }>({
    severity: 'error',
    vi: (d) =>
      `số đơn vị của tổng thể là ${d.found}, nhưng ${lineBefore(d.firstLine).vi} ${d.expected} cho cùng tầng; sửa cho thống nhất`,
    en: (d) =>
      `the population is ${d.found} but ${lineBefore(d.firstLine).en} states ${d.expected} for the same stratum; make them agree`,
  }),
  'probability-differs': message<{ found: string; expected: string; firstLine: number }>({
    severity: 'error',
    vi: (d) =>
      `xác suất chọn là ${d.found}, nhưng ${lineBefore(d.firstLine).vi} ${d.expected} cho cùng đơn vị; sửa cho thống nhất`,
    en: (d) =>
      `the probability is ${d.found} but ${lineBefore(d.firstLine).en} states ${d.expected} for the same unit; make them agree`,
  }),
  'population-below-sample': message<{ found: string; drawn: number; stage: number; stratum: string }>({
    severity: 'error',
    vi: (d) =>
      `bước ${d.stage}${inStratum(d.stratum).vi}: tổng thể có ${d.found} đơn vị nhưng mẫu có ${d.drawn}; kiểm tra lại`,
    en: (d) =>
      `stage ${d.stage}${inStratum(d.stratum).en}: the population is ${d.found} but the sample has ${d.drawn}; check both`,
  }),
  'lonely-unit': message<{ found: string; stage: number; stratum: string }>({
    severity: 'error',
    vi: (d) =>
      `bước ${d.stage}${inStratum(d.stratum).vi}: chỉ có một đơn vị "${d.found}" nên không tính được phương sai; gộp tầng, hoặc ghi lonelyUnits: certainty, adjust hoặc average`,
    en: (d) =>
      `stage ${d.stage}${inStratum(d.stratum).en}: the one unit "${d.found}" shows no variance; join strata, or state lonelyUnits: certainty, adjust or average`,
  }),
  'stage-without-population': message<{ stage: number }>({
    severity: 'warning',
    vi: (d) =>
      `bước ${d.stage} không ghi population: phương sai của bước này và các bước sau không được cộng, sai số có thể thấp hơn thực tế`,
    en: (d) =>
      `stage ${d.stage} names no population: the variance of it and of later stages is not added, so that errors may come out too small`,
  }),
  'unknown-index-year': message<Record<string, never>>({
    severity: 'warning',
    vi: () =>
      'không ghi năm của chỉ số nên không kiểm tra được hai năm có cùng phương pháp không; ghi indexYear trong tệp thiết kế rồi ước lượng lại',
    en: () =>
      'the index year is not stated, so that a change of method cannot be seen; state indexYear in the design and estimate again',
  }),
  'too-many-domains': message<{ column: string; limit: number }>({
    severity: 'error',
    vi: (d) => `cột "${d.column}" có hơn ${d.limit} giá trị khác nhau; chọn cột có ít giá trị hơn để tính riêng`,
    en: (d) =>
      `column "${d.column}" has more than ${d.limit} different values; choose one with fewer for figures by it`,
  }),
}
