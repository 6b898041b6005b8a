import type { RebuiltChart, RebuiltReport } from './rebuilt-block.ts'
import { scoreTable } from './score-table.data.ts'
import { sipasTable } from './sipas-table.ts'

const heading = (text: string) => ({ kind: 'heading', text }) as const
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
const item = (text: string) => ({ kind: 'item', text }) as const

/** Points of each domain, documents and surveys together; from the last domain to the first, as the chart has them. */
const chart: RebuiltChart = {
  kind: 'chart',
  title: 'Biểu đồ điểm các lĩnh vực CCHC năm 2023 và năm 2024 của tỉnh Điện Biên',
  categories: [
    'Tác động của CCHC đến người dân và kinh tế - xã hội',
    'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    'Cải cách tài chính công',
    'Cải cách chế độ công vụ',
    'Cải cách tổ chức bộ máy hành chính',
    'Cải cách thủ tục hành chính',
    'Cải cách thể chế',
    'Công tác chỉ đạo, điều hành CCHC',
  ],
  series: [
    { name: 'Năm 2023', values: ['11,87', '12,24', '9,97', '13,33', '9,88', '12,18', '9,73', '8,81'] },
    { name: 'Năm 2024', values: ['11,23', '11,68', '10,20', '13,22', '10,07', '13,00', '9,43', '9,39'] },
  ],
}

/**
 * The published report in words of our own, with all its figures, the wrong ones too, and all its structures. Names of
 * persons are made up.
 *
 * @see Sở Nội vụ tỉnh Điện Biên (2025), báo cáo phân tích Chỉ số SIPAS và PAR INDEX năm 2024
 */
export const reportText: RebuiltReport = {
  blocks: [
    { kind: 'title', text: 'BÁO CÁO' },
    {
      kind: 'title',
      text: 'Phân tích Chỉ số SIPAS và Chỉ số cải cách hành chính (PAR INDEX) năm 2024 của tỉnh Điện Biên',
    },
    paragraph(
      'Căn cứ các Quyết định số 267, 268/QĐ-BNV ngày 28/3/2025 của Bộ Nội vụ công bố hai chỉ số năm 2024, Sở Nội vụ phân tích kết quả của tỉnh Điện Biên như sau:',
    ),
    heading('I. CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS)'),
    heading('1. Cách khảo sát năm 2024'),
    paragraph(
      'Người trả lời là người dân từ 18 tuổi trở lên, chọn theo mẫu ngẫu nhiên. Tỉnh có 3 đơn vị cấp huyện được chọn là thành phố Điện Biên Phủ, thị xã Mường Lay và huyện Mường Chà. Mỗi huyện lấy 03 đơn vị cấp xã, mỗi xã lấy 02 thôn, bản, tổ dân phố (tổng số 18 thôn, bản, tổ dân phố); hộ ở mỗi thôn được rút ngẫu nhiên từ danh sách. Phiếu do nhân viên bưu điện phát và thu theo hợp đồng với Bộ Nội vụ; Sở Nội vụ chỉ giúp chọn địa bàn, lập danh sách hộ.',
    ),
    heading('2. Các tiêu chí đo lường'),
    paragraph(
      'Sự hài lòng được đo bằng 09 nhóm tiêu chí, trong đó 04 nhóm tiêu chí về chính sách công và 05 nhóm tiêu chí về dịch vụ hành chính công.',
    ),
    item(
      '+ 04 nhóm tiêu chí về chính sách công gồm: (1) Giải trình; (2) Sự tham gia; (3) Chất lượng chính sách; (4) Kết quả, tác động.',
    ),
    item(
      '+ 05 nhóm tiêu chí về dịch vụ hành chính công bao gồm: (1) Tiếp cận dịch vụ; (2) Thủ tục; (3) Công chức; (4) Kết quả dịch vụ; (5) Xử lý phản ánh, kiến nghị.',
    ),
    heading('3. Kết quả'),
    paragraph(
      'Mức độ hài lòng nói chung năm 2024 của tỉnh đạt 82,96%, xếp thứ 40/63 tỉnh, thành; tăng 2,86% và 09 bậc so với năm 2023 (80,10%, xếp thứ 49/63). Đáng chú ý, 39/39 tiêu chí thuộc 09 nhóm tiêu chí đều tăng điểm so với năm 2023, cụ thể như sau:',
    ),
    sipasTable(),
    paragraph(
      'Sự phục vụ của các cơ quan hành chính đã được người dân ghi nhận tốt hơn. Dù vậy, người trả lời vẫn nêu những điều mong chính quyền cải thiện: 77,8% mong nâng cao năng lực giải quyết công việc của cán bộ; 70,54% mong thái độ phục vụ tốt hơn; 59,75% mong có cơ sở vật chất, trang thiết bị tốt hơn; 53,32% mong có thêm cơ hội giám sát hoạt động của chính quyền.',
    ),
    heading('II. CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX)'),
    heading('1. Tự đánh giá, chấm điểm năm 2024'),
    paragraph(
      'Ngày 09/12/2024, Sở Nội vụ có Văn bản số 2309/BCĐCCHC-CĐS&ĐA06-SNV hướng dẫn chuẩn bị tự chấm điểm. Ngày 16/12/2024, Văn bản số 2363/BCĐCCHC-CĐS&ĐA06-SNV đề nghị các cơ quan tự đánh giá. Ngày 15/01/2025, các cơ quan họp để rà soát và thống nhất điểm.',
    ),
    paragraph(
      'Tổng điểm tự đánh giá của tỉnh năm 2024 là {self-total.0}/66,5 điểm (đạt {self-total.1} so với điểm tối đa), gửi Bộ Nội vụ qua phần mềm chấm điểm.',
    ),
    heading('2. Kết quả Chỉ số cải cách hành chính năm 2024'),
    paragraph(
      'Chỉ số năm 2024 của tỉnh đạt 88,23/100, tăng 0,21 điểm so với năm 2023 (năm 2023 đạt 88.02/100), cao nhất từ trước đến nay[^1]. Trong đó, điểm chấm qua tài liệu kiểm chứng là 58,904/66,5 điểm; điểm điều tra xã hội học và đo lường sự hài lòng là 27,89/32 điểm; điểm do Văn phòng Chính phủ theo dõi đạt 1,429/1,5 điểm. Điểm qua tài liệu kiểm chứng theo lĩnh vực:',
    ),
    item('- Lĩnh vực 1: Công tác chỉ đạo, điều hành CCHC: đạt 7,96/8 điểm;'),
    item('- Lĩnh vực 2: Cải cách thể chế: đạt 5,75/6 điểm;'),
    item('- Lĩnh vực 3: Cải cách thủ tục hành chính: đạt 13/13 điểm;'),
    item('- Lĩnh vực 4: Cải cách tổ chức bộ máy hành chính: 6,5/6,5 điểm;'),
    item('- Lĩnh vực 5: Cải cách chế độ công vụ: đạt 5,25/6 điểm;'),
    item('- Lĩnh vực 6: Cải cách tài chính công: đạt 6,75/8 điểm;'),
    item('- Lĩnh vực 7: Xây dựng, phát triển chính quyền điện tử, chính quyền số: đạt 10,774/12,5 điểm;'),
    item('- Lĩnh vực 8: Tác động của CCHC đến người dân, kinh tế - xã hội và khảo sát lãnh đạo, quản lý:'),
    item('+ Tác động đến phát triển kinh tế - xã hội: đạt 2,92/6,5 điểm;'),
    item('+ Quy đổi điểm từ Chỉ số SIPAS: 8,30/10 điểm;'),
    item('+ Điểm quy đổi từ khảo sát lãnh đạo, quản lý: đạt 19,59/22 điểm.'),
    paragraph(
      'Như vậy Chỉ số tiếp tục tăng so với năm 2023. Trong đó có 04 lĩnh vực tăng điểm so với năm 2023[^2], và có lĩnh vực đạt tỷ lệ rất cao như chỉ đạo, điều hành; thủ tục hành chính; tổ chức bộ máy.',
    ),
    chart,
    heading('3. Hạn chế và nguyên nhân'),
    paragraph(
      'Năm 2024, tuy điểm tăng nhưng so với năm {compared-year.0}, vị trí xếp hạng giảm 15 bậc, xếp thứ 35/63 tỉnh, thành[^3]; còn {row-count.0} tiêu chí (TC), tiêu chí thành phần (TCTP) chưa đạt điểm hoặc chưa đạt điểm tối đa. Tổng điểm (gồm cả điều tra xã hội học) của 04 lĩnh vực giảm so với năm 2023, cụ thể:',
    ),
    item('* 04 lĩnh vực giảm điểm so với năm 2023 là:'),
    item('+ Cải cách thể chế giảm nhẹ: 0,3 điểm, đạt 9,43/10 điểm = 94,32%;'),
    item('+ Cải cách chế độ công vụ giảm nhẹ: 0,11 điểm; đạt {civil-service.0}/15 điểm = {civil-service.1};'),
    item(
      '+ Xây dựng, phát triển chính quyền điện tử, chính quyền số giảm 0,56 điểm, đạt {digital-government.0}/13,5 điểm = {digital-government.1};',
    ),
    item('+ Tác động của CCHC đến kinh tế - xã hội giảm sâu: 0,926 điểm, chỉ đạt 2,92/6,5 = 44,92%.'),
    scoreTable,
    heading('4. Giải pháp năm 2025 và các năm tiếp theo'),
    paragraph(
      'Một là, tiếp tục thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 và Chỉ thị số 23/CT-TTg ngày 02/9/2021 về cải cách hành chính giai đoạn 2021-2030; Nghị quyết số 12-NQ/TU ngày 29/7/2021 về cải thiện môi trường đầu tư giai đoạn 2021-2025, định hướng đến năm 2030.',
    ),
    paragraph(
      'Hai là, quản lý biên chế theo Kết luận số 40-KL/TW ngày 18/7/2022 cho giai đoạn 2022-2026, lập kế hoạch tinh giản cho giai đoạn 2026-2031 và tổ chức chính quyền địa phương 2 cấp.',
    ),
    paragraph(
      'Ba là, đẩy mạnh số hóa hồ sơ, dùng lại dữ liệu và triển khai Đề án 06 để người dân làm thủ tục thuận lợi.',
    ),
    paragraph('Trên đây là phân tích của Sở Nội vụ về hai chỉ số năm 2024 của tỉnh./.'),
  ],
  footnotes: {
    '1': [
      'Năm 2023 – 88,02%; 2022 – 86,30%; 2021 – 87,11%; 2020 – 84,69%; 2019 – 81,42%; 2018 -77%; 2017 – 79,53%; {repeated-year.0}; 2015 – 74,99%; 2014 – 68,68%; 2013 – 65,13%; 2012 – 62,58%.',
    ],
    '2': [
      '+ Công tác chỉ đạo, điều hành (+ 0,58 điểm, đạt 9,39/9,5 = 98,83%);',
      '+ Cải cách TTHC (+0,82 điểm, đạt tối đa 13/13 =100%);',
      '+ Cải cách tổ chức bộ máy hành chính (+0,19 điểm, đạt 10,07/10,5 = 95,92%);',
      '+ Cải cách tài chính công (+0,23 điểm, đạt 10,2/12 =85%).',
    ],
    '3': ['Năm 2023 xếp thứ 20/63 tỉnh, thành'],
  },
}
