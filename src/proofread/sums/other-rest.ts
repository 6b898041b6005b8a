import type { Figure } from '../figures/figure.ts'

/** Held against something: còn thiếu 31 công chức so với biên chế. */
const against = /^[^.;,()\d]{0,40}so với\s(?:tổng\s|số\s)*(\p{L}+(?:\s\p{L}+)?)/u

/** To whom something was not done with what was done: đã kết luận 41 cuộc, còn 15 cuộc chưa công khai kết luận. */
const denied = /^\s*\p{L}+(?:\s\p{L}+){0,3}?\s(?:chưa|không)(?:\sđược)?\s(\p{L}+\s\p{L}+)\s(\p{L}+\s\p{L}+)/u

/** Bases that the number before is told as by other words: cần 114 giáo viên … hụt 19 so với nhu cầu. */
const plainBase = /^(?:nhu cầu|kế hoạch|chỉ tiêu|yêu cầu|quy định|định mức|mục tiêu|dự toán|tổng)/u

/**
 * Whether what is called a rest is that of something else than what was told before it: it is held against what was not named, or
 * counts those to whom another thing was not done.
 */
export function isOtherRest(text: string, { start, end }: Pick<Figure, 'start' | 'end'>): boolean {
  const [before, behind] = [text.slice(0, start).toLowerCase(), text.slice(end, end + 70)]
  const base = against.exec(behind)?.[1]?.toLowerCase()
  const [, verb, what] = denied.exec(behind) ?? []
  return (
    (base !== undefined && !plainBase.test(base) && !before.includes(base)) ||
    (verb !== undefined && what !== undefined && !before.includes(verb) && before.includes(what))
  )
}

/** What is not yet done with whatever was told to be done with the others. */
const plainState = /^(?:xong|hoàn|đạt|giải|thực|đến|có|thể|kịp|triển|đủ|xử)$/u

const undone = /^\s*\p{L}+(?:\s\p{L}+){0,3}?\s(?:chưa|không)(?:\sđược)?\s(\p{L}+)/u

/** Whether what is not done with the rest was not told of the others: 41 cơ sở đạt, còn 9 cơ sở chưa nộp kết quả. */
export function deniesNew(text: string, { start, end }: Pick<Figure, 'start' | 'end'>): boolean {
  const verb = undone.exec(text.slice(end, end + 70))?.[1]
  return verb !== undefined && !plainState.test(verb) && !text.slice(0, start).toLowerCase().includes(verb)
}
