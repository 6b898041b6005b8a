/**
 * Parts and groups of the table of satisfaction with the criteria that stand below them; [0, 0] where none do.
 *
 * @see Sở Nội vụ tỉnh Điện Biên (2025), báo cáo phân tích Chỉ số SIPAS và PAR INDEX năm 2024
 */
export const sipasGroups = [
  { name: 'I. XÂY DỰNG VÀ THỰC HIỆN CHÍNH SÁCH (CS)', thisYear: '82.88', lastYear: '80.03', criteria: [0, 0] },
  { name: 'A. Giải trình của chính quyền về CS', thisYear: '81.94', lastYear: '80.29', criteria: [1, 2] },
  { name: 'B. ND tham gia xây dựng, thực hiện CS', thisYear: '82.77', lastYear: '79.41', criteria: [3, 4] },
  { name: 'C. Chất lượng thực hiện CS', thisYear: '82.75', lastYear: '79.87', criteria: [5, 13] },
  { name: 'D. Kết quả và tác động của CS', thisYear: '83.21', lastYear: '80.24', criteria: [14, 23] },
  { name: 'II. CUNG ỨNG DỊCH VỤ HÀNH CHÍNH CÔNG', thisYear: '83.08', lastYear: '80.20', criteria: [0, 0] },
  { name: 'E. Tiếp cận dịch vụ', thisYear: '82.78', lastYear: '80.05', criteria: [24, 26] },
  { name: 'G. Thủ tục hành chính', thisYear: '83.48', lastYear: '80.23', criteria: [27, 30] },
  { name: 'H. Công chức giải quyết công việc', thisYear: '83.07', lastYear: '80.16', criteria: [31, 33] },
  { name: 'I. Kết quả dịch vụ', thisYear: '83.01', lastYear: '81.07', criteria: [34, 36] },
  { name: 'K. Tiếp nhận, xử lý phản ánh, kiến nghị', thisYear: '82.94', lastYear: '79.49', criteria: [37, 39] },
  { name: 'SỰ PHỤC VỤ HÀNH CHÍNH NÓI CHUNG', thisYear: '82.96', lastYear: '80.10', criteria: [0, 0] },
] as const
