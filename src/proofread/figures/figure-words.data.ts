const any = (words: readonly string[]) => words.join('|')

/** Kinds of documents, as they stand before a number, in full and short. */
const documents = any([
  ...[
    'quyết định',
    'qđ',
    'nghị định',
    'nđ',
    'nghị quyết',
    'nq',
    'chỉ thị',
    'kế hoạch',
    'kh',
    'công văn',
    'cv',
    'thông tư',
  ],
  ...['kết luận', 'báo cáo', 'luật', 'bộ luật', 'pháp lệnh', 'văn bản', 'đề án', 'công điện', 'tờ trình', 'hướng dẫn'],
  ...['hợp đồng', 'thông báo', 'biên bản', 'chương trình', 'quy định', 'giấy phép', 'hóa đơn', 'tcvn', 'qcvn', 'phiếu'],
])

/** Words before a number that names something. */
const labels = any([
  ...[
    'điều',
    'khoản',
    'điểm [a-zđ] khoản',
    '(?<!(?:danh|hạng|đề|chuyên|khoản) )mục',
    'phụ lục',
    'biểu',
    'biểu mẫu',
    'mẫu',
    'bảng',
    'hình',
    'biểu đồ',
    'chương',
    'phần',
  ],
  ...[
    'quốc lộ',
    'ql',
    'tỉnh lộ',
    'hương lộ',
    'đường tỉnh',
    'đường',
    'ngõ',
    'ngách',
    'hẻm',
    'số nhà',
    'tổ dân phố',
    'tổ',
    'thôn',
    'bản',
    'ấp',
    'khu phố',
  ],
  ...[
    'khu',
    'phường',
    'quận',
    'lớp',
    'phiên bản',
    'khóa',
    'khoá',
    'kỳ họp thứ',
    'phòng',
    'tầng',
    'cột',
    'dòng',
    'trang',
    'câu',
    'cấp độ',
  ],
  ...[
    'điện thoại',
    'đt',
    'số điện thoại',
    'hotline',
    'tổng đài',
    'fax',
    'mã',
    'mã số',
    'mã số thuế',
    'cccd',
    'cmnd',
    'tài khoản',
    'số tài khoản',
  ],
  ...[
    'lĩnh vực',
    'nhóm',
    'tiêu chí thành phần',
    'tctp',
    'tiêu chí',
    'vùng',
    'giai đoạn',
    'đợt',
    'lần thứ',
    'lần',
    'quý',
    'tuần',
    'bước',
    'mức độ',
  ],
  ...[
    'covid',
    'ron',
    'xăng e',
    'công nghiệp',
    'công điện',
    'tiểu dự án',
    'dự án',
    'gói thầu',
    'gói',
    'lô',
    'block',
    'nhà',
    'km',
    'cách mạng công nghiệp',
    'số lượng thứ',
    'lữ đoàn',
    'sư đoàn',
    'trung đoàn',
    'tiểu đoàn',
    'ron',
    'ga',
    'số hiệu',
  ],
])

/** Numbers that follow words such as these name something; the words stand at the end of what is before the number. */
export const beforeLabel = new RegExp(`(?:^|[^\\p{L}\\d])(?:${labels})\\s*(?:số|:)?\\s*$`, 'iu')

/** Words that name something with a number right behind them, and with a colon between tell how many: Cấp thôn: 124 thiết chế. */
export const countsBehindColon =
  /(?:quý|nhóm|đợt|giai đoạn|bước|cấp \p{L}+|thôn|bản|ấp|tổ dân phố|tổ|khu phố|khu|phường|quận|lớp|phòng|nhà|đường)\s*:\s*$/iu

/** Words before a number of one digit that says how high something is graded or weighted: công nhận mức 1, nhân hệ số 2. */
export const beforeGrade = /(?:^|\P{L})(?:mức|hệ số|loại|cấp|hạng)\s+$/iu

/** The name of a bridge, a road and the like, of which the number behind it is a part: cầu Bến Đá 3. */
export const beforeNamesake =
  /(?:^|\P{L})(?:cầu|đường|phố|cảng|nhà máy|nhà ga|trạm|khu đô thị)\s(?:\p{L}+\s)?\p{Lu}\p{Ll}*\s$/u

/** Before and behind a number that says how good a product or a hotel is: sản phẩm 3 sao, đạt 4 sao. */
export const beforeStars = /(?:sản phẩm|khách sạn|ocop|hạng|chuẩn|đạt|từ|lên|tiêu chuẩn)\s+$/iu
export const behindStars = /^\s+sao(?!\p{L})/iu

/** Letters before a number that make a code of it: tổ hợp C 03, động cơ WS -10. */
export const beforeCode = /(?:^|[\s(,])\p{Lu}{1,3}\s$/u

export const beforeDocument = new RegExp(
  `(?:^|[^\\p{L}\\d])(?<!(?:^|\\P{L})kỷ\\s)(?:${documents})\\s*(?:số\\s*)?:?\\s*(?:\\d+\\s*,\\s*)*$|(?<!(?:tổng|trong|trên|với|những|tỷ|con|một|đa|chữ|dân|hệ|trị|chỉ|bội|ước|hàm|tham|thông|nhân|năng|đổi|nghệ|tầng|quyền|tế)\\s)(?<=^|[\\s(])số:?\\s*$`,
  'iu',
)

/** Before a number of what a plan gave, which is no number of the plan: được giao theo kế hoạch: 142. */
export const countedByPlan = /(?:theo|giao|trong)\s(?:\p{L}+\s){0,3}kế hoạch\s*:\s*$/iu

/** What comes behind the number of a document: /QĐ-BNV, /2020/NĐ-CP, -NQ/TU. */
export const behindDocument = /^(?:\/\d{4}\/\p{Lu}|\/\p{Lu}{1,}|-\p{Lu}{2,}\/|\s*,\s*\d+\/\p{Lu})/u

export const beforeRank =
  /(?:^|[^\p{L}])(?:thứ(?: hạng| bậc)?|hạng|vị trí(?: số)?|xếp(?: hạng)?|vị thứ|thứ hạng (?:là|đạt))\s*(?::\s*)?$/iu

/** Before how many are ranked, and what they are: bảng xếp hạng 17 cơ quan. */
export const beforeRanked = /(?:bảng|được|đợt|kết quả|danh sách)\s+xếp hạng\s*$/iu
export const ranked =
  /^\s*(?:cơ quan|đơn vị|sở|xã|phường|huyện|quận|tỉnh|địa phương|thành phố|trường|thôn|phòng|ngành|chỉ số)(?!\p{L})/iu

export const beforeYear =
  /(?:năm(?: học)?|giai đoạn|nhiệm kỳ|niên độ|đến|cuối|đầu|hết|từ|kỳ|khóa \p{L}+|và|,|[-–/(])\s*$/iu

/** Nouns that a number of four digits may count; behind any other word it is a year. */
export const countedBehind =
  /^\s*(?:hồ sơ|người|thủ tục|đơn vị|trường hợp|lượt|văn bản|đồng|triệu|tỷ|tỉ|nghìn|ha\b|hộ|học sinh|phiếu|nhiệm vụ|tiêu chí|điểm|%|cán bộ|công chức|viên chức|giáo viên|doanh nghiệp|dự án|tttc|tthc|m2|m²|km|tấn|lao động|đại biểu|cơ sở|cuộc|buổi|tin|bài|giường|thuê bao)/iu

/** Nouns that are counted even behind a word that names documents or places: lập biên bản 640 trường hợp, kỷ luật 13 đảng viên. */
export const surelyCounted =
  /^\s*(?:người|trường hợp|hồ sơ|thủ tục|lượt|đồng|triệu|tỷ|hộ|học sinh|phiếu|nhiệm vụ|cán bộ|công chức|viên chức|giáo viên|đảng viên|hội viên|đoàn viên|đại biểu|vụ|đối tượng|bị can|bị cáo|tổ chức|cá nhân|tập thể|cuộc|chi bộ|lao động|doanh nghiệp|đơn vị|cơ quan|địa phương|văn bản(?!\s(?:này|số))|ngày(?!\s*\d|\stháng)|căn|con|cây|tấn|ca|suất|giường|điểm(?!\s+[a-zđ](?!\p{L})))(?!\p{L})/iu

/** Lengths and areas of what is named: quốc lộ 84 km, đường huyện 178 km; no place on a road: km 12. */
export const surelyMeasured = /^\s*(?:km|ha|m²|m2|km²|km2)(?![\p{L}\d])(?!\s*\d)/u

/** Words of scale behind a number, and the power of ten that each stands for. */
export const scaleWords: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 }
