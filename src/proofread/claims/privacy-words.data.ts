import type { Words } from './claim.ts'

/** Words of discipline and of prosecution. */
export const disciplineWords =
  /kỷ luật|cảnh cáo|khiển trách|cách chức|buộc thôi việc|đình chỉ công tác|khởi tố|bị bắt|vi phạm/iu

/** Heads of columns that identify a person. */
export const identifyingWords =
  /CCCD|CMND|căn cước|số định danh|điện thoại|(?:ngày|năm)(?:,? tháng)?(?:,? năm)? sinh|sinh ngày|(?:số )?tài khoản|chỗ ở|địa chỉ|quê quán/iu

export const privacySuggestion: Words = {
  vi: 'Thay tên bằng chức danh, hoặc bỏ.',
  en: 'Put the office in place of the name, or leave it out.',
}
