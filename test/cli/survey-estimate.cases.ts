/** What is changed in the small survey. */
export interface SmallSurvey {
  readonly header?: string
  readonly rows?: readonly string[]
  readonly design?: string
  readonly by?: string
}

/** A small survey: two provinces of two communes, two villages each. */
export const smallDesign = `stages:
  - { unit: commune, stratum: province, population: communes }
  - { unit: village, population: villages }
weight: weight
respondent: id
index:
  formula: mean-of-five
  parts:
    - code: I
      groups:
        - { code: A, criteria: [q1, q2] }
`
export const header = 'id,province,commune,communes,village,villages,weight,q1,q2'
export const rows = [
  '1,p,a,9,1,4,10.5,5,4',
  '2,p,a,9,2,4,11,3,',
  '3,p,b,9,1,3,12,4,4',
  '4,p,b,9,2,3,12.5,2,5',
  '5,r,c,7,1,5,9,1,2',
  '6,r,c,7,2,5,8,2,2',
  '7,r,d,7,1,5,7,5,5',
  '8,r,d,7,2,5,6.5,4,3',
]

const replaced = (at: number, row: string) => rows.map((each, index) => (index === at ? row : each))

/** A survey that is refused, and all that is said about it. */
export interface Refused {
  readonly title: string
  readonly changes: SmallSurvey
  /** Every line on stderr but the last. */
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

export const refused: readonly Refused[] = [
  {
    title: 'an answer off the scale',
    vi: ['a.csv:4:16: giá trị 6 không hợp lệ; cần số nguyên từ 1 đến 5, hoặc để trống nếu không trả lời'],
    en: ['a.csv:4:16: value 6 does not fit; expected a whole number from 1 to 5, or an empty cell for no answer'],
    changes: { rows: replaced(2, '3,p,b,9,1,3,12,6,4') },
  },
  {
    title: 'an answer between two',
    vi: ['a.csv:4:16: giá trị 2.5 không hợp lệ; cần số nguyên từ 1 đến 5, hoặc để trống nếu không trả lời'],
    en: ['a.csv:4:16: value 2.5 does not fit; expected a whole number from 1 to 5, or an empty cell for no answer'],
    changes: { rows: replaced(2, '3,p,b,9,1,3,12,2.5,4') },
  },
  {
    title: 'a weight of zero',
    vi: ['a.csv:3:13: giá trị 0 không hợp lệ; cần quyền số lớn hơn 0'],
    en: ['a.csv:3:13: value 0 does not fit; expected a weight above 0'],
    changes: { rows: replaced(1, '2,p,a,9,2,4,0,3,') },
  },
  {
    title: 'a negative weight',
    vi: ['a.csv:3:13: giá trị -1 không hợp lệ; cần quyền số lớn hơn 0'],
    en: ['a.csv:3:13: value -1 does not fit; expected a weight above 0'],
    changes: { rows: replaced(1, '2,p,a,9,2,4,-1,3,') },
  },
  {
    title: 'a weight missing',
    vi: ['a.csv:3:13: ô trống; cần quyền số lớn hơn 0'],
    en: ['a.csv:3:13: the cell is empty; expected a weight above 0'],
    changes: { rows: replaced(1, '2,p,a,9,2,4,,3,') },
  },
  {
    title: 'a weight with a decimal comma',
    vi: ['a.csv:3:13: "11,5" không phải là số viết liền như 36525.5; dùng dấu chấm thập phân, không tách nhóm'],
    en: ['a.csv:3:13: "11,5" is not a plain number such as 36525.5; use a decimal point and no groups of digits'],
    changes: { rows: replaced(1, '2,p,a,9,2,4,"11,5",3,') },
  },
  {
    title: 'a respondent twice',
    vi: ['a.csv:9:1: phiếu "3" đã có ở a.csv:4; hãy giữ một'],
    en: ['a.csv:9:1: respondent "3" stands at a.csv:4 already; keep one'],
    changes: { rows: replaced(7, '3,r,d,7,2,5,6.5,4,3') },
  },
  {
    title: 'a row with too few cells',
    vi: ['a.csv:9:1: dòng có 7 ô, cần 9 ô; ô có dấu phân cách phải đặt trong ngoặc kép'],
    en: ['a.csv:9:1: the row has 7 cells, expected 9; quote a cell that holds a separator'],
    changes: { rows: replaced(7, '8,r,d,7,2,5,6.5') },
  },
  {
    title: 'a population of zero',
    vi: ['a.csv:2:7: giá trị 0 không hợp lệ; cần số đơn vị của tổng thể, ít nhất là 1'],
    en: ['a.csv:2:7: value 0 does not fit; expected how many units there are, at least 1'],
    changes: { rows: replaced(0, '1,p,a,0,1,4,10.5,5,4') },
  },
  {
    title: 'a population below the sample',
    vi: ['a.csv:6:7: bước 1 trong tầng "r": tổng thể có 1 đơn vị nhưng mẫu có 2; kiểm tra lại'],
    en: ['a.csv:6:7: stage 1 in stratum "r": the population is 1 but the sample has 2; check both'],
    changes: { rows: rows.map((row) => row.replace(',7,', ',1,')) },
  },
  {
    title: 'two populations of a stratum',
    vi: ['a.csv:9:7: số đơn vị của tổng thể là 8, nhưng dòng 6 ghi 7 cho cùng tầng; sửa cho thống nhất'],
    en: ['a.csv:9:7: the population is 8 but line 6 states 7 for the same stratum; make them agree'],
    changes: { rows: replaced(7, '8,r,d,8,2,5,6.5,4,3') },
  },
  {
    title: 'a unit in two strata',
    vi: [
      'a.csv:5:5: đơn vị "b" ở tầng "r", nhưng dòng 4 ghi tầng "p"; sửa lại, hoặc ghi nestedIds: true nếu mã đơn vị chỉ riêng trong tầng',
    ],
    en: [
      'a.csv:5:5: unit "b" is in stratum "r" but line 4 has it in "p"; mend it, or state nestedIds: true if ids are told apart inside strata only',
    ],
    changes: { rows: replaced(3, '4,r,b,7,2,3,12.5,2,5') },
  },
  {
    title: 'a unit without an id',
    vi: ['a.csv:5:5: ô trống; cần mã đơn vị hoặc tầng'],
    en: ['a.csv:5:5: the cell is empty; expected the id of a unit or a stratum'],
    changes: { rows: replaced(3, '4,p,,9,2,3,12.5,2,5') },
  },
  {
    title: 'a stratum with one unit',
    vi: [
      'a.csv:6:5: bước 1 trong tầng "r": chỉ có một đơn vị "c" nên không tính được phương sai; gộp tầng, hoặc ghi lonelyUnits: certainty, adjust hoặc average',
    ],
    en: [
      'a.csv:6:5: stage 1 in stratum "r": the one unit "c" shows no variance; join strata, or state lonelyUnits: certainty, adjust or average',
    ],
    changes: { rows: rows.slice(0, 6) },
  },
  {
    title: 'a village alone in its commune',
    vi: [
      'a.csv:8:9: bước 2: chỉ có một đơn vị "1" nên không tính được phương sai; gộp tầng, hoặc ghi lonelyUnits: certainty, adjust hoặc average',
    ],
    en: [
      'a.csv:8:9: stage 2: the one unit "1" shows no variance; join strata, or state lonelyUnits: certainty, adjust or average',
    ],
    changes: { rows: rows.slice(0, 7) },
  },
  {
    title: 'columns that are not there',
    vi: [
      'a.csv:1:1: thiếu cột "sex"; các cột đang có: id, province, commune, communes, village, villages, weight, q1, q2',
      'a.csv:1:1: thiếu cột "q9"; các cột đang có: id, province, commune, communes, village, villages, weight, q1, q2',
    ],
    en: [
      'a.csv:1:1: column "sex" is missing; the columns are: id, province, commune, communes, village, villages, weight, q1, q2',
      'a.csv:1:1: column "q9" is missing; the columns are: id, province, commune, communes, village, villages, weight, q1, q2',
    ],
    changes: { design: smallDesign.replace('q2', 'q9'), by: 'sex' },
  },
  {
    title: 'a column twice',
    vi: ['a.csv:1:57: cột "q1" xuất hiện hai lần; hãy giữ một'],
    en: ['a.csv:1:57: column "q1" stands twice; keep one'],
    changes: { header: header.replace('q2', 'q1'), design: smallDesign.replace(', q2', '') },
  },
  {
    title: 'no rows and no header',
    vi: ['a.csv: tệp trống; cần province, commune, communes, village, villages, weight, id, q1, q2'],
    en: ['a.csv: the file is empty; expected province, commune, communes, village, villages, weight, id, q1, q2'],
    changes: { header: '', rows: [] },
  },
  {
    title: 'column names and no rows',
    vi: ['a.csv: tệp chỉ có dòng tên cột, không có phiếu nào; kiểm tra lại phần đã xuất'],
    en: ['a.csv: the file has its column names only, and no row; check what was exported'],
    changes: { rows: [] },
  },
  {
    title: 'neither weight nor probabilities',
    vi: [
      'design.yaml:1:1: "weight": ghi đúng một trong hai khóa: weight (cột quyền số) hoặc probabilities (các cột xác suất chọn)',
    ],
    en: ['design.yaml:1:1: "weight": state exactly one of weight (a column) and probabilities (columns)'],
    changes: { design: smallDesign.replace('weight: weight\n', '') },
  },
  {
    title: 'a probability above 1',
    vi: [
      'a.csv:2:13: giá trị 10.5 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:3:13: giá trị 11 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:4:13: giá trị 12 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:5:13: giá trị 12.5 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:6:13: giá trị 9 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:7:13: giá trị 8 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:8:13: giá trị 7 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
      'a.csv:9:13: giá trị 6.5 không hợp lệ; cần xác suất lớn hơn 0, không quá 1',
    ],
    en: [
      'a.csv:2:13: value 10.5 does not fit; expected a probability above 0 and at most 1',
      'a.csv:3:13: value 11 does not fit; expected a probability above 0 and at most 1',
      'a.csv:4:13: value 12 does not fit; expected a probability above 0 and at most 1',
      'a.csv:5:13: value 12.5 does not fit; expected a probability above 0 and at most 1',
      'a.csv:6:13: value 9 does not fit; expected a probability above 0 and at most 1',
      'a.csv:7:13: value 8 does not fit; expected a probability above 0 and at most 1',
      'a.csv:8:13: value 7 does not fit; expected a probability above 0 and at most 1',
      'a.csv:9:13: value 6.5 does not fit; expected a probability above 0 and at most 1',
    ],
    changes: { design: smallDesign.replace('weight: weight', 'probabilities: [weight]') },
  },
  {
    title: 'an unknown lonely rule',
    vi: ['design.yaml:12:14: "ignore" không hợp lệ; chọn một trong: fail, certainty, adjust, average'],
    en: ['design.yaml:12:14: "ignore" does not fit; choose one of: fail, certainty, adjust, average'],
    changes: { design: `${smallDesign}lonelyUnits: ignore\n` },
  },
  {
    title: 'an unknown formula',
    vi: ['design.yaml:7:12: "median" không hợp lệ; chọn một trong: mean-of-five, rescaled-mean, top-two-share'],
    en: ['design.yaml:7:12: "median" does not fit; choose one of: mean-of-five, rescaled-mean, top-two-share'],
    changes: { design: smallDesign.replace('mean-of-five', 'median') },
  },
  {
    title: 'an answer off a scale of four',
    vi: ['a.csv:2:20: giá trị 5 không hợp lệ; cần số nguyên từ 1 đến 4, hoặc để trống nếu không trả lời'],
    en: ['a.csv:2:20: value 5 does not fit; expected a whole number from 1 to 4, or an empty cell for no answer'],
    changes: {
      design: `${smallDesign.replace('mean-of-five', 'rescaled-mean')}scale: { from: 1, to: 4 }\n`,
      rows: ['1,p,a,9,1,4,10.5,4,5', '2,p,a,9,2,4,11,3,', '3,p,b,9,1,3,12,4,4', '4,p,b,9,2,3,12.5,2,1'],
    },
  },
  {
    title: 'a mean of five on another scale',
    vi: [
      'design.yaml:7:3: "index.formula": mean-of-five chia điểm trung bình cho 5 nên chỉ dùng cho thang 1–5, thang đang ghi là 0–10; dùng rescaled-mean',
    ],
    en: [
      'design.yaml:7:3: "index.formula": mean-of-five divides the mean by 5, which means something on 1–5 only, and the scale is 0–10; use rescaled-mean',
    ],
    changes: { design: `${smallDesign}scale: { from: 0, to: 10 }\n` },
  },
  {
    title: 'the top two of two',
    vi: [
      'design.yaml:7:3: "index.formula": top-two-share tính hai điểm cao nhất nên thang phải có ít nhất 3 điểm, thang đang ghi là 1–2',
    ],
    en: [
      'design.yaml:7:3: "index.formula": top-two-share counts the two highest ratings, so that there must be at least 3; the scale is 1–2',
    ],
    changes: { design: `${smallDesign.replace('mean-of-five', 'top-two-share')}scale: { from: 1, to: 2 }\n` },
  },
  {
    title: 'a scale upside down',
    vi: ['design.yaml:12:1: "scale": from (5) là điểm thấp nhất, phải nhỏ hơn to (1)'],
    en: ['design.yaml:12:1: "scale": from (5) is the lowest rating and must be below to (1)'],
    changes: { design: `${smallDesign}scale: { from: 5, to: 1 }\n` },
  },
  {
    title: 'a rating of another scale as a code for no answer',
    vi: [
      'design.yaml:13:12: "noAnswer.0": 9 là một điểm của thang 0–10 nên không thể là mã không trả lời; bỏ mã này, hoặc mã hóa lại tệp trả lời',
    ],
    en: [
      'design.yaml:13:12: "noAnswer.0": 9 is a rating of the scale 0–10 and cannot stand for no answer; leave it out, or code the answers anew',
    ],
    changes: {
      design: `${smallDesign.replace('mean-of-five', 'rescaled-mean')}scale: { from: 0, to: 10 }\nnoAnswer: ["9"]\n`,
    },
  },
  {
    title: 'a question without options',
    vi: [
      'design.yaml:12:13: "questions.0": ghi column và options (thêm separator nếu chọn được nhiều), hoặc columns (mỗi phương án một cột 1/0), hoặc column và formula (chấm điểm; thêm scale nếu khác thang của tiêu chí)',
    ],
    en: [
      'design.yaml:12:13: "questions.0": state column and options (with separator where several may be chosen), or columns (one of 1/0 an option), or column and formula (ratings; with scale if it differs from that of the criteria)',
    ],
    changes: { design: `${smallDesign}questions: [{ code: W, kind: wish, column: q1 }]\n` },
  },
  {
    title: 'an option twice in the design',
    vi: ['design.yaml:12:64: mã "wish:W.a" đã có ở dòng 12; hãy giữ một'],
    en: ['design.yaml:12:64: code "wish:W.a" stands on line 12 already; keep one'],
    changes: { design: `${smallDesign}questions: [{ code: W, kind: wish, column: q1, options: [a, b, a] }]\n` },
  },
  {
    title: 'an option that holds the separator',
    vi: ['design.yaml:12:59: "questions.0.separator": phương án "a;b" có chứa dấu ngăn ";"; chọn dấu ngăn khác'],
    en: ['design.yaml:12:59: "questions.0.separator": the option "a;b" holds the separator ";"; choose another'],
    changes: {
      design: `${smallDesign}questions: [{ code: W, kind: wish, column: q1, separator: ";", options: ["a;b", c] }]\n`,
    },
  },
  {
    title: 'an option that is a code for no answer',
    vi: [
      'design.yaml:12:58: "questions.0.options": "9" vừa là câu trả lời vừa là mã không trả lời; bỏ khỏi noAnswer, noAnswerOf, hoặc mã hóa lại tệp trả lời',
    ],
    en: [
      'design.yaml:12:58: "questions.0.options": "9" is both an answer and a code for none; leave it out of noAnswer and noAnswerOf, or code the answers anew',
    ],
    changes: {
      design: `${smallDesign}questions: [{ code: C, kind: choice, column: m, options: ["1", "9"] }]\nnoAnswerOf: { m: ["9"] }\n`,
    },
  },
  {
    title: 'ratings of a choice',
    vi: ['design.yaml:12:30: "questions.0.kind": câu chấm điểm là perception hoặc wish; choice là câu chọn phương án'],
    en: [
      'design.yaml:12:30: "questions.0.kind": a question with ratings is a perception or a wish; choice is for options',
    ],
    changes: { design: `${smallDesign}questions: [{ code: C, kind: choice, column: q1, formula: rescaled-mean }]\n` },
  },
  {
    title: 'a perception by the mean of five',
    vi: [
      'design.yaml:12:63: "questions.0.formula": câu hỏi ngoài bộ tiêu chí tính theo rescaled-mean hoặc top-two-share, từ 0 đến 100 %',
    ],
    en: [
      'design.yaml:12:63: "questions.0.formula": a question beside the index is computed by rescaled-mean or top-two-share, from 0 to 100 %',
    ],
    changes: {
      design: `${smallDesign}questions: [{ code: P, kind: perception, column: q1, formula: mean-of-five }]\n`,
    },
  },
  {
    title: 'a perception whose scale is upside down',
    vi: ['design.yaml:12:85: "questions.0.scale": from (4) là điểm thấp nhất, phải nhỏ hơn to (1)'],
    en: ['design.yaml:12:85: "questions.0.scale": from (4) is the lowest rating and must be below to (1)'],
    changes: {
      design: `${smallDesign}questions: [{ code: P, kind: perception, column: q1, formula: rescaled-mean, scale: { from: 4, to: 1 } }]\n`,
    },
  },
  {
    title: 'a criterion twice',
    vi: ['design.yaml:11:37: mã "q1" đã có ở dòng 11; hãy giữ một'],
    en: ['design.yaml:11:37: code "q1" stands on line 11 already; keep one'],
    changes: { design: smallDesign.replace('[q1, q2]', '[q1, q1]') },
  },
  {
    title: 'a key that is not known',
    vi: [
      'design.yaml:12:1: khóa "strata" không có trong quy định; đang có: indexYear, stages, weight, probabilities, response, calibration, respondent, lonelyUnits, degreesOfFreedom, nestedIds, noAnswer, noAnswerOf, scale, index, questions, means, totals, ratios',
    ],
    en: [
      'design.yaml:12:1: key "strata" is not known; there are: indexYear, stages, weight, probabilities, response, calibration, respondent, lonelyUnits, degreesOfFreedom, nestedIds, noAnswer, noAnswerOf, scale, index, questions, means, totals, ratios',
    ],
    changes: { design: `${smallDesign}strata: province\n` },
  },
  {
    title: 'a rating as a code for no answer',
    vi: [
      'design.yaml:12:17: "noAnswer.1": 3.0 là một điểm của thang 1–5 nên không thể là mã không trả lời; bỏ mã này, hoặc mã hóa lại tệp trả lời',
    ],
    en: [
      'design.yaml:12:17: "noAnswer.1": 3.0 is a rating of the scale 1–5 and cannot stand for no answer; leave it out, or code the answers anew',
    ],
    changes: { design: `${smallDesign}noAnswer: ["9", "3.0"]\n` },
  },
  {
    title: 'a number as a code, and no ratings',
    vi: [
      'design.yaml:7:12: "noAnswer.0": mã số ở đây chỉ dùng cho các tiêu chí của index, mà thiết kế không có; ghi cột có mã 9 vào noAnswerOf',
    ],
    en: [
      'design.yaml:7:12: "noAnswer.0": a number here is a code of the criteria of index only, which the design has not; name the columns with 9 in noAnswerOf',
    ],
    changes: { design: `${smallDesign.replace(/index:[\s\S]*/, '')}means: [q1]\nnoAnswer: ["9"]\n` },
  },
  {
    title: 'codes of a column that no figure is made of',
    vi: [
      'design.yaml:12:19: "noAnswerOf.q1": cột này không có trong questions, means, totals, ratios; mã của tiêu chí thì ghi vào noAnswer',
    ],
    en: [
      'design.yaml:12:19: "noAnswerOf.q1": the column is not in questions, means, totals or ratios; codes of criteria belong into noAnswer',
    ],
    changes: { design: `${smallDesign}noAnswerOf: { q1: ["9"] }\n` },
  },
  {
    title: 'nothing to estimate',
    vi: ['design.yaml:1:1: "index": chưa ghi tính gì; cần ít nhất một trong: index, questions, means, totals, ratios'],
    en: [
      'design.yaml:1:1: "index": nothing is asked for; state at least one of index, questions, means, totals, ratios',
    ],
    changes: { design: smallDesign.replace(/index:[\s\S]*/, '') },
  },
  {
    title: 'a population of a later stage only',
    vi: [
      'design.yaml:3:22: "stages.1.population": bước 1 chưa ghi population nên không tính được phương sai của bước 2; ghi thêm hoặc bỏ khóa này',
    ],
    en: [
      'design.yaml:3:22: "stages.1.population": stage 1 names no population, so the variance of stage 2 cannot be had; add it there or leave this out',
    ],
    changes: { design: smallDesign.replace(', population: communes', '') },
  },
]
