import { criteriaOf, type ParFramework, type SipasFramework, subCriteriaOf } from '../framework/framework.ts'
import { type ColumnsOf, type RoundTable, roundSettingsFile, roundTables } from './round-tables.ts'
import { writeTable } from './write-table.ts'

/** The files of a round with nothing in it yet: a row for everything that the frameworks ask for, values empty. */
export function blankRound(par: ParFramework, sipas: SipasFramework): readonly { name: string; bytes: string }[] {
  const items = subCriteriaOf(par)
  const tables: Partial<{ [T in RoundTable]: readonly Partial<Record<ColumnsOf<T>, string>>[] }> = {
    'figures.csv': items.flatMap(({ code, figures, source }) =>
      source === 'sipas' ? [] : figures.map(({ code: figure, name, unit }) => ({ code, figure, name, unit })),
    ),
    'scores.csv': items
      .filter(({ role }) => role !== 'survey')
      .map(({ code, name, leadAgency }) => ({ code, name, lead_agency: leadAgency ?? '' })),
    'sipas.csv': criteriaOf(sipas).map(({ code, name }) => ({ criterion: code, name })),
    'domains.csv': par.domains.map(({ code, name }) => ({ domain: code, name })),
  }
  const names = Object.keys(roundTables) as RoundTable[]
  return [
    { name: roundSettingsFile, bytes: settings(par, sipas) },
    ...names.map((name) => ({ name, bytes: table(name, tables[name] ?? []) })),
  ]
}

function table(name: RoundTable, rows: readonly Partial<Record<string, string>>[]): string {
  const columns = Object.keys(roundTables[name].columns)
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  )
}

function settings(par: ParFramework, sipas: SipasFramework): string {
  return `# Kỳ đánh giá năm ${par.indexYear}. Điền các mục dưới đây và các tệp .csv trong thư mục này.
# Số thập phân viết 1,5; hàng nghìn viết 36.525 hoặc 36525. Ô trống nghĩa là chưa có số liệu, không phải số 0.
#
# figures.csv    số liệu của từng tiêu chí thành phần: điền cột value và source (nguồn số liệu)
# scores.csv     điểm tự đánh giá (self), điểm thẩm định (appraised), nguyên nhân (cause), tài liệu kiểm chứng (evidence)
# sipas.csv      chỉ số hài lòng từng tiêu chí, năm nay và năm trước (%)
# domains.csv    tổng điểm các lĩnh vực năm trước
# history.csv    chỉ số và thứ hạng đã công bố qua các năm
# national.csv   bình quân cả nước: index là par hoặc sipas
# published.csv  số đã công bố để đối chiếu: value_of như total, domain/1/total, sipas/overall
# wishes.csv, sampling.csv, timeline.csv   mong đợi của người dân, các bước chọn mẫu, các mốc thời gian
subject:
  name: tỉnh (điền tên)
  place: (điền địa danh)
indexYear: ${par.indexYear}
frameworks:
  par: ${par.id}
  sipas: ${sipas.id}
document:
  # Ngày của báo cáo
  date: 31/12/${par.indexYear}
  superiorAgency: UBND TỈNH (ĐIỀN TÊN)
  issuingAgency: SỞ NỘI VỤ
  # Số văn bản: để trống đến khi ban hành
  number:
  symbol: BC-SNV
  signatureTitles:
    - GIÁM ĐỐC
  signatory:
  recipients:
    - UBND tỉnh;
    - 'Lưu: VT.'
# Khi đã công bố kết quả, bỏ dấu # ở các dòng sau:
# publication:
#   agency: Bộ Nội vụ
#   date: (ngày công bố)
#   sipasDecision: (số quyết định công bố SIPAS)
#   parDecision: (số quyết định công bố PAR INDEX)
surveyAreas:
measures:
proposals:
`
}
