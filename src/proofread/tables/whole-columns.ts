import { coverWhole } from '../sums/complements.data.ts'

/** Words above a column that adds up those beside it. */
const wholes =
  /^(?:tổng|cộng)|tổng(?: số| cộng| điểm)?$|cả (?:năm|nhiệm kỳ|giai đoạn|ba|hai|bốn|kỳ)|^(?:3|6|9|12|ba|sáu|chín|mười hai) tháng(?! (?:trước|cùng))|l[uũ][yỹ] kế|cộng dồn|^toàn (?:tỉnh|huyện|xã|ngành)/u

/** Words above a column of those of whom the columns beside it name all there are: Số cán bộ | Nam | Nữ. */
const counts = /^(?:số|tổng|dân số|biên chế|quân số|sĩ số)(?!\p{L})/u

/** Whether the words above a column say that it adds up others, whatever those are. */
function isWholeHeader(header: string): boolean {
  return wholes.test(header)
}

/** Whether a column is the whole of some others by what stands above them. */
export function isNamedWhole(header: string, parts: readonly string[]): boolean {
  return isWholeHeader(header) || (counts.test(header) && coverWhole(parts))
}
