import type { PassageCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { disciplineWords, privacySuggestion } from '../claims/privacy-words.data.ts'
import type { Passage } from '../text/passage.ts'

/** Family names that begin most Vietnamese names. */
const families =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lò|Quàng|Lường|Cà|Tòng|Giàng|Vàng|Thào|Mùa|Sùng|Hà|Đinh|Mai|Trịnh|Đào|Đoàn|Cao|Lâm|Tạ|Chu|Triệu|Vi|Nông|Hứa|Lương|Điêu|Bạc|Cầm'

const name = new RegExp(`(?<![\\p{L}])(?:${families})(?:\\s+\\p{Lu}\\p{Ll}*){1,4}(?![\\p{L}])`, 'gu')

const personal =
  /(?:CCCD|CMND|căn cước|số định danh|điện thoại|sinh ngày|tài khoản)[^.;\n]{0,30}?\d{8,12}|(?<!\d)0[35789]\d{8}(?!\d)/u

/** How far a word of discipline may stand from a name. */
const nearby = 160

const disciplined: Words = {
  vi: 'Nêu tên người bị kỷ luật; bản công khai nên bỏ tên.',
  en: 'A disciplined person is named; leave the name out of public versions.',
}
const identified: Words = {
  vi: 'Nêu dữ liệu cá nhân bên cạnh tên người; bản công khai nên bỏ.',
  en: 'Personal data stand beside a name; leave them out of public versions.',
}

/**
 * Names of persons beside discipline or personal data.
 *
 * @see Law 91/2025/QH15 on the protection of personal data
 */
export const privacyNotes: PassageCheck = (passage) => {
  const names = [...passage.text.matchAll(name)]
  return names.flatMap((match) => {
    const text = around(passage, match.index)
    if (disciplineWords.test(text)) return [note(passage, match, disciplined)]
    return personal.test(text) ? [note(passage, match, identified)] : []
  })
}

function around({ text }: Passage, at: number): string {
  return text.slice(Math.max(0, at - nearby), at + nearby)
}

function note(passage: Passage, { 0: text, index }: RegExpExecArray, why: Words): Claim {
  return plainClaim(
    passage,
    { start: index, end: index + text.length, text },
    {
      ...{ kind: 'privacy', verdict: 'note', expected: null, arithmetic: '', why },
      suggestion: privacySuggestion,
    },
  )
}
