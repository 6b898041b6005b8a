import type { PassageCheck } from '../check.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Years compared with themselves, or with a later one: năm 2024 … so với năm 2024. */
export const yearClaims: PassageCheck = (passage) =>
  passage.figures.flatMap((year) => {
    const lead = passage.text.slice(Math.max(0, year.start - 36), year.start)
    if (
      year.role !== 'year' ||
      !/(?:so với|bằng [\d.,]+\s?%) (?:(?:cùng kỳ|(?:ước |số )?thực hiện) )?(?:năm )?$/iu.test(lead)
    )
      return []
    if (isOfMore(passage, year) || (/thực hiện/iu.test(lead) && !isOfBudget(passage, year))) return []
    const own = subjectYears(passage, year)
    const subjects = own.length > 0 ? own : topicYears(passage, year)
    if (subjects.length === 0 || subjects.some((other) => other.value.compare(year.value) > 0)) return []
    const isSame = subjects.some((other) => other.value.equals(year.value))
    const before = `${Number(year.text) - 1}`
    return [
      plainClaim(passage, year, {
        ...{ kind: 'year', verdict: isSame ? 'error' : 'check', expected: isSame ? before : null },
        arithmetic: `năm ${subjects.at(-1)?.text ?? ''} so với năm ${year.text}`,
        why: isSame
          ? {
              vi: `Số liệu của năm ${year.text} không thể so với chính năm ${year.text}.`,
              en: `Figures of ${year.text} cannot be compared with ${year.text} itself.`,
            }
          : {
              vi: `Câu nói về năm ${subjects.at(-1)?.text ?? ''} nhưng so với năm ${year.text}, là năm sau đó.`,
              en: `The sentence is about ${subjects.at(-1)?.text ?? ''}, but compares with ${year.text}, which comes later.`,
            },
        suggestion: { vi: `Có lẽ là năm ${before}.`, en: `Probably ${before}.` },
      }),
    ]
  })

/** Whether what is held against what was done is a budget or a plan, which is one of a later year. */
function isOfBudget({ text }: Passage, { start }: Figure): boolean {
  return /dự toán/iu.test(text.slice(sentenceAt(text, start).start, start))
}

/** Whether the clause tells of a span up to now, of part of a later year, or sets several years against each other. */
function isOfMore({ text }: Passage, { start }: Figure): boolean {
  const words = text.slice(sentenceAt(text, start).start, start)
  return /(?<!\p{L})từ (?:đầu )?năm|đến nay|đến năm|những năm|mục tiêu|dự kiến|kế hoạch|đến hết/iu.test(words)
}

/** Years that the sentence names before, but for those of plans, decisions and the like. */
function subjectYears(passage: Passage, year: Figure): readonly Figure[] {
  const sentence = sentenceAt(passage.text, year.start)
  return passage.figures.filter((each) => {
    if (each.role !== 'year' || each.start >= year.start || !isWithin(sentence, each)) return false
    if (/;|(?<!\p{L})và (?:trong|đạt|lên|còn|đến)(?!\p{L})/u.test(passage.text.slice(each.end, year.start)))
      return false
    const lead = passage.text.slice(Math.max(0, each.start - 40), each.start)
    return !/(?:giá so sánh |giá |gốc |so với (?:cùng kỳ )?|kế hoạch |dự toán )(?:năm )?$|so với (?:cùng )?(?:thời điểm|kỳ|mức|giai đoạn) (?:năm )?$|giai đoạn\s*$|[-–]\s*$/iu.test(
      lead,
    )
  })
}

/** The year that a paragraph begins with, if it is the one compared with and none behind it is a later one: Sáu tháng đầu năm 2025, … so với cùng kỳ năm 2025. */
function topicYears({ text, figures }: Passage, year: Figure): readonly Figure[] {
  const before = figures.filter((each) => each.role === 'year' && each.start < year.start)
  const topic = before[0]
  if (!topic?.value.equals(year.value) || !beginsTopic.test(text.slice(0, topic.start))) return []
  const isAnother = before.some(({ value }) => value.compare(year.value) > 0)
  const gap = text.slice(topic.end, year.start)
  const isSameSentence = isWithin(sentenceAt(text, year.start), topic)
  const isOfPeriod = /cùng kỳ (?:năm )?$/iu.test(gap)
  return isAnother || afterwards.test(gap) || !/^\s*,/.test(gap) || !(isSameSentence || isOfPeriod) ? [] : [topic]
}

const beginsTopic =
  /^\P{L}*(?:trong |tính |hết |ước )?(?:(?:\d+|sáu|chín|ba|mười) tháng (?:đầu )?|quý \S+ |tháng \d+ )?(?:của )?năm $/iu

/** Words that lead from the year of a paragraph to another time. */
const afterwards =
  /(?:năm|kỳ|giai đoạn|thời gian|quý|tháng) (?:sau|tới|tiếp|kế)|dự (?:kiến|báo)|phấn đấu|kế hoạch|mục tiêu|định hướng|hiện nay|đến nay|những tháng|đầu năm nay|năm nay/iu
