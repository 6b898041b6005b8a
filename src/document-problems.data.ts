import { texts } from './problem-texts.ts'

/** A text in the two languages that people read. */
interface Words {
  readonly vi: string
  readonly en: string
}

/** Why a finished document cannot be read. */
export const documentProblems = {
  'unknown-document': texts<{ fileName: string; found: Words; advice: Words }>({
    vi: (d) => `"${d.fileName}" là ${d.found.vi}, không soát được; ${d.advice.vi}`,
    en: (d) => `"${d.fileName}" is ${d.found.en}, which cannot be proofread; ${d.advice.en}`,
  }),
  /** Plain text that is not written in UTF-8; what it may say is not guessed. */
  'encoded-document': texts<{ fileName: string; encoding: Words; advice: Words }>({
    vi: (d) => `"${d.fileName}" là văn bản theo bảng mã ${d.encoding.vi}, không phải UTF-8; ${d.advice.vi}`,
    en: (d) => `"${d.fileName}" is text in ${d.encoding.en}, not in UTF-8; ${d.advice.en}`,
  }),
  'blank-document': texts<{ fileName: string }>({
    vi: (d) => `"${d.fileName}" không có chữ nào để soát; kiểm tra lại tệp`,
    en: (d) => `"${d.fileName}" has no text to proofread; check the file`,
  }),
  'folder-not-document': texts<{ path: string }>({
    vi: (d) => `"${d.path}" là thư mục; mỗi lần soát một tệp, ghi tên tệp`,
    en: (d) => `"${d.path}" is a folder; one file at a time is proofread, name the file`,
  }),
  'not-a-word-document': texts<{ fileName: string }>({
    vi: (d) => `"${d.fileName}" không phải tệp Word (.docx) nên không ghi được ghi chú vào; dùng trang HTML`,
    en: (d) => `"${d.fileName}" is no Word file (.docx), so that no comments can be written; use the HTML page`,
  }),
  'damaged-document': texts<{ fileName: string; part: string }>({
    vi: (d) => `"${d.fileName}" bị hỏng hoặc thiếu (${d.part}); mở bằng chương trình đã lập nó rồi lưu lại`,
    en: (d) =>
      `"${d.fileName}" is damaged or cut off (${d.part}); open it in the program that made it and save it anew`,
  }),
  'locked-document': texts<{ fileName: string }>({
    vi: (d) => `"${d.fileName}" có mật khẩu; bỏ mật khẩu rồi lưu lại`,
    en: (d) => `"${d.fileName}" has a password; remove it and save the file anew`,
  }),
  'document-too-large': texts<{ fileName: string; what: Words; limit: string }>({
    vi: (d) => `"${d.fileName}": ${d.what.vi} vượt mức ${d.limit}; chia thành nhiều tệp rồi soát từng tệp`,
    en: (d) => `"${d.fileName}": ${d.what.en} exceeds ${d.limit}; split it and proofread the parts`,
  }),
  /** Pictures of pages: nothing can be read from them without guessing letters. */
  'scanned-document': texts<{ fileName: string; pages: number }>({
    vi: (d) =>
      `"${d.fileName}" là bản quét: cả ${d.pages} trang chỉ là ảnh, ngoài ảnh không có chữ hoặc chỉ có vài dòng (số trang, chữ ký số); dùng bản .docx hoặc .pdf xuất từ tệp soạn thảo`,
    en: (d) =>
      `"${d.fileName}" is a scan: its pages (${d.pages}) are pictures with a few lines at most (page number, signature); use the .docx, or a .pdf exported from it`,
  }),
}
