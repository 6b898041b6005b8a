import type { Words } from './claim.ts'

interface Said {
  readonly printed: string
  readonly expected: string
}

export const heldWords: Words = { vi: 'Tính lại khớp.', en: 'Recomputed: it holds.' }

export const fromUnroundedWords = ({ printed, expected }: Said): Words => ({
  vi: `Tính từ các số đã in được ${expected}; ${printed} khớp nếu tính từ số chưa làm tròn.`,
  en: `From the printed figures it is ${expected}; ${printed} holds if computed from unrounded ones.`,
})

export const lastDigitWords = ({ printed, expected }: Said): Words => ({
  vi: `Lệch một đơn vị ở chữ số cuối: ghi ${printed}, tính lại được ${expected}; thường do cách làm tròn.`,
  en: `One off in the last digit: ${printed} is printed, ${expected} recomputed; rounding, as a rule.`,
})

export const differentWords = ({ printed, expected }: Said): Words => ({
  vi: `Ghi ${printed} nhưng tính lại được ${expected}.`,
  en: `${printed} is printed, but recomputed it is ${expected}.`,
})
