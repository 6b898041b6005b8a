import { texts } from './problem-texts.ts'

const recordReasons = {
  foreign: { vi: 'không phải bản ghi do chiso survey replace lập', en: 'was not written by chiso survey replace' },
  busy: {
    vi: 'đang được một lệnh khác ghi; chờ lệnh đó xong. Nếu không có lệnh nào đang chạy, xóa tệp .part bên cạnh',
    en: 'is being written by another command; wait until it ends. If none is running, delete the .part file beside',
  },
  protocol: { vi: 'thuộc một biên bản khác', en: 'belongs to another protocol' },
  signature: {
    vi: 'có chữ ký số không khớp, hoặc thiếu tệp .sig bên cạnh',
    en: 'has a signature that does not fit, or no .sig file beside it',
  },
  altered: { vi: 'có nội dung không khớp với mã băm: đã bị sửa', en: 'does not match its hash: it was edited' },
  chain: {
    vi: 'không nối tiếp lần trước: một lần đã bị bỏ, chèn hoặc đổi chỗ',
    en: 'does not follow the one before: one was taken out, put in or moved',
  },
  holder: {
    vi: 'thay một đơn vị không giữ chỗ nào: không được rút, hoặc đã được thay',
    en: 'replaces a unit that holds no place: it was not drawn, or was replaced before',
  },
  order: { vi: 'không lấy đơn vị dự bị đến lượt', en: 'does not take the reserve whose turn it was' },
  date: { vi: 'có ngày trước ngày của lần trước', en: 'is dated before the one before' },
}

const refusals = {
  'not-drawn': {
    vi: 'không có trong các đơn vị được rút của biên bản; kiểm tra lại mã',
    en: 'is not among the units that the protocol drew; check the code',
  },
  replaced: { vi: 'đã được thay', en: 'was replaced before' },
  ambiguous: {
    vi: 'có ở nhiều đơn vị cấp trên; ghi --parent',
    en: 'stands under several parents; state --parent',
  },
  'none-left': {
    vi: 'không còn đơn vị dự bị nào trong cùng nhóm; ghi là không trả lời, quyền số sẽ chuyển cho những người trả lời cùng lớp',
    en: 'has no reserve left in its group; count it as non-response, and weights pass to those of its class who answered',
  },
  'drawn-below': {
    vi: 'là nơi biên bản này đã rút tiếp các đơn vị cấp dưới, còn trong đơn vị dự bị thì chưa rút gì; không thay được',
    en: 'is where this protocol drew units below, and in the reserve it drew none; it cannot be replaced',
  },
  unsigned: {
    vi: 'thuộc biên bản có chữ ký số; ghi --sign-with với khóa đã ký biên bản',
    en: 'is of a signed protocol; state --sign-with, the key that signed it',
  },
  'other-key': {
    vi: 'thuộc biên bản do khóa khác ký; dùng --sign-with với khóa đã ký biên bản',
    en: 'is of a protocol that another key signed; use --sign-with with that key',
  },
}

const rowText = (row: number, language: 'vi' | 'en') =>
  row === 0 ? '' : { vi: `, lần thay thứ ${row},`, en: `, replacement ${row},` }[language]

/** Why a replacement, or a record of replacements, is refused. */
export const replacementProblems = {
  /** `row` counts replacements from 1; 0 for the record as a whole. */
  'unsound-replacements': texts<{ path: string; row: number; reason: keyof typeof recordReasons }>({
    vi: (d) => `bản ghi thay thế "${d.path}"${rowText(d.row, 'vi')} ${recordReasons[d.reason].vi}; kiểm tra lại tệp`,
    en: (d) =>
      `the record of replacements "${d.path}"${rowText(d.row, 'en')} ${recordReasons[d.reason].en}; check the file`,
  }),
  'no-replacement': texts<{ unit: string; reason: keyof typeof refusals }>({
    vi: (d) => `đơn vị "${d.unit}" ${refusals[d.reason].vi}`,
    en: (d) => `unit "${d.unit}" ${refusals[d.reason].en}`,
  }),
}
