/** First words of what persons are counted by. */
export const persons: ReadonlySet<string> = new Set([
  ...['đồng chí', 'đồng phạm', 'đồng nghiệp'],
  ...'người công viên giáo học đại đảng cán em thành ủy lao hội đoàn bác cử nhân trẻ cháu thí thanh chiến quân sinh nam nữ'.split(
    ' ',
  ),
])
