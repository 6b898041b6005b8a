/** How a limit bounds values, each as the words before and behind it say; what may be meant either way has both. */
export const limits: readonly {
  readonly before: RegExp
  readonly behind?: RegExp
  readonly signs: readonly string[]
}[] = [
  { before: /(?:từ|đạt|ở mức)\s*$/iu, behind: /^\s*(?:%|điểm)?\s*trở lên/u, signs: ['>='] },
  { before: /(?:từ|ở mức)\s*$/iu, behind: /^\s*(?:%|điểm)?\s*trở xuống/u, signs: ['<='] },
  { before: /(?:không dưới|tối thiểu|ít nhất)\s*$/iu, signs: ['>='] },
  { before: /(?:không quá|tối đa)\s*$/iu, signs: ['<='] },
  { before: /(?:trên|hơn|vượt(?: mức)?|cao hơn)\s*$/iu, signs: ['>', '>='] },
  { before: /(?:dưới|thấp hơn|chưa đạt|không đạt|chưa đến)\s*$/iu, signs: ['<', '<='] },
]

/** Nouns that rows of places and offices are counted by. */
export const rowNoun =
  /^(?:xã|phường|huyện|thôn|trường|sở|phòng|đơn vị|địa phương|cơ quan|trạm|tỉnh|dự án|công trình|nguồn|lĩnh vực|nhóm|tiêu chí|chỉ số|chỉ tiêu|cụm|khối|bản|ấp|thành phố)(?!\p{L})/iu

/** Nouns that count rows whatever they are called. */
export const anyRowNoun = /^(?:đơn vị|địa phương|cơ quan)(?!\p{L})/iu
