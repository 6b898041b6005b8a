import type { Language } from '../fault.ts'

const vi = {
  command: 'cho đơn vị dự bị đến lượt thay một đơn vị đã rút, có ghi lại',
  protocol: 'biên bản đã rút đơn vị',
  unit: 'mã đơn vị không điều tra được',
  parent: 'mã đơn vị cấp trên, nếu nhiều nơi có cùng mã',
  reason: 'lý do, ghi vào bản ghi',
  day: 'ngày thay, ví dụ 5/12/2026; mặc định hôm nay',
  out: 'bản ghi thay thế được lập hoặc ghi nối; mặc định bên cạnh biên bản, đuôi .thay-the.json',
  signWith: 'khóa riêng Ed25519 (PEM) đã ký biên bản; cần nếu biên bản có chữ ký',
  ofDraw: 'bản ghi thay thế của bước trước, để nhận danh sách của đơn vị thay',
  ofVerify: 'bản ghi thay thế của biên bản này hoặc của bước trước, được kiểm tra theo; ghi nhiều lần nếu có nhiều',
  codeName: 'mã',
  reasonName: 'lý-do',
  taken: (d: { unit: string; reserve: string; parent: string }) =>
    `Đơn vị dự bị ${d.reserve} thay ${d.unit}${d.parent && ` (${d.parent})`}`,
  head: 'Mã băm của lần thay này, công bố để không ai bỏ được:',
}

export type ReplaceMessages = typeof vi

const en: ReplaceMessages = {
  command: 'gives the place of a drawn unit to the next reserve, on record',
  protocol: 'the protocol that drew the unit',
  unit: 'the code of the unit that drops out',
  parent: 'the code of its parent, where several have this code',
  reason: 'why, for the record',
  day: 'day of the replacement, such as 5/12/2026; today unless stated',
  out: 'the record to make or add to; beside the protocol as .thay-the.json unless stated',
  signWith: 'the private Ed25519 key (PEM) that signed the protocol; needed if that is signed',
  ofDraw: 'the replacements in the stage before, to take lists of reserves',
  ofVerify: 'a record of replacements of this protocol or of the one before, checked as well; once for each',
  codeName: 'code',
  reasonName: 'reason',
  taken: (d) => `Reserve ${d.reserve} takes the place of ${d.unit}${d.parent && ` (${d.parent})`}`,
  head: 'Hash of this replacement; publish it, so that nobody can take it out:',
}

/** What is said of replacements. */
export const replaceMessages: Readonly<Record<Language, ReplaceMessages>> = { vi, en }
