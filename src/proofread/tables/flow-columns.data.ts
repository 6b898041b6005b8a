/** Words above a column of what there was at the beginning. */
export const openingColumn =
  /(?:đầu (?:kỳ|năm|tháng|quý|vụ|đợt)|tồn đầu|dư đầu|tồn cũ|tồn (?:kỳ|năm|tháng|quý) trước|(?:kỳ|năm|tháng|quý) trước chuyển|chuyển sang|chuyển tiếp từ)/u

/** Words above a column of what there is at the end. */
export const closingColumn =
  /(?:cuối (?:kỳ|năm|tháng|quý|vụ|đợt)|còn lại|còn tồn|tồn cuối|dư cuối|chuyển (?:sang )?(?:kỳ|năm|tháng|quý) sau|(?:đang|chưa) (?:giải quyết|xử lý)|hiện (?:có|còn)|còn (?:dư|nợ))/u

/** Words above a column of what went. */
export const goesOut =
  /(?:đã (?:giải quyết|xử lý|trả|chi|thu hồi|thanh toán)|^(?:giải quyết|xử lý)|thoát|giảm|xuất|(?:^|\s)chi(?:\s|$)|trả nợ|chuyển đi|nghỉ|thôi|giải thể|khai trừ|tiêu hủy|thanh lý|từ trần|tái hòa nhập)/u

/** Words above a column of what came. */
export const comesIn =
  /(?:nhận|phát sinh|mới|nhập|tăng|(?:^|\s)thu(?:\s|$)|bổ sung|tuyển|kết nạp|thành lập|chuyển đến|vay thêm|thụ lý)/u
