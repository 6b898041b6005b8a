/** The longest first: `chênh lệch` before `chênh`. */
const any = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')

const rises = any([
  ...['tăng', 'tăng thêm', 'gia tăng', 'cao hơn', 'nhiều hơn', 'lớn hơn', 'vượt', 'vượt quá', 'nâng thêm', 'dài hơn'],
  ...['cải thiện', 'tăng trưởng', 'tăng trưởng thêm', 'trội hơn', 'dôi dư', 'thừa', 'nhỉnh hơn', 'khá hơn'],
  ...['nhích lên', 'nhích thêm', 'tăng lên thêm'],
])

const falls = any([
  ...['giảm', 'giảm đi', 'cắt giảm', 'rút ngắn', 'thấp hơn', 'ít hơn', 'hụt', 'kém', 'kém hơn', 'thiếu', 'nhỏ hơn'],
  ...['bớt', 'bớt đi', 'bớt được', 'hụt đi', 'kéo giảm', 'kéo giảm được', 'thu hẹp', 'hao hụt', 'mất đi', 'giảm được'],
  ...['ngắn hơn', 'sụt', 'sụt giảm', 'tinh giản', 'tụt', 'giảm bớt', 'cắt bỏ', 'tiết kiệm', 'tiết kiệm được'],
])

const distances = any([
  ...['biên độ', 'chênh', 'chênh lệch', 'cách biệt', 'khoảng cách', 'cách nhau', 'hơn kém', 'mức chênh', 'độ chênh'],
  ...[
    'độ lệch',
    'khác biệt',
    'trẻ hơn',
    'già hơn',
    'nhanh hơn',
    'chậm hơn',
    'sớm hơn',
    'muộn hơn',
    'rẻ hơn',
    'đắt hơn',
  ],
  ...['nặng hơn', 'nhẹ hơn', 'rộng hơn', 'hẹp hơn', 'sâu hơn', 'dày hơn', 'mỏng hơn', 'xa hơn', 'gần hơn'],
])

/** What a text concludes with that something has become more: như thế là thêm 44 người; no kết nạp thêm. */
const conclusions = '(?:như (?:thế|vậy)|vậy|thế|tức|nghĩa)(?: là)?(?: đã)? (?:được )?thêm|nhiều thêm'

const changeWords = `${distances}|${conclusions}|${rises}|${falls}`

/** Words of a change, of which the last before a figure may say how large it is. */
export const changeWord = new RegExp(`(?<![\\p{L}])(?:${changeWords})(?![\\p{L}])`, 'giu')

/** The same before points of per cents, of which also these words tell only how large a change is. */
export const pointChangeWord = new RegExp(
  `(?<![\\p{L}])(?:${changeWords}|kéo xuống|hạ xuống|hạ|kéo lên|nâng lên|nâng|thêm|mất|nhích)(?![\\p{L}])`,
  'giu',
)

export const fallWord = new RegExp(`^(?:${falls}|kéo xuống|hạ xuống|hạ|mất)$`, 'iu')
export const distanceWord = new RegExp(`^(?:${distances})$`, 'iu')

/** What may stand between a word of change and its figure: how, and against what. */
export const plainFiller =
  /^\s*(?:(?:thêm|nhẹ|sâu|mạnh|đều|đi|được|là|tới|những|cả thảy|tổng cộng|tương ứng|tương đối|tuyệt đối|đáng kể|đúng|ròng|nhau|chỉ|quá|mức|hẳn|ở mức|còn|có)\s*)*[:(]?\s*$/iu

/** The base, or what the distance is between, up to the figure. */
export const baseFiller =
  /(?<![\p{L}])(?:so với|năm|cùng kỳ|kỳ trước|quý|tháng|kế hoạch|chỉ tiêu|mục tiêu|dự toán|mức|bình quân|trung bình|giữa|tự chấm|tự đánh giá|thẩm định|quy định|yêu cầu|chỉ số|tỷ lệ|điểm|số|đơn vị|nhau|này|chung|giao|trước|hai|đầu|cuối|nhiệm kỳ|giai đoạn|thời điểm|cả nước|toàn (?:quốc|tỉnh|huyện|ngành))(?![\p{L}])/iu

/** What between a word of change and a figure tells that the figure is no change, but a level or something else. */
export const levelFiller =
  /(?<![\p{L}])(?:lên|xuống|còn|đến|đạt|từ|thành|và|nhưng|trong đó|với|có|gồm|chiếm|bằng|xếp|đứng|ở mức|mà|để|do|vì|nhờ|tại|trên|dưới|hoặc|đã|cho|ra)(?![\p{L}])/iu

/** Before a figure that is said to be rough: khoảng, gần, hơn; not behind an adjective that the word compares. */
export const roughLead =
  /(?<!\p{L})(?:khoảng|gần|xấp xỉ|ước(?: tính)?|(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|dài|ngắn|nhanh|chậm|kém|trội|trẻ|già|sớm|muộn|rẻ|đắt|nặng|nhẹ|rộng|hẹp|sâu|dày|mỏng|xa)\s)hơn|trên|dưới|tối thiểu|tối đa|ít nhất|nhiều nhất|không quá|không dưới|bình quân|trung bình|mỗi (?:năm|tháng|quý))\s*$/iu

/** Before an earlier value, and before a later one, where no year tells them apart. */
export const earlierValue =
  /(?:^|\s)(?:đầu (?:kỳ|năm|quý|tháng|nhiệm kỳ|giai đoạn|vụ)|(?:năm|năm học|kỳ|quý|tháng|tuần|khóa|nhiệm kỳ|vụ|đợt) trước|năm ngoái|giá gói thầu|đề nghị|trước (?:khi|đây|sắp xếp|đó)|cùng kỳ|ban đầu|tự (?:chấm|đánh giá)|kế hoạch|chỉ tiêu|dự toán|quy định|định mức|mục tiêu|giao|học kỳ i|quý i)(?:[\s:,]|$)/iu
export const laterValue =
  /(?:^|\s)(?:cuối (?:kỳ|năm|quý|tháng|nhiệm kỳ|giai đoạn|vụ)|(?:năm|kỳ|quý|tháng|tuần|khóa|nhiệm kỳ|vụ|đợt) (?:nay|này)|đến nay|hiện(?: nay| có| còn)?|sau (?:khi|sắp xếp|đó)|thẩm định|thực hiện|thực tế|nay|trúng thầu|phê duyệt|nghiệm thu|đạt(?: được)?|được(?! giao)|còn|xuống|lên|học kỳ ii|quý ii)(?:[\s:,]|$)/iu

/** Words that set one value against another of the same sentence. */
export const comparison = /hơn$|^(?:chênh|khoảng cách|cách|mức chênh|độ|khác biệt)/iu

/** What a comparison is against that does not stand beside it: an earlier time, a plan, a rule. */
export const elsewhere =
  /năm (?:trước|ngoái|20\d\d|học trước)|cùng kỳ|kỳ trước|quý trước|tháng trước|trước đó|trước đây|kế hoạch|chỉ tiêu|dự toán|quy định|yêu cầu|mức|định mức/iu

/** What a later value went to, so that the one before it is the earlier one. */
export const wentTo = /(?:^|\s)(?:nay|xuống|lên|giảm còn|chỉ còn|đến nay)(?:\s|$)/iu

/** Before a value of an earlier time, beside which the other one is that of now. */
export const timeBefore =
  /(?:^|\s)(?:(?:năm|năm học|kỳ|quý|tháng|tuần|khóa|nhiệm kỳ|vụ|đợt) trước|năm ngoái|cùng kỳ|đầu (?:kỳ|năm|nhiệm kỳ)|ban đầu|trước đây)(?:[\s:]|$)/iu
