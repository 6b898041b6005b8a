import { message } from './fault-message.ts'

const plain = (number: number, digits = 4) => String(Number(number.toPrecision(digits)))
const withComma = (number: number, digits = 4) => plain(number, digits).replace('.', ',')

const standings = {
  reserve: {
    vi: 'theo bản ghi thay thế, đơn vị này là đơn vị dự bị đang giữ chỗ',
    en: 'by the record of replacements this unit is a reserve that holds a place',
  },
  replaced: {
    vi: 'theo bản ghi thay thế, đơn vị này đã được thay',
    en: 'by the record of replacements this unit was replaced',
  },
  neither: {
    vi: 'bản ghi thay thế không có đơn vị này',
    en: 'the record of replacements does not have this unit',
  },
}

/** What can be wrong with the weights of a survey: an entry of the catalogue of faults each. */
export const surveyWeightFaults = {
  'category-without-total': message<{ found: string; column: string; known: readonly string[] }>({
    severity: 'error',
    vi: (d) =>
      `"${d.found}" của cột "${d.column}" chưa có tổng trong calibration; các nhóm đã có: ${d.known.join(', ')}; sửa ô này hoặc ghi thêm tổng`,
    en: (d) =>
      `"${d.found}" of column "${d.column}" has no total in calibration; there are: ${d.known.join(', ')}; mend the cell or state the total`,
  }),
  'category-without-people': message<{ column: string; category: string; total: number }>({
    severity: 'error',
    vi: (d) =>
      `nhóm "${d.category}" của cột "${d.column}" có tổng ${d.total} nhưng không ai trong nhóm trả lời; gộp với nhóm khác`,
    en: (d) =>
      `category "${d.category}" of column "${d.column}" has a total of ${d.total} but nobody in it answered; join it with another`,
  }),
  'margin-sums-differ': message<{ column: string; sum: number; first: number; firstColumn: string }>({
    severity: 'error',
    vi: (d) =>
      `các tổng của cột "${d.column}" cộng lại bằng ${plain(d.sum, 15)}, của cột "${d.firstColumn}" bằng ${plain(d.first, 15)}; hai số này phải bằng nhau`,
    en: (d) =>
      `the totals of column "${d.column}" add up to ${plain(d.sum, 15)}, those of "${d.firstColumn}" to ${plain(d.first, 15)}; the two must be equal`,
  }),
  'totals-not-met': message<{ column: string; category: string; percent: number }>({
    severity: 'error',
    vi: (d) =>
      `không quyền số nào đạt được mọi tổng cùng lúc; nhóm "${d.category}" của cột "${d.column}" còn lệch ${withComma(d.percent)} %; gộp nhóm hoặc bớt cột`,
    en: (d) =>
      `no weights meet all totals at once; category "${d.category}" of column "${d.column}" is off by ${plain(d.percent)} %; join categories or drop a column`,
  }),
  'negative-weights': message<{ least: number }>({
    severity: 'error',
    vi: (d) => `linear cho hệ số ${withComma(d.least)}, quyền số sẽ không còn dương; dùng method: raking`,
    en: (d) =>
      `linear gives a multiplier of ${plain(d.least)}, which leaves weights that are not positive; use method: raking`,
  }),
  'class-without-answers': message<{ responseClass: readonly string[]; drawn: number }>({
    severity: 'error',
    vi: (d) =>
      `lớp "${d.responseClass.join(', ')}" có ${d.drawn} người được chọn nhưng không ai trả lời; gộp lớp bằng cột khác ở classes`,
    en: (d) =>
      `class "${d.responseClass.join(', ')}" has ${d.drawn} people drawn and none who answered; join classes by another column in classes`,
  }),
  'too-many-parts': message<{ found: number; limit: number }>({
    severity: 'error',
    vi: (d) =>
      `classes, margins và --by chia người trả lời thành ${d.found} phần, nhiều nhất là ${d.limit}; chọn cột có ít giá trị hơn`,
    en: (d) =>
      `classes, margins and --by split people into ${d.found} parts, the most is ${d.limit}; choose columns with fewer values`,
  }),
  /** Answers and records of replacements contradict each other. */
  'against-replacements': message<{ found: string; standing: keyof typeof standings }>({
    severity: 'error',
    vi: (d) => `ghi "${d.found}" nhưng ${standings[d.standing].vi}; sửa ô này, hoặc dùng đúng bản ghi thay thế`,
    en: (d) => `it says "${d.found}" but ${standings[d.standing].en}; mend the cell, or use the right record`,
  }),
  'replacements-used': message<{ replacements: number; people: number; percent: number }>({
    severity: 'warning',
    vi: (d) =>
      `${d.replacements} trong ${d.people} người trả lời (${withComma(d.percent, 3)} %) là người dự phòng trả lời thay; người thay có thể khác người được chọn`,
    en: (d) =>
      `${d.replacements} of ${d.people} people who answered (${plain(d.percent, 3)} %) are reserves in the place of others, from whom they may differ`,
  }),
  'extreme-multipliers': message<{ least: number; greatest: number; low: number; high: number }>({
    severity: 'warning',
    vi: (d) =>
      `quyền số bị nhân từ ${withComma(d.least)} đến ${withComma(d.greatest)} lần, ngoài khoảng ${withComma(d.low)}–${withComma(d.high)}; xem lại các tổng, hoặc gộp nhóm`,
    en: (d) =>
      `weights are multiplied by ${plain(d.least)} to ${plain(d.greatest)}, beyond ${plain(d.low)}–${plain(d.high)}; check the totals or join categories`,
  }),
}
