/** Words of groups that share members with any other group: parts with them do not add up to a whole. */
export const overlaps =
  /(?:^|[^\p{L}])nữ(?:$|[^\p{L}])|đảng viên|dân tộc thiểu số|tôn giáo|trở lên|trở xuống|trong đó|đồng thời|riêng|hộ nghèo|lượt|tăng|giảm/u
