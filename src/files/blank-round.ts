import {
  criteriaOf,
  isSelfScored,
  type ParFramework,
  type SipasFramework,
  subCriteriaOf,
} from '../framework/framework.ts'
import { type ColumnsOf, type RoundTable, roundSettingsFile, roundTables } from './round-tables.ts'
import { writeTable } from './write-table.ts'

/**
 * The files of a round with nothing in it yet: a row for everything that the frameworks ask for, values empty.
 *
 * @param sipas null for a round without a satisfaction index: its tables are left out
 */
export function blankRound(
  par: ParFramework,
  sipas: SipasFramework | null,
): readonly { name: string; bytes: string }[] {
  const items = subCriteriaOf(par)
  const tables: Partial<{ [T in RoundTable]: readonly Partial<Record<ColumnsOf<T>, string>>[] }> = {
    'figures.csv': items.flatMap(({ code, figures, source }) =>
      source === 'sipas' ? [] : figures.map(({ code: figure, name, unit }) => ({ code, figure, name, unit })),
    ),
    'scores.csv': items
      .filter(isSelfScored)
      .map(({ code, name, leadAgency }) => ({ code, name, lead_agency: leadAgency ?? '' })),
    ...(sipas ? { 'sipas.csv': criteriaOf(sipas).map(({ code, name }) => ({ criterion: code, name })) } : {}),
    'domains.csv': par.domains.map(({ code, name }) => ({ domain: code, name })),
  }
  const names = (Object.keys(roundTables) as RoundTable[]).filter((name) => sipas || !ofSipas.has(name))
  return [
    { name: roundSettingsFile, bytes: settings(par, sipas) },
    ...names.map((name) => ({ name, bytes: table(name, tables[name] ?? []) })),
  ]
}

/** What only a round with a satisfaction index has. */
const ofSipas: ReadonlySet<RoundTable> = new Set(['sipas.csv', 'wishes.csv', 'sampling.csv'])

function table(name: RoundTable, rows: readonly Partial<Record<string, string>>[]): string {
  const columns = Object.keys(roundTables[name].columns)
  return writeTable(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  )
}

const subjectNames: Record<ParFramework['level'], string> = {
  'nation-to-provinces': 'tỉnh',
  'province-to-departments': 'Sở',
  'province-to-communes': 'xã',
}

function settings(par: ParFramework, sipas: SipasFramework | null): string {
  return `# Kỳ đánh giá năm ${par.indexYear}. Điền các mục dưới đây và các tệp .csv trong thư mục này.
# Số thập phân viết 1,5; hàng nghìn viết 36.525 hoặc 36525. Ô trống nghĩa là chưa có số liệu, không phải số 0.
#
# figures.csv    số liệu của từng tiêu chí thành phần: điền cột value và source (nguồn số liệu)
# scores.csv     điểm tự đánh giá (self), điểm thẩm định (appraised), nguyên nhân (cause), tài liệu kiểm chứng (evidence)
${sipas ? '# sipas.csv      chỉ số hài lòng từng tiêu chí, năm nay và năm trước (%)\n' : ''}# domains.csv    tổng điểm các lĩnh vực năm trước
# history.csv    chỉ số và thứ hạng đã công bố qua các năm
# national.csv   bình quân ${sipas ? 'cả nước: index là par hoặc sipas' : 'của các đơn vị cùng loại: index là par'}
# published.csv  số đã công bố để đối chiếu: value_of như total, domain/1/total${sipas ? ', sipas/overall' : ''}
${sipas ? '# wishes.csv, sampling.csv, timeline.csv   mong đợi của người dân, các bước chọn mẫu, các mốc thời gian' : '# timeline.csv   các mốc thời gian'}
subject:
  name: ${subjectNames[par.level]} (điền tên)
  place: (điền địa danh)
indexYear: ${par.indexYear}
frameworks:
  par: ${par.id}
${sipas ? `  sipas: ${sipas.id}\n` : ''}document:
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
${sipas ? '#   sipasDecision: (số quyết định công bố SIPAS)\n' : ''}#   parDecision: (số quyết định công bố PAR INDEX)
surveyAreas:
measures:
proposals:
`
}
