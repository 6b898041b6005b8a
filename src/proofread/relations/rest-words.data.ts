/** In the words right before a number: it is what a whole leaves when others are taken from it. */
export const restLead =
  /(?<!\p{L})(?:còn|còn lại|vắng(?: mặt)?|từ chối|trả lại|bị loại|loại|thiếu|trượt|tồn|dư|ủy thác|chuyển (?:sang )?(?:kỳ|năm|tháng|quý) sau|(?:chưa|không) (?:đủ điều kiện|hợp lệ|đạt)(?: \p{L}+){0,2})(?:\s(?:lại|là|có|được|khoảng|số))*\s*:?\s*$/iu

/** Before a number: what remains of a whole when something was cut from it. */
export const cutTo =
  /(?<!\p{L})(?:cắt giảm|giảm trừ|giảm|tinh giản|chuyển đi|thanh lý|sử dụng|đã chi|đã nộp)[^.;\d]{0,40}\d[^.]{0,80}(?<!\p{L})(?:là|còn)\s*$/iu

/** Before a share: it is what the others leave of a hundred. */
export const shareLeft = /(?<!\p{L})(?:số )?còn lại(?:\s(?:là|có|chiếm))?\s*$/iu
