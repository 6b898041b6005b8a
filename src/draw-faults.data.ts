import { message } from './fault-message.ts'

/** The group that something is wrong with: the stage, a unit of the stage before, a stratum. */
interface Group {
  readonly stage: string
  readonly parent: string | null
  readonly stratum: string | null
}

interface Shortness extends Group {
  readonly places: number
  readonly found: number
}

const groupOf = ({ stage, parent, stratum }: Group) => {
  const where =
    parent === null || parent === '' ? { vi: '', en: '' } : { vi: ` trong "${parent}"`, en: ` in "${parent}"` }
  const tier =
    stratum === null || stratum === ''
      ? { vi: '', en: '' }
      : { vi: `, tầng "${stratum}"`, en: `, stratum "${stratum}"` }
  return { vi: `bước "${stage}"${where.vi}${tier.vi}`, en: `stage "${stage}"${where.en}${tier.en}` }
}

const named = (other: string, vi: string, en: string) =>
  other === '' ? { vi: '', en: '' } : { vi: ` ${vi} "${other}"`, en: ` ${en} "${other}"` }

/** Why answers cannot be of a unit, and what to do; of another unit: the one that has its place, or that it was drawn in. */
const notDrawn = {
  'not-drawn': () => ({
    vi: 'không có trong biên bản: không được rút, cũng không là dự bị; sửa mã, hoặc bỏ phiếu này ra',
    en: 'is not in the protocols: neither drawn nor a reserve; mend the code, or leave this answer out',
  }),
  elsewhere: (other: string) => ({
    vi: `không được rút ở đây${named(other, 'mà ở', '').vi}; sửa mã của đơn vị này hoặc của cấp trên`,
    en: `was not drawn here${named(other, '', 'but in').en}; mend its code or that of the unit above`,
  }),
  waiting: () => ({
    vi: 'là đơn vị dự bị chưa thay ai; nếu đã thay, ghi lại bằng chiso survey replace rồi thêm --replacements',
    en: 'is a reserve that has taken no place; if it has, record that with chiso survey replace and add --replacements',
  }),
  replaced: (other: string) => ({
    vi: `đã được thay${named(other, 'bằng', '').vi} theo bản ghi thay thế; sửa mã, hoặc bỏ phiếu này ra`,
    en: `was replaced${named(other, '', 'by').en}, as the record of replacements says; mend the code, or leave this answer out`,
  }),
  'no-protocol': () => ({
    vi: 'ở nơi chưa có biên bản rút bước này; thêm biên bản ấy (--protocol)',
    en: 'is where no protocol draws this stage; add that protocol (--protocol)',
  }),
}

interface NotDrawn {
  readonly found: string
  /** Name of the stage. */
  readonly stage: string
  /** Code of the unit above; '' at the first stage. */
  readonly parent: string
  readonly standing: keyof typeof notDrawn
  /** The unit that has its place now, or the unit above that it was drawn in; '' where there is none to name. */
  readonly other: string
}

const notDrawnText = ({ found, stage, parent, standing, other }: NotDrawn) => ({
  vi: `${stage} "${found}"${parent && ` (thuộc "${parent}")`} ${notDrawn[standing](other).vi}`,
  en: `${stage} "${found}"${parent && ` (in "${parent}")`} ${notDrawn[standing](other).en}`,
})

/** What can be wrong with the frame that a sample is drawn from: an entry of the catalogue of faults each. */
export const drawFaults = {
  'unit-under-two-parents': message<{ found: string; parent: string; other: string; firstLine: number }>({
    severity: 'error',
    vi: (d) =>
      `đơn vị "${d.found}" thuộc "${d.parent}", nhưng dòng ${d.firstLine} ghi thuộc "${d.other}"; sửa lại, hoặc ghi nestedCodes: true nếu mã chỉ riêng trong đơn vị cấp trên`,
    en: (d) =>
      `unit "${d.found}" lies in "${d.parent}" but line ${d.firstLine} has it in "${d.other}"; mend it, or state nestedCodes: true if codes are told apart inside parents only`,
  }),
  'empty-stage': message<Group>({
    severity: 'error',
    vi: (d) => `${groupOf(d).vi}: khung mẫu không có đơn vị nào; bổ sung, hoặc kiểm tra cột cấp`,
    en: (d) => `${groupOf(d).en}: the frame lists no unit; add them, or check the column of levels`,
  }),
  'empty-parent': message<Group>({
    severity: 'error',
    vi: (d) => `${groupOf(d).vi}: không có đơn vị nào; bổ sung danh sách, hoặc bỏ "${d.parent}" khỏi khung mẫu`,
    en: (d) => `${groupOf(d).en}: there is no unit; add them, or take "${d.parent}" out of the frame`,
  }),
  'too-few-units': message<Shortness>({
    severity: 'error',
    vi: (d) =>
      `${groupOf(d).vi}: cần rút ${d.places} đơn vị nhưng có thể chỉ có ${d.found}; giảm số rút hoặc bổ sung khung`,
    en: (d) =>
      `${groupOf(d).en}: ${d.places} units are to be drawn but there may be only ${d.found}; draw fewer or add units`,
  }),
  'more-groups-than-places': message<Shortness>({
    severity: 'error',
    vi: (d) =>
      `${groupOf(d).vi}: rút ${d.places} đơn vị cho ${d.found} nhóm, sẽ có nhóm không được rút; tăng số rút hoặc gộp tầng`,
    en: (d) =>
      `${groupOf(d).en}: ${d.places} units are to be drawn of ${d.found} groups, some would get none; draw more or join strata`,
  }),
  'certain-fill-places': message<Shortness>({
    severity: 'error',
    vi: (d) =>
      `${groupOf(d).vi}: ${d.found} đơn vị chắc chắn chiếm hết ${d.places} chỗ, đơn vị khác không có cơ hội; tăng số rút hoặc bớt certainty`,
    en: (d) =>
      `${groupOf(d).en}: ${d.found} certain units take all ${d.places} places, the others have no chance; draw more or name fewer`,
  }),
  'unit-not-drawn': message<NotDrawn>({
    severity: 'error',
    vi: (d) => notDrawnText(d).vi,
    en: (d) => notDrawnText(d).en,
  }),
  /** Units of a sample of which nobody answered. `rows` says whether answers have rows of people who did not answer. */
  'silent-units': message<{ stage: string; found: number; of: number; units: readonly string[]; rows: boolean }>({
    severity: 'warning',
    vi: (d) =>
      `bước "${d.stage}": ${d.found} trong ${d.of} đơn vị có chỗ trong mẫu không có dòng nào trong tệp trả lời (${listed(d)}); chúng vẫn được tính là đã rút, nhưng quyền số của chúng chưa chuyển cho ai; ${d.rows ? 'thêm dòng ghi là không trả lời' : 'dùng response hoặc calibration của thiết kế để bù'}`,
    en: (d) =>
      `stage "${d.stage}": of ${d.found} of ${d.of} units with a place in the sample there is no row in the answers (${listed(d)}); they count as drawn, but their weight has passed to nobody; ${d.rows ? 'add rows that say so' : 'make up for it by response or calibration in the design'}`,
  }),
  'undrawn-units': message<{ stage: string; found: number; units: readonly string[] }>({
    severity: 'warning',
    vi: (d) =>
      `bước "${d.stage}" chưa có biên bản ở ${d.found} đơn vị (${listed(d)}), nên danh sách chưa đủ; thêm các biên bản ấy (--protocol)`,
    en: (d) =>
      `no protocol draws the stage "${d.stage}" in ${d.found} units (${listed(d)}), so that the list is not complete; add those protocols (--protocol)`,
  }),
  'unchecked-signature': message<Record<string, never>>({
    severity: 'warning',
    vi: () => 'có chữ ký số bên cạnh nhưng chưa được kiểm tra; ghi --public-key để kiểm tra',
    en: () => 'there is a signature beside it that was not checked; state --public-key to check it',
  }),
}

const listed = ({ units, found }: { readonly units: readonly string[]; readonly found: number }) =>
  `${units.join(', ')}${found > units.length ? ', …' : ''}`
