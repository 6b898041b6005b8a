/** Verbs and signs between a part and the per cent that it makes; the longer one goes first. */
const makesWords = [
  ...['chiếm', 'đạt', 'bằng', 'tương đương', 'tương ứng', 'ứng với', 'tức', 'hay', 'chỉ bằng', 'tính ra', 'nghĩa là'],
  ...['tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tỉ trọng', 'tỷ suất', 'đóng góp', 'hoàn thành', 'cũng'],
].join('|')

const adverbs = 'với|là|được|tới|đến|chỉ|mới|cũng|vào|đúng|lần lượt'
const nouns = 'tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|mức'

const verb = `(?:(?:${makesWords})(?:\\s+(?:${adverbs}|${nouns})){0,3}|(?:tỷ|tỉ) (?:lệ|trọng)(?:\\s+\\p{L}+){1,4})\\s*:?\\s*$`

/** Between a part and the per cent that it makes: a verb or a sign at its end. */
export const makesShare = new RegExp(
  `^[^.;\\d]{0,90}?(?:^|[,(:–-]|\\s|;(?=\\s*t[ỷỉ] lệ))\\s*(?:${verb}|=\\s*$|→\\s*$)`,
  'u',
)

/** Between a part and the per cent in brackets, commas or strokes behind it. */
export const opensShare = /^[^.;\d()]{0,70}(?:\(|\s[–-])\s*$/u

/** Between a per cent and the part in brackets behind it. */
export const explainsShare =
  /^[^.;()\d]{0,50}(?:\(|,\s*(?:tương ứng|tương đương|ứng với|tức|hay|với)|\s(?:tương ứng|tương đương|ứng với|tức|với))(?:\s+(?:với|là|có|khoảng))?\s*$/u

/** Between the per cent of a part and another per cent of the same part. */
export const sharesAgain = new RegExp(
  `^[^.;\\d()]{0,70}?(?:\\svà|,)\\s*(?:(?:${makesWords})(?:\\s+(?:${adverbs}|${nouns})){0,2})?\\s*$`,
  'u',
)

/** Words of a change: what stands behind them is no part of a whole. */
export const changes =
  /(?:^|[^\p{L}])(?:tăng|giảm|(?<!và )vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn|cắt giảm|chênh(?: lệch)?|tăng thêm|so với)(?:$|[^\p{L}])/iu

/** Before a figure that says how large a change is. */
export const isChanged =
  /(?:^|[^\p{L}])(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn)(?:\s+(?:thêm|được|tới|đến|khoảng|gần|hơn))?\s*\(?\s*$/iu

/** Behind a per cent: it measures against something that stands behind it, or nowhere. */
export const againstOther =
  /^\)?\s*(?:so với|so|cùng kỳ|của|trên|trong|năm|kế hoạch|KH|dự toán|chỉ tiêu|mục tiêu|nhu cầu|yêu cầu|dân số|diện tích|mức)/u

/** Before a whole, in the sentence of its part. */
export const beforeWhole =
  /(?:^|[^\p{L}])(?:tổng(?: số| cộng)?|kế hoạch|dự toán|chỉ tiêu|phải|toàn (?:tỉnh|huyện|xã|ngành|quốc|thành phố|phường|trường)|tiếp nhận|trong|có|gồm|phát ra|thu về|được giao)[^.;\d]{0,60}$/iu

/** Words that begin another clause. */
export const otherClause = /(?:^|\s)(?:nhưng|còn|tính|song|trong khi|thì)\s/u
