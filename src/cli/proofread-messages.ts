import type { Language } from '../fault.ts'
import type { Verdict } from '../proofread/claims/claim.ts'

/** How many there are of each thing. */
interface Counts extends Readonly<Record<Exclude<Verdict, 'holds'>, number>> {
  readonly figures: number
  readonly claims: number
}

const vi = {
  command: 'soát số liệu của văn bản: tính lại từng phép tính, nêu chỗ sai',
  file: 'tệp .docx, .pdf, .xlsx, .csv hoặc .txt',
  json: 'in JSON',
  all: 'liệt kê cả các phép tính đúng',
  frameworkId: 'mã',
  framework: 'kiểm cả điểm theo quy tắc của bộ tiêu chí, ví dụ par-province-2024',
  comments: 'ghi bản sao .docx có ghi chú Word tại chỗ có vấn đề',
  html: 'ghi trang HTML: văn bản, kết quả soát ở bên cạnh',
  titles: { error: 'LỖI', check: 'CẦN KIỂM TRA', note: 'LƯU Ý', holds: 'ĐÚNG' } as Readonly<Record<Verdict, string>>,
  printed: 'ghi',
  counted: (d: Counts) =>
    `${d.figures} số đã đọc, ${d.claims} phép tính đã kiểm, ${d.error} lỗi, ${d.check} cần kiểm tra, ${d.note} lưu ý`,
  notRead: 'lưu ý',
}

export type ProofreadMessages = typeof vi

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const en: ProofreadMessages = {
  command: 'proofread the figures of a document: recompute them, tell what is wrong',
  file: 'a .docx, .pdf, .xlsx, .csv or .txt',
  json: 'print JSON',
  all: 'tell claims that hold too',
  frameworkId: 'id',
  framework: 'check scores by the rules of a framework too, such as par-province-2024',
  comments: 'write a copy of the .docx with comments at the places',
  html: 'write an HTML page: the text, the findings beside it',
  titles: { error: 'ERRORS', check: 'TO CHECK', note: 'NOTES', holds: 'HOLDS' },
  printed: 'printed',
  counted: (d) =>
    `${some(d.figures, 'figure')} read, ${some(d.claims, 'claim')} checked, ${some(d.error, 'error')}, ${d.check} to check, ${some(d.note, 'note')}`,
  notRead: 'note',
}

/** What the command that proofreads documents says. */
export const proofreadMessages: Readonly<Record<Language, ProofreadMessages>> = { vi, en }
