import type { Words } from '../../proofread/claims/claim.ts'

/** What may be missing from what was read of a document, by code. */
export const doubts = {
  macros: {
    vi: 'tệp có macro; macro không được chạy và không được đọc',
    en: 'the file has macros; they were neither run nor read',
  },
  links: {
    vi: 'tệp có liên kết tới nội dung bên ngoài; không mở các liên kết đó',
    en: 'the file links to content outside it; the links were not followed',
  },
  embedded: {
    vi: 'tệp có đối tượng nhúng (OLE hoặc tài liệu con); nội dung bên trong không được soát',
    en: 'the file embeds objects (OLE or other documents); what is in them was not proofread',
  },
  changes: {
    vi: 'tệp có thay đổi được theo dõi; soát như đã chấp nhận tất cả',
    en: 'the file has tracked changes; it was read as if all were accepted',
  },
  hidden: {
    vi: 'tệp có phần ẩn; phần ẩn không được soát',
    en: 'the file has hidden parts; they were not proofread',
  },
  margins: {
    vi: 'đầu trang hoặc chân trang có số, ngoài số trang; đầu trang và chân trang không được soát',
    en: 'headers or footers of pages have figures beside page numbers; headers and footers were not proofread',
  },
  pictures: {
    vi: 'có trang chỉ là ảnh, ngoài ảnh không có chữ hoặc chỉ có vài dòng; chữ trong ảnh không được soát',
    en: 'there are pages of nothing but a picture and a few lines at most; words in pictures were not proofread',
  },
  'long-text': {
    vi: 'có đoạn văn hoặc ô dài quá 20.000 ký tự; đoạn đó không được soát',
    en: 'a paragraph or a cell is longer than 20,000 characters; it was not proofread',
  },
  encoding: {
    vi: 'tệp không ghi bằng UTF-8 mà bằng Windows-1258; đã đọc theo mã đó',
    en: 'the file is not in UTF-8 but in Windows-1258; it was read as such',
  },
  form: {
    vi: 'tệp có chỗ viết sai dạng; một số ô có thể bị bỏ sót',
    en: 'the form of the file is wrong in places; some cells may be missing',
  },
} as const satisfies Readonly<Record<string, Words>>

export type DoubtCode = keyof typeof doubts
