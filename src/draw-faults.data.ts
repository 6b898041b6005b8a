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
}
