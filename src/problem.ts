import { accountProblems } from './account-problems.data.ts'
import { backupFaults } from './backup-faults.data.ts'
import { callingProblems } from './calling-problems.data.ts'
import { councilProblems } from './council-faults.data.ts'
import { documentProblems } from './document-problems.data.ts'
import { drawProblems } from './draw-problems.data.ts'
import { evidenceProblems } from './evidence-problems.data.ts'
import { describeFault, type Fault, type Language } from './fault.ts'
import { texts } from './problem-texts.ts'
import { publicationFaults } from './publication-faults.data.ts'
import { remindedToday } from './reminder-faults.data.ts'
import { replacementProblems } from './replacement-problems.data.ts'
import { totalsProblems } from './totals-problems.data.ts'

const inLanguage = (text: string | Record<Language, string>, language: Language) =>
  typeof text === 'string' ? text : text[language]

const faultLines = (faults: readonly Fault[], language: Language) =>
  faults.map((fault) => describeFault(fault, language)).join('\n')

const auditFindings = {
  edited: { vi: 'đã bị sửa', en: 'was edited' },
  removed: { vi: 'đã bị xóa', en: 'was removed' },
  reordered: {
    vi: 'không ở chỗ đã ghi: đã đổi thứ tự, hoặc dòng trước bị xóa',
    en: 'stands in another place than it was written in: rows were reordered, or one before it removed',
  },
  unhashed: { vi: 'được thêm mà không có mã băm', en: 'was added without a hash' },
  head: { vi: 'không khớp với đầu chuỗi', en: 'does not match the head of the chain' },
}

/**
 * Everything that can go wrong because of a person's input, rights or timing, by code.
 * A bug stays a plain Error. No entry knows about HTTP or the terminal.
 */
const problems = {
  ...accountProblems,
  ...callingProblems,
  ...documentProblems,
  ...drawProblems,
  ...evidenceProblems,
  ...replacementProblems,
  ...totalsProblems,
  'not-found': texts<{ what: Record<Language, string>; id: string; known?: readonly string[] }>({
    vi: (d) =>
      `không có ${d.what.vi} "${d.id}"; ${d.known ? `đang có: ${d.known.join(', ')}` : 'kiểm tra lại đường dẫn'}`,
    en: (d) =>
      `${d.what.en} "${d.id}" does not exist; ${d.known ? `there are: ${d.known.join(', ')}` : 'check the path'}`,
  }),
  'invalid-input': texts<{
    where: string | Record<Language, string>
    expected: Record<Language, string>
    got: unknown
  }>({
    vi: (d) => `${inLanguage(d.where, 'vi')} cần ${d.expected.vi}, đang là "${d.got}"`,
    en: (d) => `${inLanguage(d.where, 'en')} must be ${d.expected.en}, got "${d.got}"`,
  }),
  /** A file or folder that the system does not let be read or written. */
  'unusable-path': texts<{ action: 'read' | 'write'; path: string; reason: Record<Language, string> }>({
    vi: (d) => `không ${d.action === 'read' ? 'đọc' : 'ghi'} được "${d.path}": ${d.reason.vi}`,
    en: (d) => `cannot ${d.action} "${d.path}": ${d.reason.en}`,
  }),
  /** Files that cannot be used, with every fault found in them. */
  'faulty-files': texts<{ faults: readonly Fault[] }>({
    vi: (d) => faultLines(d.faults, 'vi'),
    en: (d) => faultLines(d.faults, 'en'),
  }),
  'round-exists': texts<{ year: number }>({
    vi: (d) => `đơn vị đã có kỳ đánh giá năm ${d.year}; mở kỳ đó để nhập tiếp, hoặc kiểm tra năm trong round.yaml`,
    en: (d) => `the organisation has a round of ${d.year} already; open that one, or check the year in round.yaml`,
  }),
  'port-taken': texts<{ host: string; port: number }>({
    vi: (d) => `cổng ${d.port} của ${d.host} đang có chương trình khác dùng; dừng nó hoặc chọn CHISO_PORT khác`,
    en: (d) => `another program uses port ${d.port} of ${d.host}; stop it or choose another CHISO_PORT`,
  }),
  /** Two servers on one data folder would destroy it. */
  'already-running': texts<{ folder: string; pid: number }>({
    vi: (d) =>
      `thư mục dữ liệu "${d.folder}" đang được một máy chủ khác dùng (tiến trình ${d.pid}); dừng nó hoặc chọn CHISO_DATA khác`,
    en: (d) =>
      `another server uses the data folder "${d.folder}" (process ${d.pid}); stop it or choose another CHISO_DATA`,
  }),
  'unreachable-folder': texts<{ folder: string; closed: string }>({
    vi: (d) =>
      `máy chủ chạy bằng root nên cơ sở dữ liệu chạy bằng người dùng thường, nhưng thư mục "${d.closed}" không cho người khác đi qua để tới "${d.folder}"; chọn CHISO_DATA khác, chạy chmod o+x, hoặc chạy bằng người dùng thường`,
    en: (d) =>
      `the server runs as root, so the database runs as a plain user, but folder "${d.closed}" lets nobody pass to "${d.folder}"; choose another CHISO_DATA, run chmod o+x, or run as a plain user`,
  }),
  'no-database': texts<{ platform: string }>({
    vi: (d) => `chưa có PostgreSQL kèm theo cho ${d.platform}; đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên`,
    en: (d) => `no PostgreSQL comes with Chiso for ${d.platform}; set DATABASE_URL to a server of version 15 or later`,
  }),
  /** The audit log is not what was written: the first finding of each chain. */
  'altered-audit': texts<{
    findings: readonly { chain: string; seq: string; kind: keyof typeof auditFindings }[]
  }>({
    vi: (d) =>
      d.findings.map(({ chain, seq, kind }) => `nhật ký ${chain}, dòng ${seq}: ${auditFindings[kind].vi}`).join('\n'),
    en: (d) =>
      d.findings.map(({ chain, seq, kind }) => `log ${chain}, row ${seq}: ${auditFindings[kind].en}`).join('\n'),
  }),
  'unreachable-database': texts<{ reason: string }>({
    vi: (d) => `không kết nối được tới cơ sở dữ liệu trong DATABASE_URL: ${d.reason}`,
    en: (d) => `cannot connect to the database that DATABASE_URL names: ${d.reason}`,
  }),
  /** A backup that cannot be restored; nothing was changed. */
  'unusable-backup': texts<{ part: string; reason: keyof typeof backupFaults }>({
    vi: (d) => `bản sao lưu, phần "${d.part}": ${backupFaults[d.reason].vi}; cơ sở dữ liệu chưa thay đổi`,
    en: (d) => `backup, part "${d.part}": ${backupFaults[d.reason].en}; the database was not changed`,
  }),
  /** A restore would write over something. */
  'not-empty-database': texts<{ isForeign: boolean }>({
    vi: (d) =>
      d.isForeign
        ? 'cơ sở dữ liệu có bảng của chương trình khác; dùng một cơ sở dữ liệu riêng cho Chiso'
        : 'cơ sở dữ liệu đã có dữ liệu; thêm --replace nếu muốn thay tất cả bằng bản sao lưu',
    en: (d) =>
      d.isForeign
        ? 'the database has tables of another program; give Chiso a database of its own'
        : 'the database has data; add --replace to replace all of it by the backup',
  }),
  'busy-database': texts<Record<string, never>>({
    vi: () => 'cơ sở dữ liệu đang được dùng; dừng các máy chủ Chiso rồi làm lại',
    en: () => 'the database is in use; stop the Chiso servers and try again',
  }),
  'changed-migration': texts<{ name: string }>({
    vi: (d) => `tệp ${d.name} đã chạy trên cơ sở dữ liệu này nhưng nay khác nội dung; dùng đúng bản Chiso đã cài`,
    en: (d) => `${d.name} was run on this database but has other contents now; use the Chiso it was installed with`,
  }),
  'newer-database': texts<{ name: string }>({
    vi: (d) =>
      `cơ sở dữ liệu đã có bước ${d.name} của một bản Chiso mới hơn; dùng bản đó hoặc khôi phục bản sao lưu cũ`,
    en: (d) => `a newer Chiso took step ${d.name} on this database; use that one, or restore a backup from before`,
  }),
  'not-permitted': texts<{ action: string; roles: readonly string[] }>({
    vi: (d) => `bạn không có quyền làm việc này (${d.action}); vai trò hiện có: ${d.roles.join(', ') || 'không có'}`,
    en: (d) => `you may not ${d.action}; your roles are: ${d.roles.join(', ') || 'none'}`,
  }),
  /** Somebody else moved it on since it was read. */
  'step-taken': texts<Record<string, never>>({
    vi: () => 'người khác vừa chuyển bước của tiêu chí này; tải lại rồi làm tiếp',
    en: () => 'somebody else has just moved this sub-criterion on; load it again, then go on',
  }),
  /** An action that the course does not allow where things stand. */
  'wrong-state': texts<{ action: Record<Language, string>; state: Record<Language, string>; codes: readonly string[] }>(
    {
      vi: (d) =>
        `không "${d.action.vi}" được khi đang ở bước "${d.state.vi}" (${d.codes.join(', ')}); tải lại để xem bước hiện nay`,
      en: (d) =>
        `cannot ${d.action.en} what is ${d.state.en} (${d.codes.join(', ')}); load it again to see where it stands`,
    },
  ),
  'window-closed': texts<{
    action: Record<Language, string>
    standing: 'before' | 'after'
    window: Record<Language, string>
    from: string
    to: string
  }>({
    vi: (d) =>
      `${d.standing === 'before' ? 'chưa đến' : 'đã hết'} thời hạn "${d.window.vi}" (${d.from} đến hết ${d.to}); ${
        d.standing === 'before' ? 'chờ đến ngày mở' : 'đề nghị cơ quan điều phối gia hạn'
      } để "${d.action.vi}"`,
    en: (d) =>
      `the window "${d.window.en}" (${d.from} to ${d.to}) ${d.standing === 'before' ? 'is not open yet; wait' : 'has closed; ask the coordinating agency for an extension'} to ${d.action.en}`,
  }),
  'own-work': texts<{ action: Record<Language, string> }>({
    vi: (d) => `người đã thẩm định không tự "${d.action.vi}"; cần một người thẩm định khác`,
    en: (d) => `who appraised it cannot ${d.action.en} it; another appraiser must`,
  }),
  'not-first-appraiser': texts<Record<string, never>>({
    vi: () =>
      'kiến nghị do chính người đã thẩm định trả lời, khi người đó còn là người thẩm định; đề nghị người đó trả lời',
    en: () => 'an appeal is answered by who appraised, as long as they are an appraiser; ask them to answer',
  }),
  ...councilProblems,
  /** A published file that is not what it says, or whose results do not follow from its data. */
  'unsound-publication': texts<{ why: keyof typeof publicationFaults; where: string }>({
    vi: (d) => `tệp công bố không đúng${d.where && ` (${d.where})`}: ${publicationFaults[d.why].vi}`,
    en: (d) => `the publication does not hold${d.where && ` (${d.where})`}: ${publicationFaults[d.why].en}`,
  }),
  'nothing-to-enter': texts<Record<string, never>>({
    vi: () => 'hiện không có tiêu chí nào để bạn nhập số liệu: chưa được giao, hoặc đã trình',
    en: () => 'there is nothing for you to enter now: nothing is assigned to you, or it is submitted',
  }),
  'stale-sheet': texts<{ figures: readonly string[] }>({
    vi: (d) =>
      `người khác đã sửa số liệu sau khi tạo tệp (${d.figures.join(', ')}); tải mẫu mới rồi nhập lại các dòng này`,
    en: (d) =>
      `others have changed figures since the file was made (${d.figures.join(', ')}); fill these in on a new one`,
  }),
  'campaign-without': texts<{ what: Record<Language, string> }>({
    vi: (d) => `kỳ đánh giá này không thuộc đợt đánh giá nào nên không có ${d.what.vi}`,
    en: (d) => `this round is not part of a campaign and has no ${d.what.en}`,
  }),
  'too-large': texts<{ megabytes: number }>({
    vi: (d) => `nội dung gửi lên quá lớn; tối đa ${d.megabytes} MB`,
    en: (d) => `the request is too large; at most ${d.megabytes} MB`,
  }),
  /** Somebody else changed it since it was read: both values are told, nothing is written. */
  'stale-edit': texts<{
    what: string
    seenVersion: number
    currentVersion: number
    yours: string | null
    current: string | null
  }>({
    vi: (d) =>
      `"${d.what}" đã được người khác sửa (bản ${d.currentVersion}: ${d.current ?? 'trống'}; bạn gửi ${d.yours ?? 'trống'} cho bản ${d.seenVersion}); tải lại rồi sửa`,
    en: (d) =>
      `"${d.what}" was changed by somebody else (version ${d.currentVersion}: ${d.current ?? 'empty'}; you sent ${d.yours ?? 'empty'} for version ${d.seenVersion}); reload and edit again`,
  }),
  'reused-key': texts<Record<string, never>>({
    vi: () => 'Idempotency-Key này đã dùng cho một yêu cầu khác trong 24 giờ qua; dùng khóa mới cho mỗi việc mới',
    en: () =>
      'this Idempotency-Key was given to another request in the last 24 hours; use a new key for each new write',
  }),
  'timed-out': texts<{ seconds: number }>({
    vi: (d) =>
      `quá ${d.seconds} giây chưa xong nên không chờ thêm; việc có thể đã được ghi, tải lại trang để xem rồi hãy làm lại`,
    en: (d) => `not done within ${d.seconds} seconds; it may have been written, so reload and look before trying again`,
  }),
  'database-away': texts<Record<string, never>>({
    vi: () => 'cơ sở dữ liệu đang bận hoặc không trả lời; thử lại sau ít phút',
    en: () => 'the database is busy or does not answer; try again in a few minutes',
  }),
  'not-ready': texts<{ reason: Record<Language, string> }>({
    vi: (d) => `máy chủ chưa sẵn sàng: ${d.reason.vi}; thử lại sau ít phút`,
    en: (d) => `the server is not ready: ${d.reason.en}; try again in a few minutes`,
  }),
  'closed-metrics': texts<Record<string, never>>({
    vi: () =>
      'số đo của máy chủ chỉ dành cho ai có CHISO_METRICS_TOKEN; nếu chưa đặt thì chỉ đọc được trên chính máy này',
    en: () => 'measurements are for who holds CHISO_METRICS_TOKEN; where none is set, for this machine only',
  }),
  'ended-job': texts<Record<string, never>>({
    vi: () => 'công việc đã kết thúc nên không hủy được nữa',
    en: () => 'the job has ended and can no longer be cancelled',
  }),
  'cancelled-job': texts<Record<string, never>>({
    vi: () => 'đã hủy theo yêu cầu',
    en: () => 'cancelled as asked',
  }),
  'already-there': texts<{ what: Record<Language, string>; path: string }>({
    vi: (d) => `${d.what.vi} "${d.path}" đã có và không trống; chọn tên khác`,
    en: (d) => `${d.what.en} "${d.path}" exists and is not empty; choose another name`,
  }),
  'reminded-today': texts<{ codes: readonly string[] }>(remindedToday),
}

export type ProblemCode = keyof typeof problems
export type ProblemDetails<C extends ProblemCode> = Parameters<(typeof problems)[C]['vi']>[0]

/** A refusal that a person can act on. `message` is English; `describeProblem` writes it in either language. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override name = 'Problem'
  readonly code: C
  readonly details: ProblemDetails<C>

  constructor(code: C, details: ProblemDetails<C>) {
    super((problems[code].en as (d: ProblemDetails<C>) => string)(details))
    this.code = code
    this.details = details
  }
}

export function describeProblem(problem: Problem, language: Language): string {
  return (problems[problem.code][language] as (d: unknown) => string)(problem.details)
}
