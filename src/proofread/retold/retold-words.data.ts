/** Words of a head that stand above anything. */
export const plainHeaderWords: ReadonlySet<string> = new Set(
  'nam cua theo so va cac ket qua bang bieu xep hang tong trong do voi den tai duoc tren gia tri muc quy thang ky nay chi tieu hien trang'.split(
    ' ',
  ),
)

/**
 * Words between a name and its value, or behind that, that say no more than that it is its value; without diacritics. Any other word
 * that the table does not have may tell of a part of it, or of something else.
 */
export const plainGapWords: ReadonlySet<string> = new Set(
  `co dat duoc thu la voi chi moi da tong so ty le o muc bang va gom cua trong nam nay quy thang ky theo bieu do don vi dan dau thap
  cao nhat nhieu it lon nho dung cuoi thuc hien ket qua tai cac toan huyen xa tinh phuong xep thu hang diem len ca ba hai bon sau bay
  tam chin muoi khi thi cung lai nguoi dong trieu ty nghin phan tram luc ma nhu hon do nay tren dia ban dung nhat nhi
  duy khoi cong khoan thu huy dong gia tri luong chiem tuong ung ghi nhan xuong len tang giam`.split(/\s+/),
)

/** Words that make of a value a change or a distance. */
export const ofChange =
  /(?<!\p{L})(?:tăng|giảm|thêm|hơn|kém|chênh|vượt|hụt|gấp|so với|cùng kỳ|năm trước|kỳ trước|bình quân|trung bình|mỗi|cách|thiếu|thừa|còn thiếu)(?!\p{L})/iu

/** Words right before a value that make of it a bound or a part. */
export const ofBound =
  /(?<!\p{L})(?:khoảng|gần|xấp xỉ|hơn|trên|dưới|từ|đến|tới|tối thiểu|tối đa|không quá|chỉ tiêu|trong đó|riêng|mới|đầu|sau|trong số)\s*\(?\s*$/iu

/** Words of a head that another word of a sentence stands for: what is given to somebody is what is planned for him, what is dealt with is solved. */
export const alsoSaid: Readonly<Record<string, readonly string[]>> = {
  giao: ['ke', 'hoach', 'du', 'toan'],
  bo: ['ke', 'hoach', 'du', 'toan'],
  xu: ['giai'],
  ly: ['quyet'],
}
