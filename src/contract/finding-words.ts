import type { Verdict } from '../proofread/claims/claim.ts'

type Told = Exclude<Verdict, 'holds'>

/** What stands for a verdict where colours cannot be seen. */
export const verdictSigns: Readonly<Record<Verdict, string>> = { error: '✗', check: '?', note: 'i', holds: '✓' }

const vi = {
  verdicts: { error: 'Lỗi', check: 'Cần kiểm tra', note: 'Lưu ý', holds: 'Đúng' } as Readonly<Record<Verdict, string>>,
  printed: 'In',
  expected: 'Tính lại',
  suggestion: 'Gợi ý',
  counted: (figures: number, claims: number) => `${figures} số đã đọc, ${claims} phép tính đã kiểm`,
  verdictCounts: {
    error: (count: number) => `${count} lỗi`,
    check: (count: number) => `${count} cần kiểm tra`,
    note: (count: number) => `${count} lưu ý`,
  } as Readonly<Record<Told, (count: number) => string>>,
}

export type FindingWords = typeof vi

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const en: FindingWords = {
  verdicts: { error: 'Error', check: 'To check', note: 'Note', holds: 'Holds' },
  printed: 'Printed',
  expected: 'Recomputed',
  suggestion: 'Suggestion',
  counted: (figures, claims) => `${some(figures, 'figure')} read, ${some(claims, 'claim')} checked`,
  verdictCounts: {
    error: (count) => some(count, 'error'),
    check: (count) => `${count} to check`,
    note: (count) => some(count, 'note'),
  },
}

/** How findings are spoken of, wherever they are shown. */
export const findingWords: Readonly<Record<'vi' | 'en', FindingWords>> = { vi, en }
