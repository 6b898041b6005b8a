/** Words that say that something has the most or the least of its kind. */
export const superlative =
  /(?<!\p{L})(?:(?<most>cao nhất|lớn nhất|nhiều(?: (?!hơn|nhất)\p{Ll}+){0,2} nhất|đông(?: (?:dân|học sinh|hội viên))? nhất|dài nhất|rộng nhất)|(?<least>thấp nhất|(?<!từ )ít(?: (?!hơn|nhất)\p{Ll}+){0,2} nhất(?! (?:là )?\d)|nhỏ nhất|ngắn nhất)|(?<lead>dẫn đầu|đứng đầu|đứng thứ nhất)|(?<last>đứng cuối(?: bảng)?|xếp cuối(?: bảng)?))(?!\p{L})/giu

/** Before it: what moved most. */
export const movedBefore = /(?:(?<rise>tăng(?: trưởng)?)|(?<fall>giảm))(?:\s+(?:điểm|hạng|bậc|thêm))?\s*$/iu

/** Words of a sentence that compare with fewer, with more or with other things than the rows of a table. */
export const otherScope =
  /(?<!\p{L})(?:một trong|thứ (?:hai|ba|tư|năm|nhì)|nhì|thứ \d|từ trước|từng|lịch sử|trừ|ngoài|sau(?= \p{Lu}|\s+(?:xã|huyện|phường|sở|là|thành phố|thị))|trong (?:khối|nhóm|cụm|vùng|giai đoạn|các năm|nhiều năm|\d+ năm|số (?:này|đó|các \p{L}+ (?:thuộc|có|đạt|chưa|không)))|các năm|nhiều năm|năm gần đây|khu vực|cả nước|toàn quốc|so với các năm|mức|có thể|tối đa|không được)(?!\p{L})/iu
