import type { Language } from '../../fault.ts'

type Texts = Readonly<Record<Language, string>>

/** Words of the reference page. */
export const words = {
  title: { vi: 'Chiso: tra cứu API', en: 'Chiso: API reference' },
  skip: { vi: 'Đến nội dung', en: 'Skip to the content' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  raw: { vi: 'Tài liệu OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 document (JSON)' },
  operations: { vi: 'Các thao tác', en: 'Operations' },
  schemas: { vi: 'Các kiểu dữ liệu', en: 'Schemas' },
  parameters: { vi: 'Tham số', en: 'Parameters' },
  body: { vi: 'Nội dung gửi lên', en: 'Body' },
  answers: { vi: 'Trả lời', en: 'Answers' },
  name: { vi: 'Tên', en: 'Name' },
  place: { vi: 'Ở đâu', en: 'Where' },
  type: { vi: 'Kiểu', en: 'Type' },
  meaning: { vi: 'Ý nghĩa', en: 'Meaning' },
  status: { vi: 'Mã', en: 'Status' },
  required: { vi: 'bắt buộc', en: 'required' },
  content: { vi: 'Nội dung', en: 'Content' },
  access: { vi: 'Ai gọi được', en: 'Who may call it' },
  anybody: { vi: 'ai cũng gọi được', en: 'anybody' },
  session: { vi: 'người đã đăng nhập', en: 'who is signed in' },
  token: { vi: 'mã truy cập có phạm vi', en: 'a token with the scope' },
} as const satisfies Readonly<Record<string, Texts>>

interface Paragraph {
  readonly title: Texts
  readonly text: Texts
}

/** What holds for every operation. */
export const introduction: readonly Paragraph[] = [
  {
    title: { vi: 'Đăng nhập và mã truy cập', en: 'Sign-in and tokens' },
    text: {
      vi: 'Trình duyệt dùng cookie của phiên đăng nhập. Hệ thống khác gửi đầu đề Authorization: Bearer chiso_…, với mã do người dùng tạo trong tài khoản của mình. Mã có phạm vi read hoặc write, có hạn, không bao giờ làm được nhiều hơn chủ của nó và không quản lý được tài khoản, vai trò, mã truy cập hay việc đăng nhập.',
      en: 'Browsers use the cookie of their session. Other systems send the header Authorization: Bearer chiso_… with a token that a person has made in their account. A token has the scope read or write, runs out, never does more than its owner may, and manages no accounts, roles, tokens or sign-in.',
    },
  },
  {
    title: { vi: 'Lỗi', en: 'Problems' },
    text: {
      vi: 'Mọi từ chối là application/problem+json (RFC 9457) với code cố định và title là câu cho người đọc, bằng tiếng Việt hoặc tiếng Anh theo Accept-Language. Lỗi 500 có requestId; mọi trả lời có X-Request-Id.',
      en: 'Every refusal is application/problem+json (RFC 9457) with a fixed code and a title for people, in Vietnamese or English by Accept-Language. A 500 carries requestId; every answer carries X-Request-Id.',
    },
  },
  {
    title: { vi: 'Phiên bản', en: 'Versions' },
    text: {
      vi: 'Trả lời có ETag. Khi đọc, gửi lại ETag trong If-None-Match: nếu chưa đổi sẽ nhận 304. Khi sửa, gửi phiên bản đã thấy trong If-Match: nếu người khác đã sửa sẽ nhận 409 với cả hai giá trị ở yours và current.',
      en: 'Answers carry an ETag. Reading with it in If-None-Match gives 304 while nothing has changed. Editing takes the version that was seen in If-Match: if somebody else has changed it, the answer is 409 with both values in yours and current.',
    },
  },
  {
    title: { vi: 'Ghi đúng một lần', en: 'Writing once' },
    text: {
      vi: 'Thao tác ghi nhận đầu đề Idempotency-Key (1 đến 255 ký tự ASCII, do bên gọi tự chọn). Gửi lại cùng yêu cầu với cùng khóa trong 24 giờ thì nhận lại đúng trả lời cũ với Idempotency-Replayed: true, không ghi thêm lần nữa; yêu cầu khác với khóa đó bị từ chối bằng 422. Khóa và việc ghi nằm trong cùng một giao dịch.',
      en: 'Writes take the header Idempotency-Key (1 to 255 ASCII characters of the caller’s choice). The same request under the same key within 24 hours gets the same answer again with Idempotency-Replayed: true and is not done twice; another request under it is refused with 422. Key and write are one transaction.',
    },
  },
  {
    title: { vi: 'Trang và giới hạn', en: 'Pages and limits' },
    text: {
      vi: 'Danh sách dài chia trang: gửi next của trang trước làm cursor. Nội dung gửi lên tối đa 1 MB (tệp gửi theo giao thức tus tối đa 50 MB); một yêu cầu quá 30 giây nhận 503. Số thập phân là chuỗi như "88.22".',
      en: 'Long lists come in pages: send next of one page as cursor of the following. Bodies are at most 1 MB (files sent by the tus protocol at most 50 MB); a request of more than 30 seconds gets 503. Decimals are strings such as "88.22".',
    },
  },
]
