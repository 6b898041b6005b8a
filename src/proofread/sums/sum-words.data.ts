/** Words right before a figure that make it a change, a plan or what something is held against. */
export const aside =
  /(?<!\p{L})(?:tăng|giảm|vượt|gấp|thêm|bớt|(?:cao|thấp|nhiều|ít) hơn|hơn kém|so với|(?:kế hoạch|chỉ tiêu|dự toán)(?! và)|cùng kỳ|bình quân|trung bình|mỗi)(?:\s(?!lên|xuống|còn|là|có|đạt|thành)\p{L}+){0,3}[\s(:]*$|(?<!\p{L})từ\s+$/iu

/** Words of lists that do not name everything. */
export const openList =
  /\.\.\.|…|v\.v|vân vân|chủ yếu|ngoài ra|còn lại|một số|nhiều|phần lớn|đa số|tiêu biểu|điển hình/iu

/** Words of amounts that count below zero among others, or weigh more than once. */
export const signed =
  /(?<!\p{L})(?:lỗ|lãi|lợi nhuận|âm|ưu đãi|giảm giá|chiết khấu|khấu trừ|khấu hao|bù trừ|trừ đi|mua ròng|bán ròng|hệ số|nhân đôi|lên)(?!\p{L})/iu

/** Parts whose numbers are written in words. */
export const spelt = /(?:^|[,;:]|\svà|\scó)\s*(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!là|\d)\p{Ll}/iu

/** Words before a number that is larger than a whole, which make it something else than a part. */
export const doubtful =
  /hoặc|hay |lên đến|lên tới|nhưng|trong khi|tuy nhiên|(?<!\p{L})(?:mốc|ngưỡng|mục tiêu|bán kính|tối thiểu|của số)(?!\p{L})/u
