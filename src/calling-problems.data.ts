import { texts } from './problem-texts.ts'

/** Problems of the command line with a server. */
export const callingProblems = {
  'file-there': texts<{ path: string }>({
    vi: (d) => `tệp "${d.path}" đã có; chọn tên khác, hoặc thêm --force để ghi đè`,
    en: (d) => `the file "${d.path}" is there already; choose another name, or add --force to write over it`,
  }),
  'no-token': texts<Record<string, never>>({
    vi: () => 'thao tác này cần mã truy cập: đặt CHISO_TOKEN hoặc dùng --token-file; tạo mã trong tài khoản của bạn',
    en: () => 'this operation needs a token: set CHISO_TOKEN or use --token-file; make one in your account',
  }),
  'no-session': texts<Record<string, never>>({
    vi: () => 'thao tác này cần phiên đăng nhập: chạy chiso do sign-in với --session TỆP, rồi dùng --session TỆP ở đây',
    en: () => 'this operation needs a session: run chiso do sign-in with --session FILE, then use --session FILE here',
  }),
  'unreachable-server': texts<{ url: string; reason: string }>({
    vi: (d) => `không kết nối được tới ${d.url} (${d.reason}); kiểm tra máy chủ có chạy không và CHISO_URL`,
    en: (d) => `cannot reach ${d.url} (${d.reason}); check that the server runs, and CHISO_URL`,
  }),
  'foreign-answer': texts<{ url: string; status: number }>({
    vi: (d) => `${d.url} trả lời mã ${d.status} mà không nói lý do; kiểm tra CHISO_URL có đúng là máy chủ Chiso không`,
    en: (d) => `${d.url} answers ${d.status} and gives no reason; check that CHISO_URL is a Chiso server`,
  }),
  /** What a server answered, in its words. */
  'server-refused': texts<{ title: string }>({
    vi: (d) => d.title,
    en: (d) => d.title,
  }),
}
