/**
 * Sets of terms of which everything counted is one: parts that name each of a set make a whole. A term is told by any of its
 * words, and the longer word goes first.
 */
const complements: readonly (readonly RegExp[])[] = [
  [/đúng hạn|trong hạn|trước hạn|sớm hạn|còn hạn/u, /quá hạn|trễ hạn|chậm/u],
  [/đang |chưa |còn lại/u, /hoàn thành|đã (?:giải quyết|xử lý|thực hiện|trả|giải ngân)/u],
  [/không đạt|chưa đạt/u, /(?<!không |chưa )đạt/u],
  [/(?:^|[^\p{L}])nam(?:$|[^\p{L}])/u, /(?:^|[^\p{L}])nữ(?:$|[^\p{L}])/u],
  [/trực tuyến|qua mạng/u, /trực tiếp|giấy/u],
  [/tán thành|đồng ý(?! )|có mặt/u, /không tán thành|không đồng ý|vắng/u],
  [/không (?:có )?(?:lý do|phép)/u, /lý do|phép/u],
  [/cấp tỉnh/u, /cấp huyện/u, /cấp xã/u],
  [/trung ương/u, /địa phương/u],
]

/**
 * Whether parts with these labels are all there are: each says where it belongs in one set or more, and every combination that can
 * be made of those sets is there.
 *
 * @param labels in small letters
 * @example coverWhole(['đúng hạn', 'quá hạn']) // => true
 */
export function coverWhole(labels: readonly string[]): boolean {
  const sets = complements.filter((terms) => labels.every((label) => termOf(terms, label) >= 0))
  const used = sets.filter((terms) => new Set(labels.map((label) => termOf(terms, label))).size === terms.length)
  if (used.length === 0) return false
  const combinations = new Set(labels.map((label) => used.map((terms) => termOf(terms, label)).join()))
  return (
    combinations.size === used.reduce((product, terms) => product * terms.length, 1) &&
    combinations.size === labels.length
  )
}

function termOf(terms: readonly RegExp[], label: string): number {
  return terms.findIndex((term) => term.test(label))
}
