import type { Language } from '../fault.ts'
import type { Verdict } from '../survey/compare/verdict.ts'
import type { UnitRankChange } from '../survey/ranks/rank-changes.ts'

const list = (units: readonly string[]) => units.join(', ')

const vi = {
  ranks: 'xếp hạng đơn vị theo một chỉ số, kèm các thứ hạng có thể có, tốp, và thay đổi thứ hạng giữa hai năm',
  compare: 'so sánh một chỉ số giữa các đơn vị hoặc giữa hai năm, kèm sai số và kiểm định',
  answers: 'các tệp trả lời .csv hoặc .parquet (hoặc một tệp tổng), cùng với --design và --by; hoặc dùng --estimates',
  by: 'cột cho biết đơn vị, ví dụ tỉnh',
  estimates: 'tệp mà survey estimate --by ... --json đã in ra, thay cho tệp trả lời',
  before: 'tệp như --estimates, của năm trước',
  figure: 'mã chỉ số (part:I khi trùng mã); mặc định là chỉ số chung',
  level: 'độ tin cậy tính bằng phần trăm, mặc định 95',
  draws: 'số lần gieo sai số, mặc định 10000',
  seed: 'số gieo, mặc định 1; cùng số cho cùng kết quả',
  pair: 'hai đơn vị so với nhau, ví dụ nam,nu; lặp lại được; không ghi thì so từng đơn vị với tất cả',
  codeName: 'mã',
  pairName: 'hai-đơn-vị',
  expectedLevel: 'số nguyên từ 50 đến 99',
  expectedDraws: 'số nguyên từ 1000 đến 100000',
  expectedPair: 'hai đơn vị khác nhau, cách nhau dấu phẩy',
  head: (figure: string, formula: string | null, level: string) =>
    `Chỉ số: ${figure}${formula === null ? '' : ` (${formula})`}; độ tin cậy ${level} %`,
  all: 'Tất cả',
  columns: {
    rank: 'Hạng',
    unit: 'Đơn vị',
    value: 'Giá trị',
    error: 'Sai số chuẩn',
    marginal: 'Hạng có thể (riêng)',
    simultaneous: 'Hạng có thể (cùng lúc)',
    tier: 'Tốp',
    rankBefore: 'Hạng trước',
    placesGained: '+/−',
    set: 'Hạng có thể',
    setBefore: 'Năm trước',
    verdict: 'Kết luận',
    valueNow: 'Năm này',
    valueBefore: 'Năm trước',
    other: 'Đối chiếu',
    difference: 'Chênh lệch',
    low: 'Từ',
    high: 'Đến',
    adjustedP: 'p Holm',
  },
  verdicts: { up: 'tăng', down: 'giảm', 'not-told': 'chưa rõ', unknown: 'chưa biết sai số' } as Record<Verdict, string>,
  rankVerdicts: { up: 'lên hạng', down: 'xuống hạng', 'not-told': 'chưa rõ' } as Record<
    UnitRankChange['verdict'],
    string
  >,
  domainVerdicts: { up: 'cao hơn', down: 'thấp hơn', 'not-told': 'chưa rõ', unknown: 'chưa biết sai số' } as Record<
    Verdict,
    string
  >,
  tiers:
    'Tốp mới bắt đầu ở đơn vị đầu tiên thấp hơn rõ rệt so với đơn vị đầu của tốp trước; các đơn vị trong một tốp không phân biệt được với đơn vị đầu tốp.',
  sets: (level: string) =>
    `Hạng có thể (riêng) chứa thứ hạng thật của đơn vị đó với độ tin cậy ${level} %; hạng có thể (cùng lúc) chứa thứ hạng thật của mọi đơn vị cùng lúc với độ tin cậy ấy.`,
  changes: 'Thay đổi thứ hạng',
  changeSets: (setLevel: string, level: string) =>
    `Hạng có thể tính với độ tin cậy ${setLevel} % mỗi năm; chỉ kết luận lên hoặc xuống hạng khi hai năm không có hạng nào chung, nên kết luận về một đơn vị đúng với độ tin cậy ít nhất ${level} %.`,
  adjusted: (count: number) =>
    `p Holm đã tính đến việc kiểm định ${count} chênh lệch cùng lúc; kết luận dựa vào cột này. Khoảng Từ – Đến tính cho riêng từng chênh lệch.`,
  withoutValue: (units: readonly string[]) => `Không có giá trị, không xếp hạng: ${list(units)}`,
  withoutError: (units: readonly string[]) => `Chưa biết sai số, nên có thể ở mọi thứ hạng: ${list(units)}`,
  inOneYear: (units: readonly string[]) => `Chỉ có ở một năm, không so thứ hạng: ${list(units)}`,
  leftOut: (units: readonly string[]) => `Thiếu giá trị, không so sánh: ${list(units)}`,
}

export type RanksMessages = typeof vi

const en: RanksMessages = {
  ranks: 'rank units by one figure, with the ranks that each may have, tiers, and changes of rank between two years',
  compare: 'compare one figure between units or between two years, with errors and tests',
  answers: 'files of answers, .csv or .parquet (or one of totals), together with --design and --by; or use --estimates',
  by: 'column that holds the unit, such as province',
  estimates: 'file that survey estimate --by ... --json printed, in place of answers',
  before: 'file like --estimates, of an earlier year',
  figure: 'id of the figure (part:I if shared); by default the overall index',
  level: 'level of confidence in per cent, by default 95',
  draws: 'how often errors are drawn, by default 10000',
  seed: 'seed, by default 1; the same seed gives the same result',
  pair: 'two units to compare, such as male,female; may be repeated; without it each unit is set beside all people',
  codeName: 'id',
  pairName: 'two-units',
  expectedLevel: 'a whole number from 50 to 99',
  expectedDraws: 'a whole number from 1000 to 100000',
  expectedPair: 'two different units, separated by a comma',
  head: (figure, formula, level) =>
    `Figure: ${figure}${formula === null ? '' : ` (${formula})`}; level of confidence ${level} %`,
  all: 'All',
  columns: {
    rank: 'Rank',
    unit: 'Unit',
    value: 'Value',
    error: 'Standard error',
    marginal: 'Possible ranks (alone)',
    simultaneous: 'Possible ranks (together)',
    tier: 'Tier',
    rankBefore: 'Rank before',
    placesGained: '+/−',
    set: 'Possible ranks',
    setBefore: 'Year before',
    verdict: 'Verdict',
    valueNow: 'This year',
    valueBefore: 'Year before',
    other: 'Beside',
    difference: 'Difference',
    low: 'From',
    high: 'To',
    adjustedP: 'p Holm',
  },
  verdicts: { up: 'up', down: 'down', 'not-told': 'not told', unknown: 'error not known' },
  rankVerdicts: { up: 'up', down: 'down', 'not-told': 'not told' },
  domainVerdicts: { up: 'higher', down: 'lower', 'not-told': 'not told', unknown: 'error not known' },
  tiers:
    'A new tier begins at the first unit that is clearly below the first of the tier before; no unit of a tier can be told from the first of it.',
  sets: (level) =>
    `Possible ranks (alone) hold the true rank of that unit with a confidence of ${level} %; possible ranks (together) hold the true ranks of all units at once with it.`,
  changes: 'Changes of rank',
  changeSets: (setLevel, level) =>
    `Possible ranks are at ${setLevel} % in each year; up or down is said only where the two years have no rank in common, so that what is said of a unit is right with at least ${level} %.`,
  adjusted: (count) =>
    `p Holm allows for ${count} differences being tested together; the verdict rests on it. From – To is for each difference alone.`,
  withoutValue: (units) => `No value, not ranked: ${list(units)}`,
  withoutError: (units) => `Standard error not known, so that any rank is possible: ${list(units)}`,
  inOneYear: (units) => `In one year only, change of rank not told: ${list(units)}`,
  leftOut: (units) => `A value is missing, not compared: ${list(units)}`,
}

/** What the commands on ranks and differences say. */
export const ranksMessages: Readonly<Record<Language, RanksMessages>> = { vi, en }
