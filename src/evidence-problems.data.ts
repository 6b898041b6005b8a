import type { Language } from './fault.ts'
import { texts } from './problem-texts.ts'

/** Problems of evidence and of sending files. */
export const evidenceProblems = {
  /** Evidence of a kind that is not kept. */
  'refused-file-type': texts<{ fileName: string; found: Record<Language, string>; allowed: readonly string[] }>({
    vi: (d) => `"${d.fileName}" là ${d.found.vi}, không nhận loại này; chỉ nhận: ${d.allowed.join(', ')}`,
    en: (d) => `"${d.fileName}" is ${d.found.en}, which is not taken; taken are: ${d.allowed.join(', ')}`,
  }),
  'file-type-mismatch': texts<{ fileName: string; found: Record<Language, string> }>({
    vi: (d) => `"${d.fileName}" thực ra là ${d.found.vi}; đặt đúng đuôi tệp rồi gửi lại`,
    en: (d) => `"${d.fileName}" is in fact ${d.found.en}; give it its proper extension and send it again`,
  }),
  'empty-file': texts<Record<string, never>>({
    vi: () => 'tệp trống; kiểm tra lại tệp trước khi gửi',
    en: () => 'the file is empty; check it before sending',
  }),
  'infected-file': texts<{ fileName: string; signature: string }>({
    vi: (d) => `"${d.fileName}" có mã độc (${d.signature}); tệp không được nhận, hãy quét máy đã gửi`,
    en: (d) => `"${d.fileName}" carries malware (${d.signature}); it is not taken, scan the computer it came from`,
  }),
  /** Files are not taken unscanned when scanning is asked for. */
  'scanner-unavailable': texts<Record<string, never>>({
    vi: () => 'chưa quét được mã độc nên chưa nhận tệp; thử lại sau hoặc báo quản trị viên',
    en: () => 'the file could not be scanned for malware and is not taken; try again later or tell the administrator',
  }),
  'storage-failed': texts<{ reason: Record<Language, string> }>({
    vi: (d) => `không lưu được tệp: ${d.reason.vi}; báo quản trị viên`,
    en: (d) => `the file could not be stored: ${d.reason.en}; tell the administrator`,
  }),
  'lost-file': texts<{ fileName: string }>({
    vi: (d) => `không còn nội dung của "${d.fileName}" trong kho; báo quản trị viên khôi phục từ bản sao lưu`,
    en: (d) => `the content of "${d.fileName}" is not in the store; ask the administrator to restore it from a backup`,
  }),
  'upload-interrupted': texts<{ receivedBytes: number }>({
    vi: (d) => `việc gửi tệp bị ngắt sau ${d.receivedBytes} byte; gửi tiếp từ đó`,
    en: (d) => `the upload was cut off after ${d.receivedBytes} bytes; go on from there`,
  }),
  'wrong-offset': texts<{ expected: number; got: number }>({
    vi: (d) => `cần gửi tiếp từ byte ${d.expected}, không phải ${d.got}`,
    en: (d) => `the upload goes on at byte ${d.expected}, not ${d.got}`,
  }),
  'upload-incomplete': texts<{ receivedBytes: number; declaredBytes: number }>({
    vi: (d) => `tệp mới nhận được ${d.receivedBytes}/${d.declaredBytes} byte; gửi nốt phần còn lại`,
    en: (d) => `only ${d.receivedBytes} of ${d.declaredBytes} bytes of the file have come; send the rest`,
  }),
  'too-many-uploads': texts<{ most: number }>({
    vi: (d) => `bạn đang gửi dở ${d.most} tệp; gửi xong hoặc hủy bớt rồi thử lại`,
    en: (d) => `you have ${d.most} unfinished uploads; finish or cancel some and try again`,
  }),
  'withdrawn-evidence': texts<{ fileName: string }>({
    vi: (d) => `tài liệu "${d.fileName}" đã được rút; thêm tài liệu mới thay cho nó`,
    en: (d) => `the evidence "${d.fileName}" was withdrawn; add new evidence in its place`,
  }),
  'unsupported-protocol': texts<{ got: string }>({
    vi: (d) => `việc gửi tệp cần giao thức tus 1.0.0, đang là "${d.got}"`,
    en: (d) => `uploads need the tus protocol 1.0.0, got "${d.got}"`,
  }),
  'unsatisfiable-range': texts<{ sizeBytes: number }>({
    vi: (d) => `phần được yêu cầu nằm ngoài tệp; tệp có ${d.sizeBytes} byte`,
    en: (d) => `the range asked for lies outside the file, which has ${d.sizeBytes} bytes`,
  }),
}
