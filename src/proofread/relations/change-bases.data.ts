/** Before a value, or the bracket that it stands in: what another value is held against. */
export const heldBase =
  /(?<!\p{L})(?:(?:so )?với\s(?!(?:tỷ lệ|số tiền|tổng))[^,;.]{0,60}|từ(?:\s(?:mức|chỗ|con số))?|trước (?:khi|đây)[^,;.]{0,40})[\s(:]*$/iu

/** Before a value: of which year it is told. */
export const ofYear = /(?<!\p{L})năm ((?:19|20)\d\d)(?:\s(?:là|đạt|có))?:?[\s(]*$/iu

/** Before a value that something came to. */
export const cameTo = /(?<!\p{L})(?:xuống|còn|lên|thành|sang)(?:\s(?:còn|mức|là|đạt|tới|đến))?\s*$/iu
