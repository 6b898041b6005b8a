const any = (words: readonly string[]) => words.join('|')

const outflows = any([
  ...[
    'trừ',
    'giảm',
    'thoát',
    'nghỉ',
    'chuyển đi',
    'chuyển công tác',
    'chuyển sinh hoạt',
    'chết',
    'rút',
    'xuất',
    'thôi',
  ],
  ...['khai trừ', 'giải thể', 'xóa tên', 'từ trần', 'bán', 'đã giải quyết', 'giải quyết xong', 'tinh giản', 'phá sản'],
  ...[
    'chấm dứt',
    'ngừng',
    'tạm ngừng',
    'ra khỏi',
    'xin ra',
    'cho ra',
    'miễn nhiệm',
    'trả nợ',
    'tử vong',
    'bỏ học',
    'đi khỏi',
    'thu hồi',
    'thanh lý',
    'điều chuyển',
    'tiêu hủy',
    'xuất chuồng',
    'nghỉ hưu',
    'xóa nợ',
    'tất toán',
    'thoát nghèo',
    'sáp nhập',
  ],
])

const inflows = any([
  ...[
    'cộng',
    'thưởng',
    'tăng',
    'phát sinh',
    'kết nạp',
    'chuyển đến',
    'tiếp nhận',
    'thành lập',
    'bổ sung',
    'tuyển',
    'nhập',
  ],
  ...[
    'sinh',
    'mới',
    'vay thêm',
    'thụ lý',
    'xây mới',
    'nhận',
    'gia nhập',
    'tái nghèo',
    'đăng ký mới',
    'vào',
    'thu trong (?:kỳ|năm)',
  ],
])

/** What goes out of a stock, in the words around its number. */
export const outflow = new RegExp(`(?:^|[^\\p{L}])(?:${outflows})(?:[^\\p{L}]|$)`, 'iu')

/** What comes into a stock. */
export const inflow = new RegExp(`(?:^|[^\\p{L}])(?:${inflows})(?:[^\\p{L}]|$)`, 'iu')

/** Before a stock at the beginning. */
export const opening =
  /(?:^|[^\p{L}])(?:đầu (?:năm|kỳ|quý|tháng|nhiệm kỳ|vụ|năm học)|tồn (?:quỹ )?đầu kỳ|ban đầu|kỳ trước chuyển sang|điểm (?:thẩm định|tự chấm|tự đánh giá|chấm|nền|đánh giá|cơ bản|ban đầu|trước khi))(?:[^\p{L}]|$)/iu

/** Before a stock at the end. */
export const closing =
  /(?:^|[^\p{L}])(?:cuối (?:năm|kỳ|quý|tháng|nhiệm kỳ|vụ|năm học|cùng)|tồn (?:quỹ )?cuối kỳ|kết thúc (?:năm|kỳ)|điểm (?:cuối cùng|sau cùng|chính thức|còn lại|chung cuộc)|sau (?:khi )?(?:cộng|trừ|điều chỉnh))(?:[^\p{L}]|$)/iu

/** Before a stock on a day at the end: tính đến ngày 31/12/2024 có. */
export const closingDay =
  /(?:^|[^\p{L}])(?:đến|tới)(?: hết)?(?: ngày)? 3[01][/.]\d{1,2}(?:[/.]20\d\d)?,?(?:\s(?:toàn|cả|trên địa bàn)?\s?\p{L}+){0,4}\s(?:có|còn|là)\s*$/iu

/** Behind a stock that is only some of it: 58 tổ hợp tác hoạt động hiệu quả. */
export const ofSomeStock =
  /^[^,;.()\d]{0,40}?\s(?:hoạt động (?!bình thường)|đạt|được|đã|chưa|không|có|thuộc|xếp|trong)/iu

/** Before what was left over from the time before, and before what is left over now. */
export const carriedOver =
  /(?:^|[^\p{L}])(?:(?:kỳ|năm|quý|tháng) trước (?:chuyển (?:sang|qua)|còn lại)|tồn cũ|tồn đầu kỳ)(?:[^\p{L}]|$)/iu
export const carriedOn = /(?:^|[^\p{L}])(?:còn lại|còn tồn|chuyển (?:sang )?kỳ sau|còn)(?:[^\p{L}]|$)/iu
