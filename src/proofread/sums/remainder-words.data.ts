const any = (words: readonly string[]) => words.join('|')

const open = any([
  ...['giải quyết', 'xử lý', 'thực hiện', 'xem xét', 'triển khai', 'thẩm tra', 'xác minh', 'hoàn thiện', 'thụ lý'],
  ...['trong (?:thời )?hạn', 'tiếp tục', 'rà soát', 'theo dõi', 'thi hành', 'khắc phục'],
])

const undone = any([
  ...['sử dụng', 'tuyển', 'giải ngân', 'giải quyết', 'hoàn thành', 'thực hiện', 'xử lý', 'khắc phục', 'thu hồi', 'nộp'],
  ...[
    'thi hành',
    'phân bổ',
    'kết luận',
    'bố trí',
    'triển khai',
    'thu',
    'trả',
    'cập nhật',
    'ban hành',
    'đến hạn',
    'cấp',
  ],
  ...[
    'thanh toán',
    'quyết toán',
    'đánh giá',
    'kết nối',
    'công bố',
    'đạt',
    'xong',
    'chi',
    'số hóa',
    'tiếp thu',
    'trả lời',
  ],
])

/** What is left, as it stands before the number of it, from the last mark on. */
export const beforeRest = new RegExp(
  `(?:^|\\s)(?:còn lại|còn thiếu|còn dư|còn nợ|còn tồn|còn phải|còn chưa|vẫn còn|còn trống|còn khuyết|đang (?:được |trong )?(?:${open})|chưa (?:được )?(?:${undone}))(?:\\s|$)|(?:^|\\s)(?:chỉ )?còn(?: có| là)?$|^(?:số )?(?:thiếu|tồn|dư|tồn đọng|chuyển kỳ sau|chuyển sang kỳ sau)(?: là)?$`,
  'u',
)

/** What is left, as it stands behind the number of it. */
export const behindRest = /^[^\d,;.():]{0,30}\scòn lại(?:\s|[,.;:)]|$)/u

/** A level that something fell to, no rest. */
export const fallsTo = /(?:giảm|xuống|rút|cắt|từ)[^.;]{0,40}còn\s*$|(?:xuống|giảm|rút)\s+(?:chỉ )?còn\s*$/u

/** What has been done of a whole, before the number of it. */
export const beforeDone = new RegExp(
  `(?:^|\\s)(?:đã|mới|xong|trong đó|hoàn tất|hiện có|có mặt|hiện|thực có|đang sử dụng|đang có|thực hiện được|đạt|trả kết quả|ra kết quả|ban hành|${undone})(?:\\s|$)`,
  'u',
)

/** Before a whole. */
export const beforeWhole =
  /(?:^|\s)(?:tổng|toàn bộ|được giao|giao|phải|cần|tiếp nhận|có|trong|trên|với|nhu cầu|kế hoạch|chỉ tiêu|phê duyệt|phát ra|kiến nghị|phát hiện|định mức|bố trí|cấp|quy định|thụ lý|theo dõi|thống kê|nhận|dự toán|vốn)(?:\s|$)/iu
