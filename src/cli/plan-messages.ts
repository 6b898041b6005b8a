import type { Language } from '../fault.ts'
import type { PlanWarning } from '../survey/planning/plan-warnings.ts'

const shown = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',')

const vi = {
  command: 'tính cỡ mẫu cho sai số mong muốn, hoặc sai số và chi phí của một phương án',
  planFile: 'phương án có expected; bỏ trống để tính cỡ mẫu theo --margin',
  frame: 'khung mẫu để mô phỏng; không có thì mô phỏng trên khung đều theo population',
  margin: 'nửa độ rộng khoảng tin cậy mong muốn, điểm phần trăm',
  deff: 'hiệu ứng thiết kế giả định, mặc định 1',
  sd: 'độ lệch chuẩn giữa các phiếu, điểm phần trăm',
  share: 'hoặc tỷ lệ dự kiến, %; mặc định 50, là trường hợp cần mẫu lớn nhất',
  population: 'số người của tổng thể; không ghi là rất lớn',
  confidence: 'độ tin cậy, %, mặc định 95',
  responseRate: 'tỷ lệ phiếu thu về, %, mặc định 100',
  perVillage: 'số phiếu phát ở một thôn, mặc định 30',
  villageCost: 'chi phí một thôn, đồng',
  formCost: 'chi phí một phiếu, đồng',
  rounds: 'số lần mô phỏng, mặc định 1000',
  seed: 'số gieo của mô phỏng, mặc định 1',
  json: 'in JSON, đủ mọi chữ số',
  expectedAbove: 'số lớn hơn 0',
  expectedPercent: 'số lớn hơn 0, nhỏ hơn 100',
  expectedRate: 'số lớn hơn 0, không quá 100',
  expectedWhole: 'số nguyên từ 1',
  expectedCost: 'số nguyên từ 0',
  expectedRounds: 'số nguyên từ 1 đến 100000',
  expectedOne: 'đúng một trong hai: tệp phương án hoặc --margin',
  expectedSpread: 'chỉ một trong hai: --sd hoặc --share',
  people: 'Số người cần trả lời',
  forms: 'Số phiếu phát',
  villages: 'Số thôn',
  cost: 'Chi phí, đồng',
  units: (name: string) => `Số đơn vị rút, ${name}`,
  assumed: (d: { deff: number; sd: number; responseRate: number }) =>
    `Giả định: deff ${shown(d.deff, 2)}; độ lệch chuẩn ${shown(d.sd, 2)}; thu về ${shown(100 * d.responseRate, 1)} % số phiếu`,
  assumedPlan: 'Giả định: sd, share, population, responseRate và cost ghi trong phương án',
  byFormula: 'theo công thức',
  bySimulation: (rounds: number) => `mô phỏng ${rounds} lần`,
  standardError: 'Sai số chuẩn',
  deffFound: 'Deff',
  df: 'Bậc tự do',
  marginFound: 'Nửa khoảng tin cậy',
  warning: (warning: PlanWarning): string => {
    switch (warning.code) {
      case 'no-degrees-of-freedom':
        return `${warning.units} ${warning.name} làm đơn vị chọn mẫu bước đầu: không còn bậc tự do nào, không có khoảng tin cậy`
      case 'few-degrees-of-freedom':
        return `${warning.units} ${warning.name} làm đơn vị chọn mẫu bước đầu: chỉ có ${warning.df} bậc tự do, khoảng tin cậy rộng gấp ${shown(warning.wider, 2)} lần so với mẫu lớn`
      case 'simulated-larger':
        return `sai số mô phỏng bằng ${shown(warning.ratio, 2)} lần công thức: quyền số hoặc kích thước không đều`
      case 'not-simulated':
        return 'chưa mô phỏng: ghi population ở mọi bước trước bước cuối, hoặc dùng --frame'
    }
  },
}

export type PlanMessages = typeof vi

const en: PlanMessages = {
  command: 'the sample size for a wanted margin, or the errors and the cost of a plan',
  planFile: 'a plan with expected; leave it out for a sample size by --margin',
  frame: 'the frame to draw from in simulations; an even one by population unless stated',
  margin: 'half the width of the interval that is wanted, in points of per cent',
  deff: 'the design effect to suppose, 1 unless stated',
  sd: 'standard deviation between people, in points of per cent',
  share: 'or the share to suppose, %; 50 unless stated, which needs most',
  population: 'people in the population; very many unless stated',
  confidence: 'confidence, %, 95 unless stated',
  responseRate: 'forms that come back, %, 100 unless stated',
  perVillage: 'forms handed out in a village, 30 unless stated',
  villageCost: 'cost of a village, in dong',
  formCost: 'cost of a form, in dong',
  rounds: 'rounds of the simulation, 1000 unless stated',
  seed: 'seed of the simulation, 1 unless stated',
  json: 'print JSON with all digits',
  expectedAbove: 'a value above 0',
  expectedPercent: 'a value above 0 and below 100',
  expectedRate: 'a value above 0 and at most 100',
  expectedWhole: 'a whole number from 1',
  expectedCost: 'a whole number from 0',
  expectedRounds: 'a whole number from 1 to 100000',
  expectedOne: 'exactly one of a plan and --margin',
  expectedSpread: 'only one of --sd and --share',
  people: 'People who answer',
  forms: 'Forms to hand out',
  villages: 'Villages',
  cost: 'Cost, dong',
  units: (name) => `Units drawn, ${name}`,
  assumed: (d) =>
    `Assumed: deff ${shown(d.deff, 2)}; standard deviation ${shown(d.sd, 2)}; ${shown(100 * d.responseRate, 1)} % of the forms come back`,
  assumedPlan: 'Assumed: sd, share, population, responseRate and cost as in the plan',
  byFormula: 'by formula',
  bySimulation: (rounds) => `in ${rounds} simulated draws`,
  standardError: 'Standard error',
  deffFound: 'Deff',
  df: 'Degrees of freedom',
  marginFound: 'Half the interval',
  warning: (warning) => {
    switch (warning.code) {
      case 'no-degrees-of-freedom':
        return `primary units (${warning.name}): ${warning.units}; no degrees of freedom are left, there is no interval`
      case 'few-degrees-of-freedom':
        return `primary units (${warning.name}): ${warning.units}; only ${warning.df} degrees of freedom, the interval is ${shown(warning.wider, 2)} times as wide as of a large sample`
      case 'simulated-larger':
        return `the simulated error is ${shown(warning.ratio, 2)} times that of the formula: weights or sizes are uneven`
      case 'not-simulated':
        return 'not simulated: state population at every stage before the last, or use --frame'
    }
  },
}

/** What the command that plans surveys says. */
export const planMessages: Readonly<Record<Language, PlanMessages>> = { vi, en }
