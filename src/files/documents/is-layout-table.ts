import type { Table } from '../../proofread/text/finished-document.ts'

/** What stands in the head of an official document, beside its signature, and nowhere in a table of figures. */
const formal =
  /CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|^\s*Nơi nhận\s*:|^\s*(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2}|^\s*(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BÍ THƯ|THỦ TRƯỞNG|NGƯỜI LẬP|XÁC NHẬN CỦA)(?!\p{L})/mu

const most = { rows: 8, columns: 4 }

/** Tells whether a table only sets text side by side: the head of an official document, or its signatures. */
export function isLayoutTable({ title, grid }: Table): boolean {
  if (title !== null || grid.length > most.rows || (grid[0]?.length ?? 0) > most.columns) return false
  const texts = grid.flat().flatMap((cell) => (cell ? [cell.text] : []))
  return texts.some((text) => formal.test(text)) && !texts.some((text) => /^[\d.,\s]+%?$/.test(text))
}
