import { header, type Refused, rows, smallDesign } from './survey-estimate.cases.ts'

const unequal = {
  header: header.replace('communes', 'chance'),
  design: smallDesign.replace('population: communes', 'probability: chance'),
  rows: rows.map((row) => row.replace(',9,', ',0.25,').replace(',7,', ',0.5,')),
}

const changed = (some: readonly string[], at: number, from: string, to: string) =>
  some.map((row, index) => (index === at ? row.replace(from, to) : row))

const weighted = {
  header: `${header},sex,age,status`,
  rows: rows.map((row, at) => `${row},${at % 2 === 0 ? 'm' : 'f'},${at < 4 ? 'young' : 'old'},1`),
}
const settings = (text: string) => ({ design: `${smallDesign}${text}` })
const margins = (method: string, sex: string, age?: string) =>
  settings(
    `calibration:\n  method: ${method}\n  margins:\n    - { column: sex, totals: ${sex} }\n${age ? `    - { column: age, totals: ${age} }\n` : ''}`,
  )
const response = 'response: { column: status, answered: ["1"], unanswered: ["2"], classes: [age] }\n'

/** Weights, and what they rest on, that cannot be right. */
export const refusedWeights: readonly Refused[] = [
  {
    title: 'a probability of zero',
    vi: ['a.csv:4:7: giá trị 0 không hợp lệ; cần xác suất lớn hơn 0, không quá 1'],
    en: ['a.csv:4:7: value 0 does not fit; expected a probability above 0 and at most 1'],
    changes: { ...unequal, rows: changed(unequal.rows, 2, '0.25', '0') },
  },
  {
    title: 'two probabilities of one unit',
    vi: ['a.csv:5:7: xác suất chọn là 0.3, nhưng dòng 4 ghi 0.25 cho cùng đơn vị; sửa cho thống nhất'],
    en: ['a.csv:5:7: the probability is 0.3 but line 4 states 0.25 for the same unit; make them agree'],
    changes: { ...unequal, rows: changed(unequal.rows, 3, '0.25', '0.3') },
  },
  {
    title: 'a population and a probability for one stage',
    vi: [
      'design.yaml:2:63: "stages.0.probability": ghi population (chọn với xác suất như nhau) hoặc probability (xác suất khác nhau), không ghi cả hai',
    ],
    en: [
      'design.yaml:2:63: "stages.0.probability": state population (equal chances) or probability (unequal ones), not both',
    ],
    changes: { design: smallDesign.replace('communes }', 'communes, probability: chance }') },
  },
  {
    title: 'a category without a total',
    vi: [
      'a.csv:5:22: "x" của cột "sex" chưa có tổng trong calibration; các nhóm đã có: m, f; sửa ô này hoặc ghi thêm tổng',
    ],
    en: [
      'a.csv:5:22: "x" of column "sex" has no total in calibration; there are: m, f; mend the cell or state the total',
    ],
    changes: {
      ...weighted,
      ...margins('post-stratification', '{ m: 40, f: 50 }'),
      rows: changed(weighted.rows, 3, ',f,', ',x,'),
    },
  },
  {
    title: 'a category left empty',
    vi: ['a.csv:5:22: ô trống; cần lớp hoặc nhóm của người được chọn'],
    en: ['a.csv:5:22: the cell is empty; expected the class or category of the person'],
    changes: {
      ...weighted,
      ...margins('post-stratification', '{ m: 40, f: 50 }'),
      rows: changed(weighted.rows, 3, ',f,', ',,'),
    },
  },
  {
    title: 'a total without people',
    vi: ['design.yaml:15:46: nhóm "x" của cột "sex" có tổng 7 nhưng không ai trong nhóm trả lời; gộp với nhóm khác'],
    en: [
      'design.yaml:15:46: category "x" of column "sex" has a total of 7 but nobody in it answered; join it with another',
    ],
    changes: { ...weighted, ...margins('post-stratification', '{ m: 40, f: 50, x: 7 }') },
  },
  {
    title: 'totals that add up to different sums',
    vi: [
      'design.yaml:16:22: các tổng của cột "age" cộng lại bằng 91, của cột "sex" bằng 90; hai số này phải bằng nhau',
    ],
    en: ['design.yaml:16:22: the totals of column "age" add up to 91, those of "sex" to 90; the two must be equal'],
    changes: { ...weighted, ...margins('raking', '{ m: 40, f: 50 }', '{ young: 41, old: 50 }') },
  },
  {
    title: 'totals that the sample cannot meet together',
    vi: [
      'design.yaml:15:39: không quyền số nào đạt được mọi tổng cùng lúc; nhóm "f" của cột "sex" còn lệch 50 %; gộp nhóm hoặc bớt cột',
    ],
    en: [
      'design.yaml:15:39: no weights meet all totals at once; category "f" of column "sex" is off by 50 %; join categories or drop a column',
    ],
    changes: {
      ...weighted,
      ...margins('raking', '{ m: 60, f: 30 }', '{ young: 45, old: 45 }'),
      rows: weighted.rows.map((row, at) => row.replace(/,[mf],/, at < 4 ? ',m,' : ',f,')),
    },
  },
  {
    title: 'linear calibration that leaves a negative weight',
    vi: ['design.yaml:13:3: linear cho hệ số -1,281, quyền số sẽ không còn dương; dùng method: raking'],
    en: [
      'design.yaml:13:3: linear gives a multiplier of -1.281, which leaves weights that are not positive; use method: raking',
    ],
    changes: { ...weighted, ...margins('linear', '{ m: 98, f: 2 }', '{ young: 98, old: 2 }') },
  },
  {
    title: 'post-stratification by two columns',
    vi: [
      'design.yaml:13:3: "calibration.method": post-stratification chỉ có một cột; dùng raking cho nhiều cột, hoặc gộp các cột thành một',
    ],
    en: [
      'design.yaml:13:3: "calibration.method": post-stratification has one column; use raking for several, or join the columns into one',
    ],
    changes: { ...weighted, ...margins('post-stratification', '{ m: 40, f: 50 }', '{ young: 40, old: 50 }') },
  },
  {
    title: 'a total that may be eighteen thousand or eighteen',
    vi: [
      'design.yaml:15:35: "calibration.margins.0.totals.m" cần số người lớn hơn 0, viết liền như 36525, đang là 18.000',
    ],
    en: [
      'design.yaml:15:35: "calibration.margins.0.totals.m" must be a number of people above 0, such as 36525, got 18.000',
    ],
    changes: { ...weighted, ...margins('post-stratification', '{ m: 18.000, f: 50 }') },
  },
  {
    title: 'a status that the design does not name',
    vi: ['a.csv:4:28: "9" không hợp lệ; chọn một trong: 1, 2'],
    en: ['a.csv:4:28: "9" does not fit; choose one of: 1, 2'],
    changes: { ...weighted, ...settings(response), rows: changed(weighted.rows, 2, 'young,1', 'young,9') },
  },
  {
    title: 'a class of which nobody answered',
    vi: ['design.yaml:12:65: lớp "old" có 4 người được chọn nhưng không ai trả lời; gộp lớp bằng cột khác ở classes'],
    en: [
      'design.yaml:12:65: class "old" has 4 people drawn and none who answered; join classes by another column in classes',
    ],
    changes: {
      ...weighted,
      ...settings(response),
      rows: weighted.rows.map((row) => row.replace('old,1', 'old,2')),
    },
  },
  {
    title: 'a status in two lists',
    vi: ['design.yaml:12:59: mã "1" đã có ở dòng 12; hãy giữ một'],
    en: ['design.yaml:12:59: code "1" stands on line 12 already; keep one'],
    changes: { ...weighted, ...settings(response.replace('"2"', '"1"')) },
  },
]
