/** Words that say that a figure is of all rows of a table. */
export const ofAllRows =
  /(?<!\p{L})(?:tổng cộng|tổng số|tổng|tất cả|tính chung|toàn (?:tỉnh|huyện|xã|phường|ngành|thành phố|cụm|khối|trường|đơn vị|vùng|thị xã)|cả (?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+|tỉnh|huyện|xã)|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:xã|phường|huyện|trạm|trường|đơn vị|phòng|thôn|dự án|nguồn|nhóm|khối|cụm|lĩnh vực|loại|cơ quan|công trình)|(?:bình quân|mức|điểm|tỷ lệ) chung|chung)(?!\p{L})/iu

/** Words of a clause that is of some rows only, or of what is no sum. */
export const ofSomeRows =
  /(?<!\p{L})(?:trong đó|riêng|còn lại|bình quân|trung bình|mỗi|tăng|giảm|hơn|kém|vượt|so với|chiếm|một số|gồm|trong tổng số)(?!\p{L})/iu

/** Behind a figure: in how many rows. */
export const inNumber =
  /^[^\d,;.()]{0,24}\s(?:ở|tại|của|thuộc|cho|từ|trên)\s(?:cả\s)?(\d{1,2})\s(\p{Ll}[^\d,;.]{1,20})/iu
