const any = (words: readonly string[]) => words.join('|')

const rests = any([
  ...[
    'còn lại',
    'còn thiếu',
    'còn dư',
    'còn nợ',
    'còn tồn',
    'còn chưa',
    'còn trống',
    'còn khuyết',
    'còn phải',
    'còn hụt',
  ],
  ...[
    'vắng',
    'vắng mặt',
    'thiếu',
    'hụt',
    'chưa nộp',
    'chưa giải quyết',
    'chưa thực hiện',
    'chưa giải ngân',
    'chưa đạt',
  ],
  ...['chưa hoàn thành', 'chưa có', 'không đạt', 'không đỗ', 'không hợp lệ', 'trượt', 'bỏ thi', 'bỏ học'],
])

/** In the words before a number: it is what is left of a whole. */
export const restWord = new RegExp(`(?:^|[\\s,–])(?:${rests})(?!\\p{L})(?:(?!\\strong đó)[^;.()\\d]){0,60}$`, 'iu')

/** A number that is what is left only by its place: còn 33 thùng. */
export const plainRest = /(?:^|[\s,])(?:chỉ |hiện |vẫn |thì )?còn(?: có| là)?\s*$/iu

/** Behind a number: what is left. */
export const restBehind = /^\s*[^\d,;.():]{0,30}(?<!\p{L})còn lại(?:\s|[,.;:)]|$)/iu

/** Behind a number: it counts those that are not, or not yet. */
export const denied = /^\s*\p{L}+(?:\s\p{L}+){0,3}?\s(?:chưa|không|đang|vắng|chậm|để lại)(?!\p{L})/iu

/** Before a number: a level that something fell to, other things, or a part of what is left. */
export const leadsToRest =
  /(?:(?:giảm|xuống|rút|cắt|từ)[^.;]{0,40}còn\s*$)|(?:ngoài ra|bên cạnh đó|các|những|trong số|trong)\s[^.;,\d]{0,40}còn lại|giá trị còn lại|còn lại[^.;]{0,30}(?:mỗi|bình quân|trung bình)|thời gian còn lại|không (?:còn|thiếu)|thiếu niên|(?:trong đó|riêng)[^.;\d]{0,30}$/iu
