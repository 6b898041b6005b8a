import { coverWhole } from './complements.data.ts'

/**
 * Terms that exclude each other, the one whose words hold those of another before it. Groups of `needed` have to be there, by one
 * term at least, for parts to be a whole; `others` may be.
 */
interface Scale {
  readonly needed: readonly (readonly RegExp[])[]
  readonly others?: readonly RegExp[]
}

const scales: readonly Scale[] = [
  {
    needed: [[/quá hạn|trễ hạn|chậm (?:hạn|muộn)|muộn/u], [/đúng hạn|trong hạn/u, /trước hạn|sớm hạn|trước thời hạn/u]],
    others: [/chưa đến hạn|chưa tới hạn|chưa đến thời hạn|còn hạn|chưa hoàn thành|đang thực hiện|chưa thực hiện/u],
  },
  {
    needed: [
      [/không (?:tán thành|đồng ý|nhất trí|thuận)|phản đối/u],
      [/tán thành|đồng ý|nhất trí|(?:^|\s)thuận(?! lợi)/u],
    ],
    others: [/không hợp lệ/u, /trắng/u, /không (?:biểu quyết|có ý kiến|bỏ phiếu)|ý kiến khác|vắng/u],
  },
  { needed: [[/(?:không|chưa) (?:đạt|hoàn thành)/u], [/đạt/u]], others: [/vượt/u] },
  { needed: [[/chính thức/u], [/dự bị/u]] },
  { needed: [[/(?:luồng|thẻ) xanh/u], [/(?:luồng|thẻ) vàng/u], [/(?:luồng|thẻ) đỏ/u]] },
  { needed: [[/không hợp lệ/u], [/hợp lệ/u]], others: [/trắng/u] },
  { needed: [[/tín nhiệm cao/u], [/tín nhiệm thấp/u], [/tín nhiệm/u]] },
  {
    needed: [
      [/không hoàn thành|chưa hoàn thành/u],
      [/(?:hoàn thành )?xuất sắc/u],
      [/(?:hoàn thành|loại) tốt|tốt nhiệm vụ|(?:^|[^\p{L}])tốt(?:$|[^\p{L}])/u],
      [/hoàn thành/u],
    ],
    others: [/chưa (?:xếp|phân) loại|không (?:xếp|phân) loại|chưa đánh giá/u],
  },
  {
    needed: [
      [/không hài lòng|chưa hài lòng/u, /rất không hài lòng/u],
      [/hài lòng/u, /rất hài lòng/u],
      [/bình thường|trung lập/u],
    ],
    others: [/không (?:trả lời|có ý kiến)/u],
  },
  { needed: [[/(?:^|[^\p{L}])nam(?:$|[^\p{L}])/u], [/(?:^|[^\p{L}])nữ(?:$|[^\p{L}])/u]] },
  { needed: [[/trực tuyến|qua mạng/u], [/trực tiếp|bản giấy/u]], others: [/bưu chính/u] },
  { needed: [[/toàn trình/u], [/một phần/u]], others: [/còn lại|thông tin trực tuyến/u] },
  { needed: [[/thường xuyên/u], [/định kỳ/u, /đột xuất/u]], others: [/ủy quyền|uỷ quyền/u] },
  { needed: [[/lần đầu/u], [/nhiều lần|lần (?:hai|thứ hai|2)|lại lần/u]] },
  { needed: [[/khiếu nại/u], [/tố cáo/u], [/kiến nghị|phản ánh/u]] },
  { needed: [[/tập thể/u], [/cá nhân/u]], others: [/hộ gia đình/u] },
  { needed: [[/kỳ trước|năm trước (?:chuyển|sang)|chuyển (?:qua|sang)|tồn/u], [/tiếp nhận|mới|trong kỳ|phát sinh/u]] },
  {
    needed: [[/(?:^|[^\p{L}])trên|cao hơn|vượt/u], [/(?:^|[^\p{L}])dưới|thấp hơn/u]],
    others: [/bằng|ngang/u],
  },
  {
    needed: [[/tăng (?:điểm|hạng|bậc)|(?:điểm|thứ hạng) tăng/u], [/giảm (?:điểm|hạng|bậc)|(?:điểm|thứ hạng) giảm/u]],
    others: [/giữ nguyên|không (?:đổi|thay đổi)|ổn định/u],
  },
  {
    needed: [
      [/(?<!\p{L})tăng(?!\p{L})/u],
      [/(?<!\p{L})giảm(?!\p{L})/u],
      [/giữ nguyên|không (?:đổi|thay đổi|tăng)|ổn định|(?:đứng|giữ) giá|đi ngang/u],
    ],
  },
  { needed: [[/bé trai|trẻ em trai|học sinh nam/u], [/bé gái|trẻ em gái|học sinh nữ/u]] },
  { needed: [[/thành thị|đô thị/u], [/nông thôn/u]] },
  { needed: [[/công lập/u], [/ngoài công lập|tư thục|dân lập/u]] },
  {
    needed: [
      [/nội địa|trong nước|(?:trong|nội) tỉnh/u],
      [/quốc tế|(?<!không )nước ngoài|ngoài nước|(?:ngoài|ngoại) tỉnh|tỉnh ngoài|(?<!\p{L})fdi(?!\p{L})/u],
    ],
  },
  { needed: [[/bắt buộc/u], [/tự nguyện/u]] },
  { needed: [[/(?<!\p{L})(?:nợ )?gốc(?!\p{L})/u], [/(?<!\p{L})(?:nợ )?lãi(?!\p{L})/u]] },
  { needed: [[/trực tiếp/u], [/gián tiếp/u]] },
  { needed: [[/tự luận/u], [/trắc nghiệm/u]] },
  { needed: [[/ngắn hạn/u], [/(?:trung|dài) hạn/u]] },
  { needed: [[/nội trú/u], [/ngoại trú/u]] },
  { needed: [[/chuyên trách/u], [/kiêm nhiệm/u]] },
  { needed: [[/biên chế/u], [/hợp đồng/u]] },
  { needed: [[/cấp mới/u], [/cấp (?:lại|đổi)/u]] },
  { needed: [[/(?<!\p{L})xuất khẩu/u], [/nhập khẩu/u]] },
  {
    needed: [],
    others: [
      /mầm non|mẫu giáo/u,
      /tiểu học/u,
      /trung học cơ sở|thcs/u,
      /trung học phổ thông|thpt/u,
      /thường xuyên|gdtx/u,
    ],
  },
  {
    needed: [],
    others: [/khiển trách/u, /cảnh cáo/u, /hạ bậc lương/u, /giáng chức/u, /cách chức/u, /buộc thôi việc/u, /khai trừ/u],
  },
  { needed: [], others: [/công chức/u, /viên chức/u, /hợp đồng|người lao động/u] },
  { needed: [], others: [/đường bộ/u, /đường sắt/u, /đường thủy/u, /hàng không/u, /hàng hải/u] },
  {
    needed: [],
    others: [/thu nội địa/u, /(?:thu|thuế)[^,;]*xuất[^,;]*nhập khẩu|hải quan/u, /viện trợ|huy động đóng góp/u],
  },
  { needed: [], others: [/chi đầu tư/u, /chi thường xuyên/u, /dự phòng/u, /trả nợ/u, /bổ sung quỹ/u] },
  {
    needed: [],
    others: [/(?<!\p{L})trâu(?!\p{L})/u, /(?<!\p{L})bò(?! sữa)(?!\p{L})/u, /(?<!\p{L})(?:lợn|heo)(?!\p{L})/u],
  },
  { needed: [], others: [/giải nhất/u, /giải nhì/u, /giải ba/u, /khuyến khích/u] },
  { needed: [], others: [/(?:vàng)/u, /(?:bạc)/u, /(?:huy chương đồng)/u] },
  { needed: [], others: [/(?:^|\s)giỏi/u, /(?:^|\s)khá/u, /trung bình/u, /(?:^|\s)yếu/u, /(?:^|\s)kém/u] },
  {
    needed: [],
    others: [/tiến sĩ/u, /thạc sĩ/u, /(?<!sau |trên |dưới )đại học/u, /cao đẳng/u, /trung cấp/u, /sơ cấp/u],
  },
]

const scalesWithTerms = scales.map(({ needed, others = [] }) => {
  const groups = [...needed, ...others.map((term) => [term])]
  return { needed, others, terms: groups.flatMap((group, at) => group.map((term) => ({ term, at }))) }
})

/** Any term of any scale: most labels have none. */
const anyTerm = new RegExp(
  scalesWithTerms.flatMap(({ terms }) => terms.map(({ term }) => `(?:${term.source})`)).join('|'),
  'u',
)

/** Words that make a term reach over others: from it upwards, or more than one. */
const reaches = /trở lên|trở xuống|riêng/u

/** Words behind which parts of a part come. */
const nests = /trong đó|gồm|trong số/u

/**
 * How parts stand to each other: nothing is missing between them; as a rule nothing is missing; nothing is counted twice; states in
 * which each of a whole is, so that nothing is missing if it is their whole.
 */
export type Exclusive = 'whole' | 'nearly whole' | 'exclusive' | 'states'

/**
 * How parts with these labels stand to each other.
 *
 * @param labels in small letters
 * @param around the sentence that they stand in, which may say of other parts that there are none
 * @returns undefined if it is not known
 * @example howExclusive(['rất hài lòng', 'hài lòng'], '') // => 'exclusive'
 */
export function howExclusive(labels: readonly string[], around: string): Exclusive | undefined {
  if (labels.length < 2 || labels.some((label, at) => reaches.test(label) || (at > 0 && nests.test(label))))
    return undefined
  for (const { needed, others, terms } of labels.every((label) => anyTerm.test(label)) ? scalesWithTerms : []) {
    const found = termsOf(terms, labels)
    if (new Set(found).size < labels.length) continue
    const isWhole = needed.length > 0 && needed.every((_, at) => found.some((each) => each.at === at))
    if (!isWhole) return 'exclusive'
    return others.length === 0 || others.some((term) => term.test(around)) ? 'whole' : 'nearly whole'
  }
  return coverWhole(labels) || areOpposed(labels) ? 'states' : undefined
}

interface Term {
  readonly term: RegExp
  readonly at: number
}

/** The terms of labels, as far as the first that has none. */
function termsOf(terms: readonly Term[], labels: readonly string[]): readonly Term[] {
  const found: Term[] = []
  for (const label of labels) {
    const best = bestTerm(terms, label)
    if (!best) return found
    found.push(best)
  }
  return found
}

/** The term whose words are longest in a label: rất không hài lòng before không hài lòng before hài lòng. */
function bestTerm(terms: readonly Term[], label: string): Term | undefined {
  let [best, length]: [Term | undefined, number] = [undefined, 0]
  for (const each of terms) {
    const found = each.term.exec(label)?.[0].length ?? 0
    if (found > length) [best, length] = [each, found]
  }
  return best
}

/** Two labels of which one denies the words of the other: đủ điều kiện, không đủ điều kiện. */
function areOpposed(labels: readonly string[]): boolean {
  const [a = '', b = ''] = labels
  return labels.length === 2 && (denies(a, b) || denies(b, a))
}

function denies(label: string, other: string): boolean {
  const denied = /(?:không|chưa)\s+(\p{L}+\s\p{L}+)/u.exec(label)?.[1]
  return denied !== undefined && other.includes(denied) && !new RegExp(`(?:không|chưa)\\s+${denied}`, 'u').test(other)
}
