import { texts } from './problem-texts.ts'

/** Problems of accounts, sign-in, roles and tokens. */
export const accountProblems = {
  'foreign-origin': texts<Record<string, never>>({
    vi: () => 'yêu cầu đến từ trang khác nên không được nhận; mở trang này rồi làm lại',
    en: () => "the request comes from another site's page and is not taken; open this page and try again",
  }),
  'not-signed-in': texts<Record<string, never>>({
    vi: () => 'cần đăng nhập để xem mục này',
    en: () => 'sign in to see this',
  }),
  'email-taken': texts<{ email: string }>({
    vi: (d) => `đã có người dùng với địa chỉ ${d.email}; tìm người đó trong danh sách`,
    en: (d) => `somebody has the address ${d.email} already; look for them in the list`,
  }),
  /** One answer for a wrong password, an unknown address, a closed account: it tells a guesser nothing. */
  'wrong-credentials': texts<Record<string, never>>({
    vi: () => 'địa chỉ thư điện tử hoặc mật khẩu không đúng',
    en: () => 'the e-mail address or the password is not right',
  }),
  'sign-in-locked': texts<{ minutes: number }>({
    vi: (d) => `đăng nhập sai quá nhiều lần; thử lại sau ${d.minutes} phút hoặc đặt lại mật khẩu`,
    en: (d) => `too many wrong attempts to sign in; try again in ${d.minutes} minutes or reset the password`,
  }),
  'too-many-requests': texts<{ seconds: number }>({
    vi: (d) => `quá nhiều yêu cầu trong thời gian ngắn; thử lại sau ${d.seconds} giây`,
    en: (d) => `too many requests in a short time; try again in ${d.seconds} seconds`,
  }),
  'wrong-code': texts<Record<string, never>>({
    vi: () => 'mã xác thực không đúng; kiểm tra đồng hồ của điện thoại rồi nhập mã mới',
    en: () => 'the code is not right; check the clock of the phone and enter a new code',
  }),
  'sign-in-lapsed': texts<Record<string, never>>({
    vi: () => 'lần đăng nhập này đã hết hạn; nhập lại mật khẩu',
    en: () => 'this sign-in has lapsed; enter the password again',
  }),
  'wrong-password': texts<Record<string, never>>({
    vi: () => 'mật khẩu hiện tại không đúng',
    en: () => 'the present password is not right',
  }),
  'second-factor-on': texts<Record<string, never>>({
    vi: () => 'xác thực hai bước đã bật; tắt trước khi cài lại',
    en: () => 'the second factor is on already; turn it off before setting it up again',
  }),
  'second-factor-off': texts<Record<string, never>>({
    vi: () => 'xác thực hai bước chưa bật',
    en: () => 'the second factor is not on',
  }),
  'own-second-factor': texts<Record<string, never>>({
    vi: () => 'không thể tự đặt lại xác thực hai bước của mình ở đây; tắt bằng mật khẩu ở trang tài khoản',
    en: () => 'you cannot reset your own second factor here; turn it off with your password on your account page',
  }),
  'dead-link': texts<Record<string, never>>({
    vi: () => 'liên kết đã được dùng hoặc đã hết hạn; xin một liên kết mới',
    en: () => 'the link was used or has run out; ask for a new one',
  }),
  'invitation-accepted': texts<{ name: string }>({
    vi: (d) => `${d.name} đã nhận lời mời; người đó có thể tự đặt lại mật khẩu`,
    en: (d) => `${d.name} has accepted the invitation; they can reset the password themselves`,
  }),
  'has-administrator': texts<Record<string, never>>({
    vi: () => 'hệ thống đã có quản trị; nhờ người đó gửi lời mời',
    en: () => 'there is an administrator already; ask them for an invitation',
  }),
  'last-administrator': texts<Record<string, never>>({
    vi: () => 'đây là vai trò quản trị cuối cùng; giao vai trò này cho người khác trước',
    en: () => 'this is the last role of an administrator; give it to somebody else first',
  }),
  'own-account': texts<Record<string, never>>({
    vi: () => 'không thể tự khóa tài khoản của mình; nhờ quản trị khác',
    en: () => 'you cannot close your own account; ask another administrator',
  }),
  'role-held': texts<{ role: string }>({
    vi: (d) => `người này đã giữ vai trò ${d.role} ở đó`,
    en: (d) => `the person holds the role ${d.role} there already`,
  }),
  'narrow-token': texts<{ needed: string | null }>({
    vi: (d) =>
      d.needed === null
        ? 'mã truy cập không dùng được cho mục này; đăng nhập bằng trình duyệt'
        : `mã truy cập này thiếu phạm vi "${d.needed}"; tạo mã khác có phạm vi đó`,
    en: (d) =>
      d.needed === null
        ? 'no token reaches this; sign in with a browser'
        : `the token lacks the scope "${d.needed}"; make another one that has it`,
  }),
  'dead-token': texts<Record<string, never>>({
    vi: () => 'mã truy cập không đúng, đã bị thu hồi hoặc đã hết hạn; tạo mã mới trong tài khoản của bạn',
    en: () => 'the token is unknown, revoked or has run out; make a new one in your account',
  }),
  'too-many-tokens': texts<{ most: number }>({
    vi: (d) => `bạn đang có ${d.most} mã truy cập còn hiệu lực; thu hồi bớt rồi tạo mã mới`,
    en: (d) => `you have ${d.most} tokens that work; revoke some before making another`,
  }),
}
