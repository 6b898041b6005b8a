import type { Language } from '../fault.ts'
import { type EvidenceKind, kindOfExtension } from './evidence-kinds.ts'

/** What a file turned out to be, and how people call it. */
export interface FoundKind {
  /** Undefined for what is never kept. */
  readonly kind: EvidenceKind | undefined
  readonly name: Record<Language, string>
}

/** Endings of files that a computer may run when they are opened. */
export const programExtensions: readonly string[] = [
  ...[
    'exe',
    'dll',
    'msi',
    'com',
    'scr',
    'pif',
    'bat',
    'cmd',
    'ps1',
    'vbs',
    'vbe',
    'js',
    'jse',
    'wsf',
    'hta',
    'lnk',
    'jar',
  ],
  ...['sh', 'app', 'apk', 'deb', 'rpm', 'class', 'docm', 'xlsm', 'iso', 'cpl', 'reg'],
]

const program = { vi: 'chương trình chạy được', en: 'an executable program' }

const names: Readonly<Record<string, Record<Language, string>>> = {
  '': { vi: 'tệp nhị phân không rõ loại', en: 'a binary file of an unknown kind' },
  exe: program,
  elf: program,
  macho: program,
  class: program,
  wasm: program,
  dex: program,
  lnk: { vi: 'lối tắt của Windows', en: 'a Windows shortcut' },
  script: { vi: 'tệp lệnh', en: 'a script' },
  markup: { vi: 'tệp HTML hoặc XML', en: 'HTML or XML' },
  xml: { vi: 'tệp HTML hoặc XML', en: 'HTML or XML' },
  cfb: {
    vi: 'tệp Office đời cũ (.doc, .xls) hoặc có mật khẩu; lưu lại dạng .docx, .xlsx hoặc .pdf',
    en: 'an old Office file (.doc, .xls) or one with a password; save it as .docx, .xlsx or .pdf',
  },
  macro: { vi: 'tệp Office có macro', en: 'an Office file with macros' },
  'zip with program': { vi: 'tệp nén có chương trình bên trong', en: 'a compressed file with a program inside' },
  'broken zip': { vi: 'tệp nén bị hỏng hoặc thiếu phần cuối', en: 'a compressed file that is broken or cut off' },
  pdf: { vi: 'tệp PDF', en: 'a PDF file' },
  docx: { vi: 'tệp Word (.docx)', en: 'a Word file (.docx)' },
  xlsx: { vi: 'tệp Excel (.xlsx)', en: 'an Excel file (.xlsx)' },
  odt: { vi: 'văn bản OpenDocument (.odt)', en: 'an OpenDocument text (.odt)' },
  ods: { vi: 'bảng tính OpenDocument (.ods)', en: 'an OpenDocument spreadsheet (.ods)' },
  csv: { vi: 'văn bản thuần (.csv)', en: 'plain text (.csv)' },
  png: { vi: 'ảnh PNG', en: 'a PNG picture' },
  jpg: { vi: 'ảnh JPEG', en: 'a JPEG picture' },
  zip: { vi: 'tệp nén (.zip)', en: 'a compressed file (.zip)' },
}

export function nameOfFound(found: string): FoundKind {
  const name = names[found] ?? { vi: `tệp .${found}`, en: `a .${found} file` }
  return { kind: kindOfExtension(found), name }
}
