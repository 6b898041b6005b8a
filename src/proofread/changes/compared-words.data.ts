const how = '(?:\\s(?:mạnh|nhẹ|đáng kể|nhiều|khá|rõ rệt|đều|sâu|thêm|hẳn|nhanh|rất))*'
const against = `(?=${how}\\s(?:hơn|so với|từ mức|từ con số)\\s)`

/** Words that set a level above or below another that follows. */
export const comparedWords = new RegExp(
  `(?<!\\p{L})(?:(?:cao|nhiều|lớn|dài|thấp|ít|nhỏ|ngắn) hơn|vượt|kém|(?:tăng|giảm|rút ngắn)${against})(?!\\p{L})`,
  'giu',
)

/** Those of them that set it above. */
export const comparedMore = /^(?:(?:cao|nhiều|lớn|dài) hơn|vượt|tăng)$/iu

/** Before a word of comparison that is denied, or of which something else is said. */
export const notCompared =
  /(?<!\p{L})(?:không|chưa|chẳng|phải|cần|phấn đấu|mục tiêu|yêu cầu|để|sẽ|nếu|tăng|giảm|mức|trong khi)(?:\s(?:thể|được|đạt))?\s*$/iu

/** What is aimed at to be less. */
export const worseIsMore = /nghèo|thất nghiệp|tử vong|suy dinh dưỡng|chết|quá hạn|trễ|chậm|còn|tồn|nợ|giảm|sinh con/iu

/** How a bracket begins that tells a level, and no part of one and no change. */
export const opensLevel =
  /^\s*(?:$|(?:là|đạt|cuối|đầu|hết|cùng kỳ|năm|kỳ|quý|tháng|tuần|nhiệm kỳ|khóa|bình quân|trung bình|mức|chỉ tiêu|kế hoạch|dự toán|quy định|toàn quốc|cả nước|có|vụ|đợt|giai đoạn|(?:19|20)\d\d)(?!\p{L})[^;,.]*$)/iu
