import type { Language } from '../fault.ts'

const vi = {
  command: 'viết biên bản rút mẫu thành văn bản để in và ký, theo thể thức văn bản hành chính',
  protocol: 'biên bản do chiso survey draw lập',
  out: 'tệp .docx hoặc .pdf sẽ ghi; không bao giờ ghi đè',
  office: 'cơ quan rút mẫu',
  superior: 'cơ quan cấp trên của cơ quan rút mẫu',
  number: 'số và ký hiệu, ví dụ 12/BB-SNV; để trống thì chừa chỗ viết tay',
  place: 'địa điểm rút mẫu',
  day: 'ngày rút mẫu, ví dụ 2/12/2026; để trống thì chừa chỗ viết tay',
  drawnBy: 'họ tên người rút mẫu',
  witness: 'họ tên người chứng kiến',
  textName: 'chữ',
}

const en: typeof vi = {
  command: 'writes a protocol as a document to print and sign, in the form of an official paper',
  protocol: 'a protocol written by chiso survey draw',
  out: 'the .docx or .pdf file to write; never written over',
  office: 'the office that drew the sample',
  superior: 'the office above it',
  number: 'number and symbol, such as 12/BB-SNV; room is left to write it without',
  place: 'where the sample was drawn',
  day: 'the day of the draw, such as 2/12/2026; room is left to write it without',
  drawnBy: 'name of the person who drew',
  witness: 'name of the witness',
  textName: 'text',
}

/** What the command that prints protocols says. */
export const printMessages: Readonly<Record<Language, typeof vi>> = { vi, en }
