import { texts } from './problem-texts.ts'

const reasons = {
  there: {
    vi: 'đã có và không được ghi đè; dùng --into để cộng thêm vào tệp đó, hoặc chọn tên khác',
    en: 'is there already and is not written over; use --into to add to it, or choose another name',
  },
  busy: {
    vi: 'đang được một lệnh khác cộng thêm; chờ lệnh đó xong. Nếu không có lệnh nào đang chạy, xóa tệp .part bên cạnh rồi làm lại',
    en: 'is being added to by another command; wait until it ends. If none is running, delete the .part file beside and try again',
  },
  foreign: {
    vi: 'không phải tệp tổng do chiso survey totals lập, hoặc bị cắt ở đầu; kiểm tra đường dẫn',
    en: 'is no file of totals written by chiso survey totals, or is cut at its beginning; check the path',
  },
  altered: {
    vi: 'có nội dung không khớp với mã băm ở dòng đầu: tệp bị cắt, hỏng hoặc bị sửa; lấy lại bản sao, hoặc cộng lại từ các tệp trả lời',
    en: 'does not match the hash in its first line: it was cut, damaged or edited; take a copy of it, or add up the answers anew',
  },
  version: {
    vi: 'do một bản Chiso mới hơn ghi; dùng bản đó, hoặc cộng lại từ các tệp trả lời',
    en: 'was written by a newer Chiso; use that one, or add up the answers anew',
  },
  misfit: {
    vi: 'có các tổng không đúng dạng mà thiết kế cần; cộng lại từ các tệp trả lời bằng bản Chiso này',
    en: 'holds totals of another form than the design needs; add up the answers anew with this Chiso',
  },
  design: {
    vi: 'được cộng theo một thiết kế khác; dùng đúng thiết kế đó, hoặc cộng lại từ các tệp trả lời',
    en: 'was added up under another design; use that one, or add up the answers anew',
  },
  by: {
    vi: 'không giữ các tổng theo cột ghi ở --by; bỏ --by, hoặc cộng lại từ các tệp trả lời với --by đó',
    en: 'does not keep totals by the column of --by; leave --by out, or add up the answers anew with it',
  },
  'no-domains': {
    vi: 'không giữ tổng theo cột nào; cộng lại từ các tệp trả lời với --by',
    en: 'keeps no totals by any column; add up the answers anew with --by',
  },
  deff: {
    vi: 'đã giữ những gì hiệu ứng thiết kế cần; bỏ --no-deff, hoặc cộng lại từ các tệp trả lời với --no-deff',
    en: 'keeps what design effects need; leave --no-deff out, or add up the answers anew with it',
  },
  alone: {
    vi: 'là tệp tổng nên không đọc chung với tệp khác; cộng các tệp trả lời vào đó bằng chiso survey totals --into',
    en: 'is a file of totals, which is not read beside others; add answers to it by chiso survey totals --into',
  },
  'too-large': {
    vi: 'không ghi được: có tổng lớn quá mọi số; kiểm tra quyền số và các cột số trong các tệp trả lời',
    en: 'cannot be written: a total is beyond all numbers; check weights and numbers of the answers',
  },
}

/** Why a file of totals is refused. */
export const totalsProblems = {
  'unusable-totals': texts<{ path: string; reason: keyof typeof reasons }>({
    vi: (d) => `tệp tổng "${d.path}" ${reasons[d.reason].vi}`,
    en: (d) => `the file of totals "${d.path}" ${reasons[d.reason].en}`,
  }),
}
