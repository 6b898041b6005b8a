import type { Figure } from '../figures/figure.ts'

/** Words of groups that share members with any other group: parts with them do not add up to a whole. */
export const overlaps =
  /(?:^|[^\p{L}])nữ(?:$|[^\p{L}])|đảng viên|dân tộc thiểu số|tôn giáo|trở lên|trở xuống|trong đó|đồng thời|riêng|hộ nghèo|lượt|tăng|giảm/u

/** Words of groups that share members with others, which are no such where they are what the whole itself counts. */
const groups = /^(?:đảng viên|hộ nghèo|nữ|lượt|chỉ tiêu)/u

/** A text without the words of what a whole counts: 480 đảng viên (khiển trách 300 đảng viên, cảnh cáo 180 đảng viên). */
export function withoutCounted(text: string, { unit }: Pick<Figure, 'unit'>): string {
  const counted = groups.exec(unit)?.[0]
  return counted === undefined ? text : text.replaceAll(counted, ' ')
}
