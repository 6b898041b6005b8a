import { hundred } from '../../number/exact.ts'
import { parseDate } from '../../number/vietnamese-date.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { fractionsOf } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { clauseAt } from '../text/sentence.ts'

/** Before a per cent of a whole: it cannot be above 100. */
const share =
  /(?:chiếm|tỷ lệ (?:hài lòng|đúng hạn|hồ sơ[^.;,\d]{0,40}|đồng ý|tán thành|số hóa)[^.;,\d]{0,40}|mức độ hài lòng[^.;,\d]{0,60}|hài lòng[^.;,\d]{0,20})\s*(?:là|đạt|chiếm)?\s*$/iu

/** The rate of those of all who have something: tỷ lệ hộ được sử dụng điện trên tổng số hộ đạt 102,4%. */
const rateOfAll =
  /t[ỷỉ] lệ (?:hộ|người|xã|thôn|cơ quan|đơn vị|cán bộ|công chức|thủ tục)\s(?!.*(?:so với|kế hoạch|dự toán|chỉ tiêu|cùng kỳ|tăng|tuyển|mới))[^.;\d]{0,60}(?:trên|trong) tổng số[^.;,\d]{0,40}\s*(?:là|đạt|chiếm)\s*$/iu

/** The rate of persons or things that have something, up to its per cent: tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ của xã đạt. */
const rateOfHeads =
  /(?:t[ỷỉ] lệ\s(?:(?:các|số|những|bao phủ|hài lòng của|đồng thuận của)\s)?(?:dân số|người|hộ|gia đình|trẻ|học sinh|sinh viên|em|xã|phường|thôn|bản|ấp|tổ dân phố|khu phố|trường|trạm|cơ quan|đơn vị|cán bộ|công chức|viên chức|đảng viên|đại biểu|cử tri|phiếu|hồ sơ|thủ tục|văn bản|hài lòng|đúng hạn|đồng tình|đồng thuận|phụ nữ|đồng bào|đối tượng|doanh nghiệp|hội viên|đoàn viên|chất thải|rác thải|nước thải|bảo hiểm y tế|che phủ|thanh niên|lao động (?:qua|có)|giáo viên)(?!\p{L})|mức độ hài lòng)(?:[^.;:%]|\.(?=\d))*?(?:là|đạt|chiếm|còn|lên|tới|bằng|:|,|\))?\s*$/iu

/** The rate of those who do what all of them do at most, whatever words stand with it: tỷ lệ học sinh đi học chuyên cần bình quân cả năm đạt. */
const rateOfAllAtMost =
  /t[ỷỉ] lệ\s[^.;:%]{0,60}(?:chuyên cần|duy trì sĩ số|đúng độ tuổi|tốt nghiệp|hoàn thành chương trình|lên lớp|có việc làm|đúng hạn|chính xác|sống sót|phủ sóng)(?!\p{L})(?:[^.;:%\d]|(?:19|20)\d\d){0,50}(?:là|đạt|chiếm|tới|:)\s*$/iu

/** In the words of such a rate, or behind its per cent: it is measured by something else. */
const isMeasured =
  /(?<!\p{L})(?:so với|so|kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|năm (?:học )?trước|tăng|giảm|vượt|bằng|của năm)(?!\p{L})/iu

/** In the words of a rate, or behind its per cent: what can be more than a hundred. */
const mayExceed =
  /(?<!\p{L})(?:so với|so|kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ|tăng|giảm|vượt|hoàn thành (?:vượt|kế)|thực hiện (?:kế|chỉ|dự)|bổ sung|tuyển|nợ|vay|phát triển mới|đến lớp|đi học|huy động|ra lớp|nhập học|nhu cầu|trên số|giá)(?!\p{L})/iu

/** Before and behind a per cent of things that there are: có 98% số hộ. */
const beforeHeads = /(?:^|[\s,])(?:[Cc]ó|đã có|với)\s*$/u
const heads =
  /^\s*(?:tổng )?số (?:hộ|người|xã|thôn|bản|hồ sơ|đơn vị|phiếu|cán bộ|công chức|đại biểu|đảng viên|học sinh|trường)/u

/** Behind the lower number of a fraction of which the upper one is a part. */
const counted =
  /^\s*(?:tiêu chí|chỉ tiêu|xã|huyện|thôn|bản|đơn vị|cơ quan|hồ sơ|nhiệm vụ|đại biểu|lĩnh vực|sở|người|thủ tục|phiếu|văn bản|trường|dịch vụ)(?!\p{L})/u

/** Values that cannot be: a share above 100%, a score above its maximum, more than there are, a day that no calendar has. */
export const rangeClaims: PassageCheck = (passage) => [
  ...shares(passage),
  ...parts(passage),
  ...scores(passage),
  ...days(passage),
  ...longDays(passage),
]

function shares(passage: Passage): Claim[] {
  return passage.figures.flatMap((figure) => {
    const lead = passage.text.slice(Math.max(0, figure.start - 120), figure.start)
    const behind = passage.text.slice(figure.end, figure.end + 30)
    if (!figure.isPercent || figure.value.compare(hundred) <= 0) return []
    if (
      !isOfHeads(passage, figure) &&
      !share.test(lead) &&
      !rateOfAll.test(lead) &&
      !(beforeHeads.test(lead) && heads.test(behind))
    )
      return []
    if (
      /^\s*(?:so với|kế hoạch|dự toán|cùng kỳ|chỉ tiêu|của|GDP|GRDP|tổng sản phẩm|vốn|thu nhập|doanh thu)/u.test(behind)
    )
      return []
    const why = {
      vi: `Phần của một tổng thể không thể vượt 100%, ở đây ghi ${figure.text}.`,
      en: `A part of a whole cannot be above 100%; ${figure.text} is printed.`,
    }
    return [outOfRange(passage, figure, `${bare(figure)} > 100%`, why)]
  })
}

/** Whether a per cent is the rate of what a report counts one by one, and is measured by no plan and no other time. */
function isOfHeads({ text, figures }: Passage, figure: Figure): boolean {
  const before = figures.findLast(({ isPercent, end }) => isPercent && end <= figure.start)
  const lead = text.slice(
    Math.max(before?.end ?? 0, clauseAt(text, figure.start).start, figure.start - 150),
    figure.start,
  )
  const found = rateOfHeads.exec(lead)
  const behind = /^[^,;.]{0,60}/u.exec(text.slice(figure.end, figure.end + 60))?.[0] ?? ''
  if (rateOfAllAtMost.test(lead) && !isMeasured.test(lead) && !isMeasured.test(behind)) return true
  return found !== null && !mayExceed.test(lead) && !mayExceed.test(behind)
}

function parts(passage: Passage): Claim[] {
  return fractionsOf(passage).flatMap(({ top, bottom }) => {
    if (top.value.compare(bottom.value) <= 0) return []
    const behind = passage.text.slice(bottom.end, bottom.end + 30)
    const isScore = /^\s*điểm(?! danh)/u.test(behind)
    if (isScore && hasSmallerReading(top, bottom)) return []
    if (!isScore && !(counted.test(behind) && top.decimals === 0)) return []
    const why = isScore
      ? {
          vi: `Điểm ${bare(top)} lớn hơn điểm tối đa ${bare(bottom)}.`,
          en: `The score ${bare(top)} is above its maximum ${bare(bottom)}.`,
        }
      : {
          vi: `Không thể có ${bare(top)} trong tổng số ${bare(bottom)}.`,
          en: `There cannot be ${bare(top)} of ${bare(bottom)}.`,
        }
    return [outOfRange(passage, top, `${bare(top)} > ${bare(bottom)}`, why)]
  })
}

/** Whether a part is no more than its whole in the other reading of one of them: 1.075/1.200. */
function hasSmallerReading(top: Figure, bottom: Figure): boolean {
  const tops = [top.value, ...(top.otherValue ? [top.otherValue] : [])]
  const bottoms = [bottom.value, ...(bottom.otherValue ? [bottom.otherValue] : [])]
  return tops.some((part) => bottoms.some((whole) => part.compare(whole) <= 0))
}

/** Before a maximum, and before a score that is reached of it. */
const beforeMost = /(?:tối đa|điểm chuẩn|thang điểm|kịch trần)(?:\s+(?:là|của|tiêu chí|này|được|cho))*\s*:?\s*$/iu
const beforeScore = /(?:đạt|được|chấm|tự chấm|thẩm định)(?:\s+(?:được|là|mức|điểm))*\s*:?\s*$/iu

/** Scores above the maximum that the words before them tell: (điểm tối đa 1,5) được 1,75 điểm. */
function scores(passage: Passage): Claim[] {
  const lead = ({ start }: Figure) => passage.text.slice(Math.max(0, start - 40), start)
  return passage.figures.flatMap((most, at) => {
    const next = passage.figures[at + 1]
    if (most.role !== 'quantity' || most.isPercent || !beforeMost.test(lead(most))) return []
    if (next?.role !== 'quantity' || next.isPercent || !beforeScore.test(lead(next))) return []
    const gap = passage.text.slice(most.end, next.start)
    const isScore = /^điểm/u.test(next.unit) || /^điểm/u.test(most.unit)
    if (!isScore || /[.;]/.test(gap) || gap.length > 90 || next.value.compare(most.value) <= 0) return []
    const why = {
      vi: `Điểm ${bare(next)} lớn hơn điểm tối đa ${bare(most)}.`,
      en: `The score ${bare(next)} is above its maximum ${bare(most)}.`,
    }
    return [outOfRange(passage, next, `${bare(next)} > ${bare(most)}`, why)]
  })
}

function days(passage: Passage): Claim[] {
  return passage.figures.flatMap((figure) => {
    const date = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(figure.text)
    const isMonth = figure.role === 'date' && /^\d+$/.test(figure.text) && isOfDay(passage, figure)
    const isOff = date ? !parseDate(`${date[1]}/${date[2]}/${date[3]}`) : isMonth && Number(figure.text) > 12
    if (!isOff) return []
    const why = {
      vi: `Lịch không có ${date ? 'ngày' : 'tháng'} ${figure.text}.`,
      en: `No calendar has the ${date ? 'day' : 'month'} ${figure.text}.`,
    }
    return [outOfRange(passage, figure, figure.text, why)]
  })
}

/** Whether a month is one of a date: ngày 12 tháng 13, tháng 13 năm 2023; no month's wage, no months and days of a term. */
function isOfDay({ text }: Passage, { start, end }: Figure): boolean {
  const lead = text.slice(Math.max(0, start - 24), start)
  return (
    /ngày\s+\d{1,2}\s+tháng\s*$/iu.test(lead) ||
    (/tháng\s*$/iu.test(lead) && /^\s*(?:năm\s+\d{4}|\/\d{4})/u.test(text.slice(end)))
  )
}

/** Days that are written out: ngày 31 tháng 4 năm 2023. */
function longDays(passage: Passage): Claim[] {
  return [...passage.text.matchAll(/(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/gu)].flatMap(
    ({ 0: text, 1: day, 2: month, 3: year, index }) => {
      const isDay = /ngày\s*$/iu.test(passage.text.slice(0, index))
      if (!isDay || Number(month) > 12 || parseDate(`${day}/${month}/${year ?? '2024'}`)) return []
      const figure = { start: index, end: index + text.length, text: `${day} tháng ${month}` }
      const why = { vi: `Lịch không có ngày ${text}.`, en: `No calendar has the day ${text}.` }
      return [outOfRange(passage, figure, text, why)]
    },
  )
}

function outOfRange(
  passage: Passage,
  figure: Pick<Figure, 'start' | 'end' | 'text'>,
  arithmetic: string,
  why: Words,
): Claim {
  return plainClaim(passage, figure, {
    ...{ kind: 'range', verdict: 'error', expected: null, arithmetic, why },
    suggestion: { vi: 'Kiểm tra lại số này.', en: 'Check this figure.' },
  })
}
