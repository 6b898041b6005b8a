/**
 * Words and marks that parts of a number before them follow. Behind `all` nothing of it is missing as a rule, behind `some` it may be,
 * and behind a `mark` something else may follow.
 */
export const partLeads =
  /(?<!(?:chưa|đã|không|được|phải)\s)(?<all>bao gồm|gồm(?: có)?|chia ra|phân ra|chia thành|chia làm|kết quả(?: cụ thể)?(?: như sau)?(?=\s*:)|(?:cụ thể(?: là| như sau)?)(?=[\s:,])|(?:chia|phân)(?: loại)? theo\s[^,;:.()\d]{2,36}?(?=:|\sthì(?!\p{L})))|(?<some>trong (?:số )?đó|trong số này)(?=[\s:,])|(?<mark>(?<=[\p{L})]):(?=\s)|\((?=[^()]*\d[^()]*[,;][^()]*\d)|\s[–-](?=\s+\p{L}))/giu

/** Before a whole of which parts follow without another word: trong tổng số 31 chủ đầu tư có 12 đơn vị …, 16 đơn vị … */
export const wholeLead = /(?<!\p{L})trong (?:tổng )?(?:số )?$/iu

/** Words behind which a list of parts is over. */
export const listIsOver =
  /(?<!\p{L})(?:ngoài ra|bên cạnh đó|đồng thời|trong (?:số )?đó|trong số|bao gồm|gồm|riêng|tổng|cộng|cùng kỳ|so với|kỳ trước|năm trước|(?<!(?:hơn|dưới|trên|bằng|mức)\s)bình quân|vượt|qua đó|nâng|tương ứng với)(?!\p{L})/iu

/** Before a number that a part is held against: 124,8 tỷ đồng trên 150,0 tỷ đồng. */
export const heldAgainst = /(?:\/|(?<!\p{L})trên(?:\s(?:tổng(?: số)?|số))?(?:\s\p{L}+){0,2})\s*$/iu

/** Nouns that count what another noun names. */
export const anyNoun = /^(?:đơn|trường|cơ|nơi|người)$/u

/** What is measured and not counted. */
export const measured =
  /^(?:đồng|km|m|m2|m²|m³|m3|ha|tấn|tạ|kg|lít|điểm|giờ|phút|ngày|tháng|năm|tuần|quý|tuổi|lần|usd|kwh|mw|độ)$/u

/** Words of faults and causes, of which one thing may have several. */
export const fault = /(?<!\p{L})(?:thiếu|sai|lỗi|vi phạm|sai sót|nguyên nhân|do|vì)(?!\p{L})/u

/** Between a number and what leads to parts: what follows is of another year. */
export const nextYear = /[,;]\s(?:đến |sang |riêng )?năm (?:19|20)\d\d(?!\d)/iu
