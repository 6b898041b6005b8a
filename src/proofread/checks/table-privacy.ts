import type { DocumentCheck } from '../check.ts'
import type { Claim, Words } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { disciplineWords, identifyingWords, privacySuggestion } from '../claims/privacy-words.data.ts'
import type { Cell, Table } from '../text/finished-document.ts'

/** The head of a column of persons. */
const persons =
  /^(?:họ(?: và |, |\s+)?(?:chữ đệm và )?tên|tên (?:người|cán bộ|công chức|viên chức|đảng viên|bị can|đối tượng))(?![\p{L}])/iu

/** Rows of the head that are looked at. */
const headRows = 3

/** Tables that name persons beside discipline or personal data, told once a table. */
export const tablePrivacy: DocumentCheck = ({ document }) =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? tableNote(block) : []))

function tableNote(table: Table): readonly Claim[] {
  const rows = table.grid.slice(0, headRows)
  const at = rows.findIndex((row) => row.some((cell) => cell !== null && persons.test(cell.text.trim())))
  const head = rows[at]?.find((cell) => cell !== null && persons.test(cell.text.trim()))
  if (!head) return []
  const column = rows[at]?.indexOf(head) ?? 0
  const count = table.grid.slice(at + head.rows).filter((row) => /\p{L}/u.test(row[column]?.text ?? '')).length
  const words = [table.title ?? '', ...rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? []))].join(' | ')
  const beside = disciplineWords.test(words) ? besideDiscipline : identifyingWords.test(words) ? besideData : undefined
  return count === 0 || !beside ? [] : [note(head, beside(count))]
}

const besideDiscipline = (count: number): Words => ({
  vi: `Bảng nêu tên ${count} người cùng việc kỷ luật, vi phạm; bản công khai nên bỏ tên.`,
  en: `The table names ${count} persons beside discipline; leave the names out of public versions.`,
})
const besideData = (count: number): Words => ({
  vi: `Bảng nêu dữ liệu cá nhân của ${count} người; bản công khai nên bỏ.`,
  en: `The table has personal data of ${count} persons; leave them out of public versions.`,
})

function note({ text, place }: Cell, why: Words): Claim {
  return plainClaim(
    { text, place },
    { start: 0, end: text.length, text },
    { ...{ kind: 'privacy', verdict: 'note', expected: null, arithmetic: '', why }, suggestion: privacySuggestion },
  )
}
