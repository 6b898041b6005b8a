import type { RebuiltTable } from './rebuilt-block.ts'

const digital = 'Sở Thông tin và Truyền thông'
const planning = 'Sở Kế hoạch và Đầu tư'
const revenue =
  'Theo số liệu thu ngân sách của 63 địa phương kết xuất ngày 31/01/2025, thu năm 2024 tăng 1,1% so với dự toán, đứng thứ 62/63.'

/** The sub-criteria that did not reach their maximum, in words of our own with the figures of the published table. */
export const scoreTable: RebuiltTable = {
  kind: 'table',
  title: 'BẢNG TỔNG HỢP {row-count.0} TC, TCTP CHƯA ĐẠT ĐIỂM HOẶC CHƯA ĐẠT ĐIỂM TỐI ĐA NĂM 2024',
  widths: [1, 3, 1, 1, 1, 1, 7, 1.4],
  rows: [
    [
      'Số thứ tự TC, TCTP',
      'Tiêu chí, tiêu chí thành phần',
      'Điểm chuẩn',
      'Điểm tự đánh giá',
      'Điểm thẩm định',
      'Điểm bị trừ so với tự đánh giá',
      'Vì sao chưa đạt điểm',
      'Đơn vị chủ trì',
    ],
    [
      '1.3.2',
      'Xử lý các vấn đề phát hiện qua kiểm tra',
      ...['1', '0.96', '0.96', '0'],
      'Qua kiểm tra năm 2024 đã khắc phục 23/25 vấn đề; còn 02 vấn đề: (1) 21 trường hợp công chức cấp xã chưa đạt chuẩn; (2) một số hồ sơ hiện quá hạn trên hệ thống dù đã trả đúng hẹn.',
      'Sở Nội vụ',
    ],
    [
      '1.7',
      'Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao',
      ...['1.5', '1.429', '1.429', '0'],
      'Tính đến 20/12/2024:\n- Số nhiệm vụ được giao: {assigned-tasks.0};\n- Hoàn thành đúng hạn: 45;\n- Hoàn thành quá hạn: 01;\n- Đang thực hiện trong hạn: 161;\n- Đang thực hiện quá hạn: 09.',
      'VP UBND tỉnh',
    ],
    [
      '2.3.2',
      'Xử lý văn bản trái pháp luật do cơ quan có thẩm quyền kiến nghị',
      ...['1', '1', '0.75', '0.25'],
      'Có 01 văn bản phải xử lý theo Kết luận số 44/KL-BTP ngày 25/12/2024 đối với Quyết định số 50/2019/QĐ-UBND ngày 27/12/2019. Chấm 0..75 điểm theo dữ liệu thẩm định.',
      'Sở Tư pháp',
    ],
    [
      '5.4',
      'Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức',
      ...['1.5', '1', '1', '0'],
      'Có lãnh đạo cấp phòng bị kỷ luật trong năm: Nguyễn Văn A, Phó Trưởng phòng, kỷ luật cảnh cáo; Trần Thị B, Phó Giám đốc trung tâm, kỷ luật khiển trách. Nêu tại báo cáo 246/BC-UBND ngày 17/01/2025.',
      'Sở Nội vụ',
    ],
    [
      '5.6',
      'Tỷ lệ đạt chuẩn của cán bộ, công chức cấp xã',
      ...['0.5', '0.25', '0.25', '0'],
      'Còn cán bộ cấp xã chưa đạt chuẩn. * Học vấn: THPT: 1279/1339, chiếm 95,51%; THCS: 57/1339, chiếm 4,26%; Tiểu học: 3/1339, chiếm {primary-school.0}. * Chuyên môn: Trên đại học: 38/1339, chiếm 2,83%; Đại học: 1085/1339, chiếm 81,03%; Cao đẳng: 40/1339, chiếm 2,99%; Trung cấp: 160/1339, chiếm 11,95%; Sơ cấp: 12/1339, chiếm 0,9%; Chưa qua đào tạo: 4/1339, chiếm 0,3%. * Lý luận chính trị: Cao cấp: 86/1339, chiếm 6,42%; Trung cấp: 1231/1339, chiếm 92%; Sơ cấp: 15/1339, chiếm 1,12%; Chưa qua đào tạo: 07/1339, chiếm 0,52%.',
      'Sở Nội vụ',
    ],
    [
      '6.1.1',
      'Thực hiện giải ngân kế hoạch đầu tư vốn ngân sách nhà nước (NSNN)',
      ...['1', '0.961', '0.785', '0.176'],
      '- Ước giải ngân đến 31/12/2024 là 3.910.020 /4.070.513 triệu đồng, đạt 96,06% kế hoạch, trong đó: + Vốn cân đối ngân sách địa phương là 1.213.872 /1.313.872 triệu đồng, đạt 92,39%. + Vốn ngân sách trung ương là 1.426.320 /1.426.320 triệu đồng, đạt 100%. + Vốn 3 Chương trình MTQG là 1.269.827 /1.330.321 triệu đồng, đạt 95,45%. - Văn bản số 768/BTC-DT ngày 20/01/2025 lấy số ước 13 tháng đến 31/01/2025.',
      planning,
    ],
    [
      '6.1.3',
      'Thực hiện các kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính, ngân sách',
      ...['1', '0.961', '0.961', '0'],
      'Số tiền phải thực hiện theo kiến nghị: 2.836.483.552.955 đồng; số đã thực hiện: 2.726.592.662.678 đồng; tỷ lệ đạt 96,13%.',
      'Sở Tài chính',
    ],
    [
      '6.3.1',
      'Số đơn vị SNCL tự bảo đảm chi thường xuyên',
      ...['0.25', '0', '0', '0'],
      'Mức tự chủ được giao ổn định giai đoạn 2022-2026 theo QĐ số 1185 ngày 7/7/2022 nên số đơn vị tự bảo đảm năm 2024 không tăng so với năm 2023.',
      'Sở Tài chính',
    ],
    ['6.3.2', 'Số đơn vị SNCL tự bảo đảm một phần chi thường xuyên', ...['0.75', '0', '0', '0'], '^', 'Sở Tài chính'],
    [
      '7.1.1',
      'Triển khai, duy trì, cập nhật Kiến trúc Chính quyền điện tử theo quy định',
      ...['0.5', '0.5', '0', '0.5'],
      'Kiến trúc chưa lên phiên bản 3.0 theo Quyết định số 2568/QĐ-BTTTT ngày 29/12/2023.',
      digital,
    ],
    [
      '7.1.4',
      'Tỷ lệ số dịch vụ dữ liệu có trên Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) được đưa vào sử dụng chính thức',
      ...['1', '1', '0.688', '0.313'],
      'Mới đưa vào dùng chính thức 13/16 dịch vụ dữ liệu mà năm 2024 địa phương phải kết nối.',
      digital,
    ],
    [
      '7.3.4',
      'Triển khai số hóa hồ sơ giải quyết TTHC',
      ...['1', '0.5', '0.5', '0'],
      '- Tổng số hồ sơ TTHC: 262.675 hồ sơ - Số hồ sơ được số hóa cả hồ sơ và kết quả: 212.260 hồ sơ. Bộ, ngành chưa chuẩn hóa 100% mã giấy tờ nên kết quả khó dùng lại.',
      digital,
    ],
    [
      '7.3.6',
      'Tỷ lệ hồ sơ trực tuyến toàn trình',
      ...['1.5', '1.323', '1.323', '0'],
      '- Số hồ sơ của DVC trực tuyến toàn trình trong năm: 50.328 - Số hồ sơ giải quyết trực tuyến: 44.399 -.> Điểm đánh giá: 44.399/50.328 * 1,5 = {online-files.0} điểm',
      digital,
    ],
    [
      '7.3.7',
      'Thực hiện thanh toán trực tuyến',
      ...['1.5', '1.264', '1.264', '0'],
      '- TTHC có nghĩa vụ tài chính: 429 - Đã cho thanh toán trực tuyến: 429 -.> Điểm đánh giá: 429/429 * 0,5 = 0,5 điểm\n- TTHC đang cho thanh toán trực tuyến: 240 - Có phát sinh giao dịch: 207 -> Điểm: 207/240 * 0.5 = 0,431 điểm\n- Hồ sơ đã giải quyết: 55.556 - Có giao dịch thanh toán trực tuyến: 36.974 -> Điểm: 36.974/55.556 * 0.5 = {online-payment.0} điểm',
      digital,
    ],
    [
      '8.2',
      'Mức độ thu hút đầu tư của tỉnh',
      ...['1', '0', '0', '0'],
      'Chấp thuận chủ trương 12 dự án (01 dự án chưa chọn được nhà đầu tư), tổng vốn 2.285,44 tỷ đồng, bằng 26,01% so với năm trước (24 dự án, tổng vốn 8786,364 tỷ đồng).',
      planning,
    ],
    [
      '8.3.2',
      'Số vốn đăng ký của doanh nghiệp',
      ...['0.5', '0', '0', '0'],
      'Vốn đăng ký năm 2024 là 876,27 tỷ đồng, không tăng so với năm 2023 (999,61 tỷ đồng).',
      planning,
    ],
    [
      '8.4',
      'Thực hiện thu ngân sách hàng năm của tỉnh',
      ...['2', '1.5', '0.5', '1'],
      `${revenue} ${revenue}`,
      'Sở Tài chính',
    ],
    [
      '8.5',
      'Mức độ thực hiện các chỉ tiêu phát triển KT-XH do HĐND tỉnh giao',
      ...['1.5', '0.923', '0.923', '0'],
      'Số chỉ tiêu được giao: 39;\nSố chỉ tiêu vượt kế hoạch: 16;\nSố chỉ tiêu đạt kế hoạch: 12.',
      planning,
    ],
    ['', 'TỔNG ĐIỂM', '19', '{self-column.0}', '11,332', '2.239', '', ''],
  ],
}
