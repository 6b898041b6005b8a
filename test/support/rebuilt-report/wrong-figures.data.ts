/**
 * What is wrong in the published report, each with its arithmetic. `printed` are the figures as they stand there, `correct`
 * what they would be in a report without faults.
 *
 * @see Sở Nội vụ tỉnh Điện Biên (2025), báo cáo phân tích Chỉ số SIPAS và PAR INDEX năm 2024
 */
/**
 * The fall of 0,926 in the last domain is no fault, though the chart falls by 0,64 only: it is that of the 6,5 points by documents,
 * and the points of SIPAS rose meanwhile: 82,96 - 80,10 = 2,86, a tenth of it 0,286, and 0,926 - 0,286 = 0,64.
 */
export const wrongFigures = {
  /** Points of 2023 stand for those of 2024, and the share follows from neither. */
  'civil-service': {
    verdict: 'error',
    arithmetic: '13,33 / 15 = 88,87%; theo biểu đồ năm 2024 là 13,22, và 13,22 / 15 = 88,13%',
    printed: ['13,33', '88,17%'],
    correct: ['13,22', '88,13%'],
  },
  /** Points of the domain below stand here. */
  'digital-government': {
    verdict: 'error',
    arithmetic: '11,23 / 13,5 = 83,19%; theo biểu đồ là 11,68, và 11,68 / 13,5 = 86,52%',
    printed: ['11,23', '86,53%'],
    correct: ['11,68', '86,52%'],
  },
  'primary-school': {
    verdict: 'error',
    arithmetic: '3 / 1339 = 0,22%',
    printed: ['0,25%'],
    correct: ['0,22%'],
  },
  'assigned-tasks': {
    verdict: 'error',
    arithmetic: '45 + 1 + 161 + 9 = 216',
    printed: ['226'],
    correct: ['216'],
  },
  'self-column': {
    verdict: 'error',
    arithmetic: 'tổng cột tự đánh giá = 13,571',
    printed: ['13,371'],
    correct: ['13,571'],
  },
  'row-count': {
    verdict: 'error',
    arithmetic: 'bảng có 18 dòng tiêu chí, tiêu chí thành phần',
    printed: ['19'],
    correct: ['18'],
  },
  'online-payment': {
    verdict: 'error',
    arithmetic: '36.974 / 55.556 * 0,5 = 0,333',
    printed: ['0,336'],
    correct: ['0,333'],
  },
  'online-files': {
    verdict: 'error',
    arithmetic: '44.399 / 50.328 * 1,5 = 1,3233',
    printed: ['1,3223'],
    correct: ['1,3233'],
  },
  'compared-year': {
    verdict: 'error',
    arithmetic: 'năm 2024 so với chính năm 2024',
    printed: ['2024'],
    correct: ['2023'],
  },
  /** The same year twice, the second time with a blank in its figure. */
  'repeated-year': {
    verdict: 'error',
    arithmetic: 'năm 2016 có hai lần',
    printed: ['2016 – 70,18%; 2016 – 70, 18%'],
    correct: ['2016 – 70,18%'],
  },
  /** Points without the sub-criteria of the table are 68 - 19; with what the table has for them: 62,571, of which 1,429 is no self score. */
  'self-total': {
    verdict: 'check',
    arithmetic: '66,5 + 1,5 - (19 - 13,571) - 1,429 = 61,142; 61,142 / 66,5 = 91,943%',
    printed: ['60,642', '91,191%'],
    correct: ['61,142', '91,943%'],
  },
} as const

export type WrongFigure = keyof typeof wrongFigures

/**
 * Off by one in the last digit, or truncated: notes. They stay in the corrected report, as a careful author may leave them.
 * 1279 / 1339 = 95,52%; 38 / 1339 = 2,84%; 1.213.872 + 1.426.320 + 1.269.827 = 3.910.019; total of the appraised column
 * 11,333; 1 - 0,688 = 0,312.
 */
export const roundedFigures = ['95,51%', '2,83%', '3.910.020', '11,332', '0.313'] as const
